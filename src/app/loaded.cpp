#include "app/loaded.hpp"

#include "platform/expects.hpp"
#include "platform/files/files.hpp"

#include <utility>

namespace keywork::app {
namespace {

constexpr std::size_t most_bytes = 4 * 1024 * 1024;  // of one file of ours

template <class T>
T or_faulty(Outcome<T> read)
{
    if (read) return std::move(*read);
    Faulty faulty;
    auto const* invalid = std::get_if<Invalid>(&read.error());
    expects(invalid != nullptr);
    for (Problem const& problem : invalid->problems) faulty.lines.push_back(problem.message);
    throw faulty;
}

std::string text_of(std::string const& path) { return files::read_whole(path, most_bytes); }

std::map<std::string, std::string> texts_in(std::string const& folder, std::string_view ending)
{
    std::map<std::string, std::string> texts;
    for (files::Entry const& entry : files::list_folder(folder))
        if (entry.kind == files::Entry::Kind::file && entry.name.ends_with(ending))
            texts[entry.name] = text_of(folder + "/" + entry.name);
    return texts;
}

Profiles profiles_of(std::string const& root)
{
    auto read = read_profiles(texts_in(root + "/profiles", ".toml"));
    Faulty faulty;
    for (ProfileFault const& fault : read.faults) faulty.lines.push_back(in_words(fault));
    if (!faulty.lines.empty()) throw faulty;
    return Profiles{std::move(read.profiles)};
}

form::LawNames law_names(CodeSets const& code_sets, Clocks const& clocks)
{
    form::LawNames names;
    for (code_set::CodeSet const& set : code_sets.all()) {
        auto& options = names.code_sets[set.name];
        for (code_set::Code const& code : set.codes)
            options.push_back({.code = code.code, .label = code.words});
    }
    for (clock::LawClock const& clock : clocks.all()) names.clocks.insert(clock.id);
    return names;
}

std::vector<std::string> in_lines(std::vector<form::FormFault> const& faults)
{
    std::vector<std::string> lines;
    for (form::FormFault const& fault : faults) lines.push_back("forms/" + in_words(fault));
    return lines;
}

}  // namespace

Loaded load(std::string const& root)
{
    auto const law = root + "/law/";
    auto calendars = or_faulty(
        read_calendars(text_of(law + "bank-holidays.csv"), text_of(law + "term-dates.csv")));
    auto clocks = or_faulty(read_clocks(text_of(law + "clocks.csv")));
    auto code_sets = or_faulty(read_code_sets(texts_in(law + "code-sets", ".csv")));
    auto loaded = form::load_forms(root + "/forms", law_names(code_sets, clocks));
    if (!loaded.faults.empty()) throw Faulty{in_lines(loaded.faults)};
    return {.calendars = std::move(calendars),
            .clocks = std::move(clocks),
            .code_sets = std::move(code_sets),
            .profiles = profiles_of(root),
            .forms = std::move(loaded.forms)};
}

std::vector<std::string> form_faults(std::string const& root)
{
    auto const law = root + "/law/";
    auto const clocks = or_faulty(read_clocks(text_of(law + "clocks.csv")));
    auto const code_sets = or_faulty(read_code_sets(texts_in(law + "code-sets", ".csv")));
    return in_lines(form::check(root + "/forms", law_names(code_sets, clocks)));
}

}  // namespace keywork::app

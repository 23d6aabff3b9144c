#include "app/loaded.hpp"

#include "care/form/load.hpp"
#include "platform/expects.hpp"
#include "platform/files/files.hpp"

#include <map>
#include <utility>

namespace keywork::app {
namespace {

constexpr std::size_t most_bytes = 1024 * 1024;  // of one profile, and of the word list

template <class T>
T or_faulty(Outcome<T> read)
{
    if (read) return std::move(*read);
    auto const* invalid = refused_as<Invalid>(read);
    expects(invalid != nullptr);
    Faulty faulty;
    for (auto const& [place, message] : invalid->problems)
        faulty.lines.push_back(place + ": " + message);
    throw faulty;
}

Law law_of(std::string const& root) { return or_faulty(read_law(root + "/law")); }

writing_help::WordList words_of(std::string const& file)
{
    return or_faulty(writing_help::read_word_list(files::read_whole(file, most_bytes)));
}

Profiles profiles_of(std::string const& folder)
{
    std::map<std::string, std::string> texts;
    for (files::Entry const& entry : files::list_folder(folder))
        if (entry.kind == files::Entry::Kind::file && entry.name.ends_with(".toml"))
            texts[entry.name] = files::read_whole(folder + "/" + entry.name, most_bytes);
    auto read = read_profiles(texts);
    Faulty faulty;
    for (ProfileFault const& fault : read.faults) faulty.lines.push_back(in_words(fault));
    if (!faulty.lines.empty()) throw faulty;
    return Profiles{std::move(read.profiles)};
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
    auto law = law_of(root);
    auto profiles = profiles_of(root + "/profiles");
    auto loaded = form::load_forms(root + "/forms", form::law_names(law.code_sets, law.clocks));
    if (!loaded.faults.empty()) throw Faulty{in_lines(loaded.faults)};
    return {.law = std::move(law), .profiles = std::move(profiles),
            .forms = std::move(loaded.forms),
            .form_texts = std::move(loaded.texts),
            .writing_words = words_of(root + "/law/writing-words.csv")};
}

std::vector<std::string> form_faults(std::string const& root)
{
    auto const law = law_of(root);
    return in_lines(form::check(root + "/forms", form::law_names(law.code_sets, law.clocks)));
}

}  // namespace keywork::app

#include "care/law/law.hpp"

#include "platform/expects.hpp"
#include "platform/files/files.hpp"

namespace keywork {
namespace {

/// Far above the largest file there is (80 KB), so that a wrong file is not read into memory.
constexpr std::size_t most_bytes = 4 * 1024 * 1024;

std::string text_of(std::string const& folder, std::string const& name)
{
    return files::read_whole(folder + "/" + name, most_bytes);
}

std::vector<CodeSetText> code_set_texts(std::string const& folder)
{
    constexpr std::string_view ending = ".csv";
    std::vector<CodeSetText> texts;
    for (files::Entry const& entry : files::list_folder(folder))
        if (entry.name.ends_with(ending) && entry.name != "INDEX.csv")
            texts.push_back({entry.name.substr(0, entry.name.size() - ending.size()),
                             text_of(folder, entry.name)});
    return texts;
}

/// Takes the value, or adds its problems to the others.
template <class T>
void take(Outcome<T> read, T& into, std::vector<Problem>& problems)
{
    if (auto const* invalid = refused_as<Invalid>(read)) {
        problems.insert(problems.end(), invalid->problems.begin(), invalid->problems.end());
        return;
    }
    expects(read.has_value());
    into = *std::move(read);
}

}  // namespace

Outcome<Law> read_law(std::string const& folder)
{
    Law law;
    std::vector<Problem> problems;
    auto const sets = folder + "/code-sets";
    take(read_calendars(text_of(folder, "bank-holidays.csv"), text_of(folder, "term-dates.csv")),
         law.calendars, problems);
    take(read_clocks(text_of(folder, "clocks.csv")), law.clocks, problems);
    take(read_code_sets(text_of(sets, "INDEX.csv"), code_set_texts(sets)), law.code_sets, problems);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return law;
}

}  // namespace keywork

#include "care/import/import.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork {
namespace {

struct KindWords {
    ImportKind kind;
    std::string_view text;
    std::string_view words;
};

constexpr std::array<KindWords, 7> kinds{{
    {ImportKind::ssda903, "ssda903", "SSDA903 return"},
    {ImportKind::children, "children", "List of children"},
    {ImportKind::contacts, "contacts", "List of contacts"},
    {ImportKind::staff, "staff", "List of staff"},
    {ImportKind::establishments, "establishments", "Schools and colleges"},
    {ImportKind::establishment_links, "establishment_links", "Links between schools"},
    {ImportKind::postcodes, "postcodes", "Postcodes"},
}};

KindWords const& row_of(ImportKind kind)
{
    auto const found = std::ranges::find(kinds, kind, &KindWords::kind);
    expects(found != kinds.end());
    return *found;
}

}  // namespace

std::string_view to_text(ImportKind kind)
{
    return row_of(kind).text;
}

std::optional<ImportKind> import_kind_from_text(std::string_view text)
{
    auto const found = std::ranges::find(kinds, text, &KindWords::text);
    if (found == kinds.end()) return std::nullopt;
    return found->kind;
}

std::string_view in_words(ImportKind kind)
{
    return row_of(kind).words;
}

std::string_view in_words(RowFate fate)
{
    switch (fate) {
    case RowFate::fresh: return "New";
    case RowFate::changed: return "Changed";
    case RowFate::same: return "Same";
    case RowFate::duplicate: return "Duplicate";
    case RowFate::wrong: return "Wrong";
    }
    return "";
}

void RowCounts::add(RowFate fate)
{
    switch (fate) {
    case RowFate::fresh: ++fresh; break;
    case RowFate::changed: ++changed; break;
    case RowFate::same: ++same; break;
    case RowFate::duplicate: ++duplicate; break;
    case RowFate::wrong: ++wrong; break;
    }
}

RowCounts& RowCounts::operator+=(RowCounts const& more)
{
    fresh += more.fresh;
    changed += more.changed;
    same += more.same;
    duplicate += more.duplicate;
    wrong += more.wrong;
    return *this;
}

std::string in_words(RowProblem const& problem)
{
    std::string place;
    if (problem.row > 0) place = fmt::format("Row {}", problem.row);
    if (!problem.heading.empty())
        place += fmt::format("{}{}", place.empty() ? "" : ", ", problem.heading);
    if (!place.empty()) place += ": ";
    if (problem.found.empty()) return place + problem.remedy;
    return fmt::format("{}“{}”. {}", place, problem.found, problem.remedy);
}

RowCounts CheckSummary::rows() const
{
    RowCounts all;
    for (FileCheck const& file : files) all += file.rows;
    return all;
}

}  // namespace keywork

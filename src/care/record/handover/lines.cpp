#include "care/record/handover/lines.hpp"

namespace keywork::record {
namespace {

std::string text(form::Answers const& row, std::string_view question)
{
    auto const* words = row.as<std::string>(question);
    return words ? *words : std::string{};
}

/// "No change" is an answer, and not news.
bool says_nothing(std::string const& words)
{
    return words == "No change" || words == "no change" || words == "No change.";
}

std::string first_word(std::string const& name) { return name.substr(0, name.find(' ')); }

}  // namespace

std::vector<HandoverChildLine> lines_of_handover(RecordRead const& read)
{
    std::vector<HandoverChildLine> lines;
    auto const* rows = read.answers.as<form::Rows>("each_child");
    if (!rows) return lines;
    for (form::Answers const& row : *rows) {
        auto const* child = row.as<form::Chosen>("child");
        if (!child || child->codes.empty()) continue;
        auto const name = read.names.find(child->codes.front());
        if (name == read.names.end()) continue;
        auto words = text(row, "how_they_are");
        auto const changed = text(row, "risk_changes");
        if (!changed.empty() && !says_nothing(changed))
            words += (words.empty() ? "" : " ") + changed;
        lines.push_back({.child = ChildId{child->codes.front()},
                         .full_name = name->second,
                         .known_as = first_word(name->second),
                         .words = words});
    }
    return lines;
}

}  // namespace keywork::record

#include "features/exchange/ssda903/lines_rules.hpp"

#include <fmt/core.h>

namespace keywork::ssda903 {
namespace {

chronology::NewEntry line(LineSource const& from, std::string kind, local_days on, Level level)
{
    return {.child = from.child,
            .occurred_at = start_of(on),
            .kind = std::move(kind),
            .level = level,
            .by_whom = from.by_whom,
            .setting = from.setting,
            .recorded_at = from.now,
            .import_id = from.import.text()};
}

bool is_adopted(std::string_view reason_ceased)
{
    return reason_ceased == "E11" || reason_ceased == "E12";
}

std::string words_of(LineSource const& from, Field field, std::optional<std::string> const& code)
{
    return code ? from.codes.words_of(field, *code) : std::string{"not said"};
}

}  // namespace

bool is_with_adopters(std::string_view placement_type)
{
    return placement_type.size() == 2 && placement_type.front() == 'A';
}

std::optional<chronology::NewEntry> line_of_start(Placement const& episode, LineSource const& from)
{
    auto const reason = episode.reason_new.value_or("");
    bool const adopters = is_with_adopters(episode.placement_type.value_or(""));
    auto entry = line(from, "placement", episode.from_on, adopters ? Level::l4 : Level::l1);
    auto const where = words_of(from, Field::place, episode.placement_type);
    auto const order = words_of(from, Field::ls, episode.legal_status);
    if (reason == "S") {
        entry.kind = "care";
        entry.significant = true;
        entry.title = "Came into care";
        entry.words = fmt::format("{}. {}.", order, where);
    } else if (reason == "L") {
        entry.kind = "legal-status";
        entry.title = "Legal status changed";
        entry.words = order + ".";
    } else {
        entry.title = "Lives somewhere else";
        entry.words = reason == "B" || reason == "U" ? fmt::format("{}. {}.", where, order)
                                                     : where + ".";
    }
    return entry;
}

std::optional<chronology::NewEntry> line_of_end(Placement const& episode, LineSource const& from)
{
    auto const reason = episode.reason_ceased.value_or("");
    if (!episode.until_on || reason.empty() || reason == "X1") return std::nullopt;
    auto entry = line(from, "care", *episode.until_on, is_adopted(reason) ? Level::l4 : Level::l1);
    entry.significant = true;
    entry.title = "Care ended";
    entry.words = words_of(from, Field::rec, episode.reason_ceased) + ".";
    return entry;
}

std::vector<chronology::NewEntry> lines_of(MissingRow const& missing, LineSource const& from)
{
    bool const away = missing.kind == "A";
    auto gone = line(from, "missing-episode", missing.from_on, Level::l2);
    gone.significant = true;
    gone.title = away ? "Away without authorisation" : "Missing";
    gone.words = from.codes.words_of(Field::missing, missing.kind) + ".";
    std::vector<chronology::NewEntry> lines{gone};
    if (missing.until_on) {
        auto back = line(from, "missing-episode", *missing.until_on, Level::l2);
        back.significant = true;
        back.title = away ? "Came back from being away" : "Came back from being missing";
        back.words = fmt::format("{} since {}.", away ? "Away" : "Missing",
                                 in_words(missing.from_on));
        lines.push_back(back);
    }
    return lines;
}

chronology::NewEntry line_of(StoryRow const& story, LineSource const& from)
{
    auto entry = line(from, story.kind, story.on, level_from_number(story.level));
    entry.title = story.title;
    entry.words = story.words;
    return entry;
}

}  // namespace keywork::ssda903

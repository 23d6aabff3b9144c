#include "care/health_date/health_date.hpp"

#include "care/child/child.hpp"
#include "care/clock/rules.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::health_dates {
namespace {


struct OfKind {
    Kind kind;
    std::string_view text;
    std::string_view words;
    std::string_view next;        // the clock to the next one
};
constexpr auto kinds = std::to_array<OfKind>({
    {Kind::review, "review", "Review of their case", "LAC-REVIEW-N"},
    {Kind::social_worker_visit, "social_worker_visit", "Social worker’s visit", "LAC-SWVISIT-Y1"},
    {Kind::health_assessment, "health_assessment", "Health assessment", "LAC-RHA-5PLUS"},
    {Kind::dental, "dental", "Dentist", "LAC-DENTAL"},
    {Kind::optical, "optical", "Eye test", ""},
    {Kind::immunisation, "immunisation", "Immunisation", ""},
    {Kind::sdq, "sdq", "SDQ questionnaire", "LAC-SDQ"},
});

OfKind const& of(Kind kind) { return *std::ranges::find(kinds, kind, &OfKind::kind); }

constexpr auto of_review =
    std::to_array<std::string_view>({"LAC-REVIEW-1", "LAC-REVIEW-2", "LAC-REVIEW-N"});
constexpr auto of_visit =
    std::to_array<std::string_view>({"LAC-SWVISIT-1", "LAC-SWVISIT-Y1", "LAC-SWVISIT-LATER"});
constexpr auto of_assessment =
    std::to_array<std::string_view>({"LAC-IHA", "LAC-RHA-U5", "LAC-RHA-5PLUS"});
constexpr auto of_dentist = std::to_array<std::string_view>({"LAC-DENTAL"});
constexpr auto of_sdq = std::to_array<std::string_view>({"LAC-SDQ"});

Standing standing_of(Line const& line, local_days today)
{
    if (line.due && *line.due < today) return Standing::late;
    if (line.booked) return Standing::booked;
    if (line.due && *line.due <= today + soon) return Standing::soon;
    return line.last_on || line.due ? Standing::in_time : Standing::not_known;
}

}  // namespace

std::string_view to_text(Kind kind) { return of(kind).text; }

std::optional<Kind> kind_from_text(std::string_view text)
{
    auto const found = std::ranges::find(kinds, text, &OfKind::text);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::string_view in_words(Kind kind) { return of(kind).words; }

std::string_view next_clock(Kind kind, int age)
{
    constexpr int yearly_from = 5;
    if (kind == Kind::health_assessment && age < yearly_from) return "LAC-RHA-U5";
    return of(kind).next;
}

std::span<std::string_view const> clocks_met(Kind kind)
{
    switch (kind) {
    case Kind::review: return of_review;
    case Kind::social_worker_visit: return of_visit;
    case Kind::health_assessment: return of_assessment;
    case Kind::dental: return of_dentist;
    case Kind::sdq: return of_sdq;
    case Kind::optical: case Kind::immunisation: break;
    }
    return {};
}

std::string_view in_words(Standing standing)
{
    switch (standing) {
    case Standing::not_known: return "Not known";
    case Standing::in_time: return "In time";
    case Standing::soon: return "Due soon";
    case Standing::booked: return "Booked";
    case Standing::late: return "Late";
    }
    return "";
}

Line line_of(Kind kind, Facts const& facts, Counting const& with)
{
    Line line{.kind = kind, .last = {}, .last_on = {}, .booked = {}, .due = {}};
    for (HealthDate const& one : facts.entries)
        if (one.kind == kind && one.what == What::done && (!line.last || one.on > line.last->on))
            line.last = one;
    if (line.last) line.last_on = line.last->on;
    bool const imported_later = kind == Kind::review && facts.review_held_on &&
                                (!line.last_on || *facts.review_held_on > *line.last_on);
    if (imported_later) {
        line.last.reset();
        line.last_on = facts.review_held_on;
    }
    for (HealthDate const& one : facts.entries) {
        bool const is_next = one.kind == kind && one.what == What::booked &&
                             one.on >= with.today && (!line.last_on || one.on > *line.last_on);
        if (is_next && (!line.booked || one.on < line.booked->on)) line.booked = one;
    }
    if (line.last && line.last->next_on) {
        line.due = line.last->next_on;
    } else if (line.last_on) {
        line.law = with.clocks.find(next_clock(kind, age_on(facts.born_on, *line.last_on)));
        clock::Facts ran{};
        ran.started_at = start_of(*line.last_on);
        ran.born_on = facts.born_on;
        if (line.law)
            if (auto const due = clock::due(*line.law, ran, with.calendars))
                line.due = due->on.value_or(london_day(due->at));
    }
    line.standing = standing_of(line, with.today);
    return line;
}

std::vector<Line> board_of(Facts const& facts, Counting const& with)
{
    std::vector<Line> lines;
    for (Kind const kind : every_kind) lines.push_back(line_of(kind, facts, with));
    return lines;
}

std::vector<Problem> problems_of(NewHealthDate const& wanted, Line const& before,
                                 local_days today)
{
    std::vector<Problem> problems;
    bool const done = wanted.what == What::done;
    if (done && wanted.on > today)
        problems.push_back({"on", "It is still to come: choose “Booked”, or enter an earlier day"});
    if (!done && wanted.on < today)
        problems.push_back({"on", "It has been: choose “Done”, or enter a day to come"});
    check_written(problems, "evidence", wanted.evidence, longest_reason,
                  done ? "Say who did it and what shows it, like a letter" : "");
    if (wanted.next_on && *wanted.next_on <= wanted.on)
        problems.push_back({"next_on", "The next one comes after this one"});
    bool const late = before.due && wanted.on > *before.due;
    check_written(problems, "why_late", wanted.why_late, longest_reason,
                  late ? "It was due by " + in_words(*before.due) + ": say why it is later" : "");
    return problems;
}

}  // namespace keywork::health_dates

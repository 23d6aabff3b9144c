#include "care/form/envelope.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::form {

namespace {

template <class IdType>
std::vector<IdType> ids_in(Answers const& answers, std::string_view question)
{
    std::vector<IdType> ids;
    if (auto const* chosen = answers.as<Chosen>(question))
        for (std::string const& code : chosen->codes) ids.emplace_back(code);
    return ids;
}

// Whoever is chosen in a staff column of rows took part too: those who held.
void add_staff_in_rows(Form const& form, Answers const& answers, std::vector<StaffId>& staff)
{
    for (Question const* question : questions(form)) {
        auto const* rows = answers.as<Rows>(question->name);
        if (question->type != Type::rows || question->name == "actions" || !rows) continue;
        for (Question const& column : question->row) {
            if (column.type != Type::staff) continue;
            for (Answers const& row : *rows)
                for (StaffId& id : ids_in<StaffId>(row, column.name)) staff.push_back(id);
        }
    }
}

// Every other child that is chosen anywhere, in rows too: it is on their file as well.
std::vector<ChildId> children_in(Form const& form, Answers const& answers)
{
    std::vector<ChildId> children;
    auto const add = [&](Answers const& from, std::vector<Question const*> const& asked) {
        for (Question const* question : asked)
            if (question->type == Type::child)
                for (ChildId& id : ids_in<ChildId>(from, question->name))
                    children.push_back(std::move(id));
    };
    add(answers, questions(form));
    for (Question const* question : questions(form)) {
        auto const* rows = answers.as<Rows>(question->name);
        if (!rows) continue;
        std::vector<Question const*> columns;
        for (Question const& column : question->row) columns.push_back(&column);
        for (Answers const& row : *rows) add(row, columns);
    }
    return children;
}

template <class T>
void keep_each_once(std::vector<T>& all)
{
    std::vector<T> once;
    for (T& one : all)
        if (std::ranges::find(once, one) == once.end()) once.push_back(std::move(one));
    all = std::move(once);
}

Level level_of(Form const& form, Answers const& answers, std::string_view profile)
{
    auto level = form.level;
    if (auto const* raised = answers.as<Chosen>("raise_level");
        raised && raised->codes.size() == 1) {
        int number = 0;
        auto const& code = raised->codes.front();
        std::from_chars(code.data(), code.data() + code.size(), number);
        if (number >= 0 && number <= 4) level = std::max(level, level_from_number(number));
    }
    for (RaisesLevel const& raise : form.raises_level)
        if (holds(raise.when, answers, profile)) level = std::max(level, raise.to);
    return level;
}

bool is_significant(Form const& form, Answers const& answers, std::string_view profile)
{
    using How = SignificantRule::How;
    switch (form.significant.how) {
    case How::always: return true;
    case How::never: return false;
    case How::ask: break;
    }
    auto const* said_so = answers.as<bool>("significant");
    bool const by_rule =
        !form.significant.when.always() && holds(form.significant.when, answers, profile);
    return by_rule || (said_so && *said_so);
}

std::vector<ActionAsked> actions_in(Answers const& answers)
{
    std::vector<ActionAsked> actions;
    auto const* rows = answers.as<Rows>("actions");
    if (!rows) return actions;
    for (Answers const& row : *rows) {
        auto const* what = row.as<std::string>("what");
        if (!what) continue;
        auto const who = ids_in<StaffId>(row, "who");
        auto const* by_when = row.as<local_days>("by_when");
        actions.push_back({.what = *what,
                           .who = who.empty() ? std::nullopt : std::optional{who.front()},
                           .by_when = by_when ? std::optional{*by_when} : std::nullopt});
    }
    return actions;
}

std::optional<sys_seconds> instant_of(Answers const& answers, std::string_view question)
{
    if (auto const* instant = answers.as<sys_seconds>(question)) return *instant;
    if (auto const* day = answers.as<local_days>(question)) return start_of(*day);
    return std::nullopt;
}

}  // namespace

Envelope envelope_of(Form const& form, Answers const& answers, Known const& known)
{
    Envelope envelope{.occurred_at = instant_of(answers, "occurred_at").value_or(known.now),
                      .ended_at = instant_of(answers, "ended_at"),
                      .level = level_of(form, answers, known.words.profile),
                      .significant = is_significant(form, answers, known.words.profile),
                      .took_part = ids_in<StaffId>(answers, "took_part"),
                      .saw = ids_in<StaffId>(answers, "witnesses"),
                      .others = form.children == Children::several
                                    ? children_in(form, answers)
                                    : ids_in<ChildId>(answers, "others"),
                      .actions = actions_in(answers)};
    add_staff_in_rows(form, answers, envelope.took_part);
    keep_each_once(envelope.took_part);
    keep_each_once(envelope.others);
    return envelope;
}

namespace {

bool is_of(LaterPart const& part, std::string_view question)
{
    return std::ranges::find(part.questions, question, &Question::name) != part.questions.end();
}

bool is_of_any_later_part(Form const& form, std::string_view question)
{
    return std::ranges::any_of(form.later,
                               [&](LaterPart const& part) { return is_of(part, question); });
}

/// A number that was not answered adds nothing.
std::optional<std::int64_t> added_by(StartsClock const& clock, Answers const& answers)
{
    if (clock.adds.empty()) return std::nullopt;
    if (clock.adds == "once") return 100;
    auto const* number = answers.as<Number>(clock.adds);
    return number ? number->hundredths : 0;
}

ClockToStart started(StartsClock const& clock, sys_seconds from, Answers const& answers,
                     Known const& known)
{
    ClockToStart start{.law = clock.law, .from = from,
                       .met_by_sending = clock.until == StartsClock::Until::sent,
                       .not_applicable = "", .adds = added_by(clock, answers)};
    if (!clock.unless.always() && holds(clock.unless, answers, known.words.profile))
        start.not_applicable = said(clock.why_not, known.words);
    return start;
}

}  // namespace

std::vector<ClockToStart> clocks_to_start(Form const& form, Answers const& answers,
                                          Known const& known)
{
    std::vector<ClockToStart> clocks;
    auto const& profile = known.words.profile;
    auto const occurred = instant_of(answers, "occurred_at");
    for (StartsClock const& clock : form.clocks) {
        if (is_of_any_later_part(form, clock.from)) continue;
        if (!holds_for(clock.settings, profile) || !holds(clock.when, answers, profile)) continue;
        // When the answer was not given, the time runs from the start: the earlier, so the safer.
        auto const from = clock.from == "sent"
                              ? known.now
                              : instant_of(answers, clock.from).value_or(
                                    occurred.value_or(known.now));
        clocks.push_back(started(clock, from, answers, known));
    }
    return clocks;
}

std::vector<ClockToStart> clocks_after_later(Form const& form, Answers const& all,
                                             Answers const& later, Known const& known)
{
    std::vector<ClockToStart> clocks;
    auto const& profile = known.words.profile;
    for (StartsClock const& clock : form.clocks) {
        auto const from = instant_of(later, clock.from);
        if (!from || !is_of_any_later_part(form, clock.from)) continue;
        if (holds_for(clock.settings, profile) && holds(clock.when, all, profile))
            clocks.push_back(started(clock, *from, all, known));
    }
    return clocks;
}

std::vector<std::size_t> signatures_to_ask(Form const& form, Answers const& answers,
                                           std::string_view profile)
{
    std::vector<std::size_t> asked;
    for (std::size_t index = 0; index < form.signs.size(); ++index)
        if (holds_for(form.signs[index].settings, profile) &&
            holds(form.signs[index].when, answers, profile))
            asked.push_back(index);
    return asked;
}

std::vector<Opens const*> opens_next(Form const& form, Answers const& answers,
                                     std::string_view profile)
{
    std::vector<Opens const*> next;
    for (Opens const& opens : form.opens)
        if (holds(opens.when, answers, profile)) next.push_back(&opens);
    return next;
}

}  // namespace keywork::form

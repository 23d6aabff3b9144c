#include "care/notice/figure.hpp"

#include "care/notice/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <array>
#include <charconv>

namespace keywork::notice {
namespace {

constexpr auto kinds = std::to_array<FigureKind>({
    {Figure::duty_ahead, "duty_ahead", "Remind of a deadline this long before its time",
     "Also how far ahead the daily digest counts"},
    {Figure::duty_to_senior, "duty_to_senior",
     "A late deadline goes to seniors and the shift leader after", "0: as soon as it is late"},
    {Figure::law_to_lead, "law_to_lead", "A late deadline of law goes to managers after",
     "Where nobody is a senior, managers have it as soon as seniors would"},
    {Figure::other_to_lead, "other_to_lead", "Any other late deadline goes to managers after", ""},
    {Figure::task_ahead, "task_ahead", "Remind of a task this long before its time", ""},
    {Figure::task_to_maker, "task_to_maker", "A late task goes back to whoever set it after", ""},
    {Figure::task_to_senior, "task_to_senior",
     "A late task goes to seniors and the shift leader after", ""},
});

/// Whole hours within the limits; none for anything else.
std::optional<hours> read_hours(std::string_view typed)
{
    auto const text = trimmed(typed);
    int number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (number < least_hours || number > most_hours) return std::nullopt;
    return hours{number};
}

}  // namespace

std::span<FigureKind const> figure_kinds() { return kinds; }

Figures::Figures(std::map<Figure, hours> all) : all_{std::move(all)}
{
    expects(all_.size() == kinds.size());
}

std::string in_words(hours length)
{
    if (length == hours{0}) return "at once";
    if (length >= hours{72} && length % days{1} == hours{0})
        return fmt::format("{} days", length / days{1});
    return length == hours{1} ? "1 hour" : fmt::format("{} hours", length.count());
}

Outcome<> set_figures(Transaction& tx, TypedFigures const& typed, std::string const& reason)
{
    if (!tx.actor().may(Function::manage_notices)) return refuse(NotFound{});
    auto const now = figures(tx.db());
    std::vector<Problem> problems;
    std::vector<std::pair<FigureKind const*, hours>> changed;
    for (FigureKind const& kind : kinds) {
        auto const found = typed.find(kind.name);
        auto const after = found == typed.end() ? std::nullopt : read_hours(found->second);
        if (!after)
            problems.push_back({std::string{kind.name},
                                fmt::format("Enter a whole number of hours from {} to {}",
                                            least_hours, most_hours)});
        else if (*after != now.of(kind.figure)) changed.emplace_back(&kind, *after);
    }
    check_written(problems, "reason", reason, longest_reason,
                  "Write why, so that others can see who decided what");
    if (!problems.empty()) return refuse(Invalid{problems});
    if (changed.empty())
        return refuse(Conflict{"Nothing was changed: these figures hold already."});
    for (auto const& [kind, after] : changed) {
        insert_figure(tx.db(), tx.new_text(), *kind,
                      {.after = after, .reason = reason, .set_by = tx.actor().staff,
                       .set_at = tx.now()});
        tx.audit({.verb = audit::Verb::config_set,
                  .target = fmt::format("notice:{} {}", kind->name, after.count()),
                  .basis = "function"});
    }
    return {};
}

}  // namespace keywork::notice

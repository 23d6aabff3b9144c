// How long before and after its time a thing is told to whom: figures that an organisation may set.
#pragma once

#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "platform/db/database.hpp"
#include "platform/outcome.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::notice {

/// Each is a number of hours. Reminders come that long before the time, the rest after it.
enum class Figure : std::uint8_t {
    duty_ahead,      // a deadline is a reminder
    duty_to_senior,  // a late deadline is the seniors' and the shift leader's
    law_to_lead,     // one of law is the leads' as well
    other_to_lead,   // any other
    task_ahead,      // a task is a reminder
    task_to_maker,   // a late task goes back to whoever set it
    task_to_senior,  // and to the seniors and the shift leader
};

/// A figure as its page asks for it.
struct FigureKind {
    Figure figure;
    std::string_view name;    // in the table and in the form
    std::string_view label;
    std::string_view hint;
};
std::span<FigureKind const> figure_kinds();
/// Hours, both included. Our own limits: nothing can be put off for more than 90 days.
inline constexpr int least_hours = 0;
inline constexpr int most_hours = 90 * 24;

/// The figures in force.
class Figures {
public:
    explicit Figures(std::map<Figure, hours> all);

    hours of(Figure figure) const { return all_.at(figure); }

private:
    std::map<Figure, hours> all_;   // every one
};

/// One that was set, with who and why.
struct SetFigure {
    Figure figure;
    hours after;
    std::string reason;
    std::optional<std::string> set_by;   // a name; none: Keywork's own
    sys_seconds set_at;
};

Figures figures(db::Reader& db);
/// Every one that was ever set, newest first; Keywork's own come last.
std::vector<SetFigure> figures_set(db::Reader& db);

/// "48 hours", "7 days", "at once".
std::string in_words(hours length);

/// Figures as somebody typed them, by name.
using TypedFigures = std::map<std::string, std::string, std::less<>>;

/// Sets those that differ from what is in force, with one audit entry each.
///
/// refused  Invalid by the names of the figures and "reason"; Conflict when nothing differs;
///          NotFound for somebody who manages no notices
Outcome<> set_figures(Transaction& tx, TypedFigures const& typed, std::string const& reason);

}  // namespace keywork::notice

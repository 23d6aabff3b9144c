#include "features/today/due/operations.hpp"

namespace keywork::due {
namespace {

minutes minutes_of(sys_seconds now)
{
    auto const time = london_time(now);
    return std::chrono::floor<minutes>(time - std::chrono::floor<days>(time));
}

Refusal problem(std::string field, std::string message)
{
    return Invalid{{{std::move(field), std::move(message)}}};
}

}  // namespace

std::optional<sys_seconds> read_when(std::string_view typed, sys_seconds now)
{
    auto const today = london_day(now);
    if (auto const time = read_time(typed, minutes_of(now)))
        return from_london(local_seconds{today} + *time);
    if (auto const day = read_day(typed, today))
        return *day == today ? now : from_london(local_seconds{*day} + hours{12});
    for (auto space = typed.rfind(' '); space != std::string_view::npos && space > 0;
         space = typed.rfind(' ', space - 1)) {
        auto const day = read_day(typed.substr(0, space), today);
        auto const time = read_time(typed.substr(space + 1), minutes_of(now));
        if (day && time) return from_london(local_seconds{*day} + *time);
    }
    return std::nullopt;
}

Outcome<> close(Transaction& tx, DutyId const& duty, Closed const& closed)
{
    auto const closing = closing_from_text(closed.closing);
    if (!closing) return refuse(problem("closing", "Choose what happened."));
    switch (*closing) {
    case Closing::met: {
        auto const met_at = read_when(closed.when, tx.now());
        if (!met_at)
            return refuse(problem("when", "Enter when it was done, like today 4pm."));
        if (*met_at > tx.now())
            return refuse(problem("when", "Enter a time that has passed."));
        return clock::meet(tx, duty, *met_at);
    }
    case Closing::not_applicable:
        if (closed.why.empty()) return refuse(problem("why", "Say why it does not apply."));
        return clock::say_not_applicable(tx, duty, closed.why);
    case Closing::exempted:
        if (closed.why.empty()) return refuse(problem("why", "Say why you exempt from it."));
        return clock::exempt(tx, duty, closed.why);
    }
    return {};
}

}  // namespace keywork::due

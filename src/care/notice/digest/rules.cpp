#include "care/notice/digest/post.hpp"

#include <fmt/core.h>

namespace keywork::notice {
namespace {

/// "1 of your tasks is late", "3 of your tasks are late"; nothing for none.
std::string counted(std::int64_t number, std::string_view one, std::string_view many)
{
    if (number == 0) return "";
    return fmt::format("- {} {}\n", number, number == 1 ? one : many);
}

mail::Message message(Sending const& sending, std::string subject, std::string text)
{
    return {.id = sending.id, .to = sending.email, .subject = std::move(subject),
            .text = std::move(text), .unsubscribe = {}, .made_at = sending.made_at};
}

}  // namespace

bool is_due(Choice const& choice, sys_seconds now)
{
    if (choice.off_at) return false;
    auto const hour = from_london(local_seconds{london_day(now)} + hours{choice.at_hour});
    return now >= hour && choice.chosen_at <= hour;
}

bool may_try(Sending const& sending, sys_seconds now)
{
    if (sending.sent_at || sending.quiet || sending.for_good) return false;
    if (sending.on_day != london_day(now)) return false;
    if (sending.tries == 0) return true;
    return sending.failed_at && sending.tries < most_tries &&
           now >= *sending.failed_at + try_again_after;
}

std::string in_words(Sending const& sending, sys_seconds now)
{
    if (sending.sent_at) return "Sent " + in_near_words(*sending.sent_at, now);
    if (sending.failed_at) {
        bool const again = !sending.for_good && sending.tries < most_tries &&
                           sending.on_day == london_day(now);
        return "Not sent. " + sending.why +
               (again ? " It is tried again." : fmt::format(" Tries: {}.", sending.tries));
    }
    if (!sending.claimed_at) return "Waits to be sent";
    return now < *sending.claimed_at + end_known_within
               ? "Being sent"
               : "Cut off while it was sent. Whether it arrived is not known.";
}

mail::Message digest_message(Sending const& sending, Counts const& counts,
                             std::string const& address)
{
    auto const text = fmt::format(
        "Good day,\n\n"
        "In Keywork today:\n\n"
        "{}{}{}{}{}\n"
        "Open Today: {}/\n\n"
        "This message names nobody. You get it because you asked for it.\n"
        "Choose another hour, or stop it: {}/account/notices\n",
        counted(counts.to_see, "thing a colleague asks you to look at",
                "things colleagues ask you to look at"),
        counted(counts.escalated, "late thing has come to you", "late things have come to you"),
        counted(counts.own_late_tasks, "of your tasks is late", "of your tasks are late"),
        counted(counts.own_near_tasks, "of your tasks is due soon", "of your tasks are due soon"),
        counted(counts.near_deadlines, "deadline is due soon", "deadlines are due soon"),
        address, address);
    auto const things = counts.all();
    auto digest = message(sending,
                          fmt::format("Keywork: {} {} to look at", things,
                                      things == 1 ? "thing" : "things"),
                          text);
    digest.unsubscribe = address + "/account/notices";
    return digest;
}

mail::Message test_message(Sending const& sending, std::string const& address)
{
    return message(sending, "Keywork: a test message",
                   fmt::format("Good day,\n\n"
                               "Somebody who manages Keywork asked for this test. Messages from "
                               "Keywork arrive here.\n\n{}/\n",
                               address));
}

}  // namespace keywork::notice

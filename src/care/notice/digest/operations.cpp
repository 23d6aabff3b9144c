#include "care/notice/digest/store.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::notice {
namespace {

constexpr std::string_view wrong_email = "Enter an e-mail address, like name@example.org";

std::optional<int> read_hour(std::string_view typed)
{
    int hour = -1;
    auto const [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), hour);
    if (fault != std::errc{} || end != typed.data() + typed.size()) return std::nullopt;
    return hour >= 0 && hour <= 23 ? std::optional{hour} : std::nullopt;
}

audit::Entry change_of(StaffId const& staff, std::string_view what)
{
    return {.verb = audit::Verb::config_set, .target = audit::target("digest", staff, what),
            .basis = "own"};
}

}  // namespace

Outcome<> choose(Transaction& tx, std::string const& email, std::string const& at_hour)
{
    std::vector<Problem> problems;
    auto const address = std::string{trimmed(email)};
    auto const hour = read_hour(at_hour);
    if (!mail::is_address(address)) problems.push_back({"email", std::string{wrong_email}});
    if (!hour) problems.push_back({"at_hour", "Choose at what time you want it"});
    if (!problems.empty()) return refuse(Invalid{problems});
    store_choice(tx.db(), {.staff = tx.actor().staff, .email = address, .at_hour = *hour,
                           .chosen_at = tx.now(), .off_at = std::nullopt});
    tx.audit(change_of(tx.actor().staff, "on"));
    return {};
}

Outcome<> stop(Transaction& tx)
{
    auto choice = choice_of(tx.db(), tx.actor().staff);
    if (!choice || choice->off_at) return refuse(NotFound{});
    choice->off_at = tx.now();
    store_choice(tx.db(), *choice);
    tx.audit(change_of(tx.actor().staff, "off"));
    return {};
}

Outcome<> ask_for_test(Transaction& tx, std::string const& email)
{
    auto const& actor = tx.actor();
    if (!actor.may(Function::manage_notices)) return refuse(NotFound{});
    auto const address = std::string{trimmed(email)};
    if (!mail::is_address(address))
        return refuse(Invalid{{{"email", std::string{wrong_email}}}});
    if (!relay_shown(tx.db()))
        return refuse(Conflict{"Keywork was started without a mail relay: whoever runs it sets one "
                               "up first."});
    auto const waiting = not_sent_since(tx.db(), tx.now() - end_known_within);
    if (std::ranges::any_of(waiting, [](Sending const& one) {
            return one.kind == Kind::test && !one.failed_at;
        }))
        return refuse(Conflict{"A test message is being sent. Look again in a moment."});
    Sending const sending{.id = tx.new_text(), .kind = Kind::test, .staff = actor.staff,
                          .staff_name = {}, .on_day = tx.today(), .email = address,
                          .made_at = tx.now()};
    insert_sending(tx.db(), sending);
    tx.audit({.verb = audit::Verb::config_set, .target = "mail:" + sending.id + " test",
              .basis = "function"});
    return {};
}

}  // namespace keywork::notice

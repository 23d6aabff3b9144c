// The mail relay, a test of it, and what was not sent.
#include "features/administration/notices/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::notices {
namespace {

using html::Markup;
using html::path;

std::string security_words(mail::Security security)
{
    switch (security) {
    case mail::Security::tls: return "TLS from the start";
    case mail::Security::starttls: return "TLS, asked for with STARTTLS";
    case mail::Security::none: return "None: the relay is on the same machine";
    }
    return "";
}

Markup relay_card(MailPage const& page)
{
    if (!page.relay)
        return html::card({.id = "relay", .heading = "The mail relay"},
                          html::empty_words("Keywork was started without one, so it sends no "
                                            "mail. Whoever runs it gives it a file of mail "
                                            "settings, and starts it again."));
    auto const& relay = *page.relay;
    std::vector<html::Fact> const facts{
        {"Relay", html::text(fmt::format("{}, port {}", relay.host, relay.port))},
        {"Secured by", html::text(security_words(relay.security))},
        {"Signs in", html::text(relay.signs_in ? "Yes, with a secret that is never shown" : "No")},
        {"Comes from", html::text(relay.sender)}};
    return html::card({.id = "relay", .heading = "The mail relay"},
                      html::facts(facts) +
                          html::quiet_words("Set in a file by whoever runs Keywork; no page "
                                            "changes it."));
}

Markup test_card(MailPage const& page, Markup token)
{
    if (!page.relay) return {};
    auto const inside =
        html::text_input({.name = "email",
                          .label = "Send a test message to",
                          .error = html::problem_with(page.problems, "email")},
                         {.value = page.email, .width = html::Width::thirty, .type = "email"}) +
        html::button({.words = "Send a test message", .look = html::Look::secondary});
    return html::card({.id = "test", .heading = "Does it work?"},
                      html::form({.action = path("/notices/mail"), .token = std::move(token)},
                                 inside));
}

html::TableRow row_of(notice::Sending const& sending, sys_seconds now)
{
    bool const is_test = sending.kind == notice::Kind::test;
    auto const what = is_test ? "Test message" : "Daily digest";
    // Where somebody has their own mail sent is theirs.
    auto const to = is_test ? sending.email : std::string{"Their own address"};
    return {.head = html::text(what),
            .cells = {html::text(sending.staff_name), html::text(to),
                      html::text(in_short_words(sending.on_day)),
                      html::text(notice::in_words(sending, now))}};
}

Markup sendings_card(MailPage const& page)
{
    if (page.sendings.empty()) return {};
    html::Table table{.caption = "Tests, and digests that were not sent, newest first",
                      .columns = {{.words = "What"}, {.words = "Whose"}, {.words = "To"},
                                  {.words = "Day"}, {.words = "How it stands"}},
                      .rows = {}};
    for (notice::Sending const& one : page.sendings)
        table.rows.push_back(row_of(one, page.now));
    return html::card_around({.id = "sendings", .heading = "Tests and what was not sent"},
                             html::table(table));
}

}  // namespace

Markup mail_page(MailPage const& page, Markup token)
{
    auto const head = html::page_head(
        "E-mail", "The daily digest goes to those who ask for it under their own account. It "
                  "holds counts and links: no name, no word of a record.");
    return html::format("{}{}{}{}",
                        html::back_link(path("/notices"), "Back to reminders and escalation"),
                        html::error_summary(page.problems), head,
                        html::stack(relay_card(page) + test_card(page, std::move(token)) +
                                    sendings_card(page)));
}

}  // namespace keywork::notices

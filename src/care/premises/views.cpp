#include "care/premises/views.hpp"

#include "care/child/page/page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"

namespace keywork::premises {

using html::Markup;
using html::path;

html::Path page_of(Book book)
{
    switch (book) {
    case Book::checks: return path("/checks");
    case Book::money: return path("/money");
    case Book::visitors: return path("/visitors");
    }
    return path("/");
}

Markup months(LookedMonth const& shown, std::string_view spoken)
{
    constexpr int months_shown = 3;
    std::vector<html::Chip> chips;
    auto month = shown.month == shown.this_month ? shown.month : month_after(shown.month);
    for (int at = 0; at < months_shown; ++at) {
        chips.push_back({.words = child::month_in_words(month),
                         .to = page_of(shown.book).with_query("month", keywork::to_text(month)),
                         .count = std::nullopt, .current = month == shown.month});
        month = month_of(month - days{1});
    }
    return html::chips(chips, spoken);
}

Markup looks(LookedMonth const& shown, Markup const& token)
{
    Markup inside;
    for (Look const& look : shown.looks)
        inside += html::format("<p><b>{}</b> looked through it on {}. {}</p>", look.by,
                               keywork::in_words(look.at), look.words);
    if (shown.looks.empty()) inside = html::quiet_words("No manager has looked through it yet.");
    if (shown.may_look)
        inside += html::form(
            {.action = page_of(shown.book), .token = token},
            html::hidden_field("form_key", shown.form_key) +
                html::hidden_field("month", keywork::to_text(shown.month)) +
                html::text_area({.name = "words", .label = "What did you find?",
                                 .error = html::problem_with(shown.problems, "words"),
                                 .optional = true},
                                {.value = shown.words, .rows = 2}) +
                html::button({.words = "I have looked through it",
                              .look = html::Look::secondary}));
    return html::card({.id = "look", .heading = "Looked through by a manager"}, inside);
}

}  // namespace keywork::premises

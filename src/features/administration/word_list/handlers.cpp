#include "features/administration/word_list/handlers.hpp"

#include "care/site/page.hpp"
#include "features/administration/word_list/operations.hpp"
#include "features/administration/word_list/views.hpp"
#include "platform/html/components/navigation.hpp"

#include <algorithm>

namespace keywork::word_list {
namespace {

std::vector<WordShown> all_words(Site const& site)
{
    return all_shown(site.writing_words(), writing_help::own_words(site.reader()));
}

Outcome<WordPage> values(Request const& request, Site const& site)
{
    auto const key = key_in_address(request.parameter("word"));
    auto const known = shown_for(all_words(site), key);
    if (!known) return refuse(NotFound{});
    auto const& listed = known->listed;
    return WordPage{.known = known,
                    .typed = {.words = listed.words,
                              .says = std::string{to_text(listed.says)},
                              .reason = listed.reason,
                              .plainer = listed.plainer},
                    .history = writing_help::settings_of_word(site.reader(), key),
                    .problems = {}};
}

http::Response page_of(Request const& request, Site const& site, WordPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Writing help", .has_errors = wrong},
                word_page(shown, form_token(request)), wrong ? 422 : 200);
}

TypedWord typed_in(http::Form const& form)
{
    return {.words = form.value_or("words"),
            .says = form.value_or("says"),
            .reason = form.value_or("reason"),
            .plainer = form.value_or("plainer")};
}

Outcome<http::Response> set(Request const& request, Site& site,
                            writing_help::Listed const& listed, bool is_on)
{
    TRY(site.write(request.actor(), [&](Transaction& tx) -> Outcome<writing_help::OwnWordId> {
        return set_word(tx, listed, is_on);
    }));
    return http::redirect(html::path("/writing-words/{}", address_of(listed.words)).text());
}

Outcome<http::Response> save_typed(Request const& request, Site& site, WordPage shown)
{
    auto const listed = read_word(shown.typed);
    if (auto const* invalid = refused_as<Invalid>(listed)) {
        shown.problems = invalid->problems;
        return page_of(request, site, shown);
    }
    return set(request, site, TRY(listed), true);
}

}  // namespace

Outcome<http::Response> show_words(Request const& request, Site const& site)
{
    ListPage shown{.words = all_words(site),
                   .says = writing_help::says_from_text(request.query("says").value_or("")),
                   .find = request.query("find").value_or("")};
    auto const wanted = writing_help::key_of(shown.find);
    std::erase_if(shown.words, [&](WordShown const& word) {
        return (shown.says && word.listed.says != *shown.says) ||
               writing_help::key_of(word.listed.words).find(wanted) == std::string::npos;
    });
    shown.first = html::first_of_page(request.query("from").value_or(""), shown.words.size());
    return page(request, site, {.title = "Writing help"}, list_page(shown));
}

Outcome<http::Response> show_new_word(Request const& request, Site const& site)
{
    return page_of(request, site, {.known = {}, .typed = {}, .history = {}, .problems = {}});
}

Outcome<http::Response> save_new_word(Request const& request, Site& site)
{
    return save_typed(request, site, {.known = {}, .typed = typed_in(request.form()),
                                      .history = {}, .problems = {}});
}

Outcome<http::Response> show_word(Request const& request, Site const& site)
{
    return page_of(request, site, TRY(values(request, site)));
}

Outcome<http::Response> save_word(Request const& request, Site& site)
{
    auto shown = TRY(values(request, site));
    auto const go = request.form().value_or("go");
    if (go == "off" || go == "on") return set(request, site, shown.known->listed, go == "on");
    shown.typed = typed_in(request.form());
    shown.typed.words = shown.known->listed.words;
    return save_typed(request, site, std::move(shown));
}

}  // namespace keywork::word_list

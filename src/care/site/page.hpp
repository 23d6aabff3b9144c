// From a handler's page to the whole answer: frame, menu of the place, status, refusals.
#pragma once

#include "care/site/given_back.hpp"
#include "platform/html/markup.hpp"
#include "platform/http/message.hpp"
#include "platform/outcome.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork {

class Request;
class Site;
struct Services;

struct PageHead {
    std::string title;         // what kind of page it is; never a name (security model, 7.3)
    std::string current = {};  // path of the menu entry that is current: "/", "/children"
    bool form_page = false;    // hides the menu; the way out is Finish later
    bool has_errors = false;   // "Error: " before the title, status 422
    std::string saved = {};    // the saved-state sentence in the bar; "All saved" if empty
    html::Markup banner = {};  // who the page is about, over the whole width
    bool empties_browser = false;  // loads the sheet that clears what the browser keeps
    bool holds_words = false;  // that are saved nowhere: it does not empty while it is open, but it
                               // does when it comes back from the Back button
};

http::Response page(Request const& request, Site const& site, PageHead const& head,
                    html::Markup body, int status = 200);

/// The one place that turns a refusal into an answer: 404, 403, 409, step-up, 422. `words` are
/// those that came with the request and are kept nowhere else.
http::Response refusal_page(Request const& request, Site const& site, Refusal const& refusal,
                            std::optional<GivenBack> const& words = {});

/// The page of what is not there, or not theirs, for somebody whose words were kept: it says where.
http::Response kept_words_page(Request const& request, Site const& site);

/// An apology with a reference and nothing else; the log has the rest under the same reference.
http::Response fault_page(Services const& services, std::string const& reference,
                          std::string const& nonce);

/// The same after a fault while words were being saved, such as a full disk: what was posted is
/// given back to whoever typed it, to send again or to copy (security model, section 6).
http::Response not_saved_page(Services const& services, std::string const& reference,
                              std::string const& nonce, GivenBack const& words,
                              html::Markup token);

/// The page for what never reaches a handler: 400, 405, 408, 413, 414, 431, 501, 503.
http::Response status_page(Services const& services, int status);

/// The refusal of a form that an earlier session, or another site, sent; and what became of the
/// words in it.
enum class Words : std::uint8_t { not_typed, kept_as_draft, given_back };
Refusal stale_form(Words words);

/// The hidden fields that every form carries: its token, bound to the session.
html::Markup form_token(Request const& request);
html::Markup form_token(std::string_view form_secret);

}  // namespace keywork

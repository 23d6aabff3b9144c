// From a handler's page to the whole answer: frame, menu of the place, status, refusals.
#pragma once

#include "platform/html/markup.hpp"
#include "platform/http/message.hpp"
#include "platform/outcome.hpp"

#include <string>

namespace keywork {

class Request;
class Site;

struct PageHead {
    std::string title;         // what kind of page it is; never a name (security model, 7.3)
    std::string current = {};  // path of the menu entry that is current: "/", "/children"
    bool form_page = false;    // hides the menu; the way out is Finish later
    bool has_errors = false;   // "Error: " before the title, status 422
    std::string saved = {};    // the saved-state sentence in the bar; "All saved" if empty
};

http::Response page(Request const& request, Site const& site, PageHead const& head,
                    html::Markup body, int status = 200);

/// The one place that turns a refusal into an answer: 404, 403, 409, step-up, 422.
http::Response refusal_page(Request const& request, Site const& site, Refusal const& refusal);

/// A page without sign-in: sign in, signed out, errors.
http::Response bare_page(Site const& site, PageHead const& head, html::Markup body,
                         int status = 200);

/// The hidden fields that every form carries: its token, bound to the session.
html::Markup form_token(Request const& request);

}  // namespace keywork

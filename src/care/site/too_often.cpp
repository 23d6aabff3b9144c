#include "care/site/too_often.hpp"

#include "care/site/page.hpp"
#include "care/site/views.hpp"

#include <fmt/core.h>

namespace keywork {
namespace {

/// In whole minutes, rounded up: who comes back then is not sent away once more.
std::string in_minutes(seconds wait)
{
    auto const whole = std::chrono::ceil<minutes>(wait).count();
    return whole == 1 ? "a minute" : fmt::format("{} minutes", whole);
}

}  // namespace

http::Response too_often_page(Request const& request, Site const& site, seconds wait,
                              std::optional<GivenBack> const& words)
{
    auto const why = fmt::format(
        "You have asked for more files, searches and reports than anybody needs at once. It goes "
        "on in {}; everything else goes on now. If it was not you, change your password and tell "
        "your manager.",
        in_minutes(wait));
    auto const below =
        words ? site_views::given_back(*words, form_token(request)) : html::Markup{};
    auto response = page(request, site,
                         {.title = "Wait a little", .holds_words = words.has_value()},
                         site_views::words_page("Wait a little", why) + below, 429);
    response.headers.emplace_back("Retry-After", fmt::format("{}", wait.count()));
    return response;
}

}  // namespace keywork

#include "features/administration/notices/handlers.hpp"

#include "care/site/page.hpp"
#include "features/administration/notices/views.hpp"

#include <fmt/core.h>

namespace keywork::notices {
namespace {

FiguresPage in_force(Site const& site)
{
    FiguresPage shown{.typed = {}, .reason = {}, .set = notice::figures_set(site.reader())};
    auto const figures = notice::figures(site.reader());
    for (notice::FigureKind const& kind : notice::figure_kinds())
        shown.typed.emplace(kind.name, fmt::format("{}", figures.of(kind.figure).count()));
    return shown;
}

http::Response answer(Request const& request, Site const& site, FiguresPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Reminders and escalation", .has_errors = wrong},
                figures_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response mail_answer(Request const& request, Site const& site, std::string email,
                           std::vector<Problem> problems)
{
    bool const wrong = !problems.empty();
    MailPage const shown{.relay = notice::relay_shown(site.reader()),
                         .sendings = notice::to_look_at(site.reader()),
                         .email = std::move(email),
                         .problems = std::move(problems),
                         .now = site.now()};
    return page(request, site, {.title = "E-mail", .has_errors = wrong},
                mail_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_figures(Request const& request, Site const& site)
{
    return answer(request, site, in_force(site));
}

Outcome<http::Response> save_figures(Request const& request, Site& site)
{
    auto const& form = request.form();
    notice::TypedFigures typed;
    for (notice::FigureKind const& kind : notice::figure_kinds())
        typed.emplace(kind.name, form.value_or(kind.name));
    auto const reason = form.value_or("reason");
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return notice::set_figures(tx, typed, reason);
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        auto shown = in_force(site);
        shown.typed = typed;
        shown.reason = reason;
        shown.problems = invalid->problems;
        return answer(request, site, shown);
    }
    TRY(saved);
    return http::redirect("/notices");
}

Outcome<http::Response> show_mail(Request const& request, Site const& site)
{
    return mail_answer(request, site, {}, {});
}

Outcome<http::Response> send_test(Request const& request, Site& site)
{
    auto const email = request.form().value_or("email");
    auto const asked = site.write(request.actor(), [&](Transaction& tx) {
        return notice::ask_for_test(tx, email);
    });
    if (auto const* invalid = refused_as<Invalid>(asked))
        return mail_answer(request, site, email, invalid->problems);
    TRY(asked);
    return http::redirect("/notices/mail");
}

}  // namespace keywork::notices

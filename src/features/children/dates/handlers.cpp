#include "features/children/dates/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "features/children/dates/views.hpp"

namespace keywork::date_list {
namespace {

DatesPage dates_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    DatesPage shown{.face = child::face(db, child), .all = {}, .levels = {},
                    .today = site.today()};
    for (auto& date : dates::of_child(db, child, site.today())) {
        auto const next = dates::next_on(date, site.today());
        shown.all.push_back({.date = std::move(date), .next = next});
    }
    shown.may_write = child.writes_to().has_value() && !child.own_entries_only() &&
                      request.actor().may(Function::write_record);
    if (shown.may_write)
        for (Level const level : {Level::l1, Level::l2, Level::l3})
            if (level <= *child.writes_to() && level <= child.reads_to())
                shown.levels.push_back(level);
    shown.yearly = "yes";
    shown.prompt_days = std::to_string(dates::prompt_days_usual);
    return shown;
}

http::Response response(Request const& request, Site const& site, DatesPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title = "Days that matter", .tab = child::Tab::overview,
                              .has_errors = wrong, .status = wrong ? 422 : 200},
                             dates_page(shown, form_token(request)));
}

http::Response to_page(Request const& request)
{
    return http::redirect("/children/" + request.child()->text() + "/dates");
}

}  // namespace

Outcome<http::Response> show_dates(Request const& request, Site const& site)
{
    return response(request, site, dates_for(request, site));
}

Outcome<http::Response> add_date(Request const& request, Site& site)
{
    auto typed = dates_for(request, site);
    auto const& form = request.form();
    typed.words = form.value_or("words");
    typed.kind = form.value_or("kind");
    typed.on = form.value_or("on");
    typed.yearly = form.value_or("yearly");
    typed.helps = form.value_or("helps");
    typed.prompt_days = form.value_or("prompt_days");
    typed.level = form.value_or("level");
    auto const added = read_date(typed).and_then([&](dates::NewDate const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return dates::add(tx, request.child(), wanted);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    TRY(added);
    return to_page(request);
}

Outcome<http::Response> end_date(Request const& request, Site& site)
{
    auto typed = dates_for(request, site);
    typed.date = request.form().value_or("date");
    typed.why = request.form().value_or("why");
    auto const id = dates::DateId::parse(typed.date);
    if (!id) typed.problems = {{"date", "Choose the day"}};
    if (!id) return response(request, site, typed);
    auto const ended = site.write(request.actor(), [&](Transaction& tx) {
        return dates::end(tx, request.child(), *id, typed.why);
    });
    if (auto const* invalid = refused_as<Invalid>(ended)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    TRY(ended);
    return to_page(request);
}

}  // namespace keywork::date_list

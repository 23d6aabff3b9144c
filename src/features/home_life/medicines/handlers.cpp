#include "features/home_life/medicines/handlers.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/medicine/stock_store.hpp"
#include "care/medicine/store.hpp"
#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/home_life/medicines/views.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::medicines {
namespace {

constexpr days doses_shown{14};

bool may_change(Request const& request)
{
    auto const& child = request.child();
    return child.writes_to() && *child.writes_to() >= Level::l1 &&
           request.actor().may(Function::manage_medicine);
}

std::vector<Alert> allergies_of(Request const& request, Site const& site)
{
    auto all = child::alerts_on(site.reader(), request.child(), site.today());
    std::erase_if(all, [](Alert const& one) { return one.kind != AlertKind::allergy; });
    return all;
}

std::string list_path(Request const& request)
{
    return "/children/" + request.child()->text() + "/medicine";
}

Outcome<Regimen> regimen_in(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<MedicineId>("medicine"));
    return medicine::regimen(site.reader(), request.child(), id);
}

std::optional<medicine::Balance> stock_of(Request const& request, Site const& site,
                                          MedicineId const& id)
{
    for (auto const& balance : medicine::balances_of(site.reader(), request.child()))
        if (balance.medicine == id) return balance;
    return std::nullopt;
}

Outcome<OnePage> one_page_of(Request const& request, Site const& site)
{
    auto regimen = TRY(regimen_in(request, site));
    OnePage shown{.face = child::face(site.reader(), request.child()), .regimen = regimen,
                  .stock = stock_of(request, site, regimen.medicine.id), .doses = {},
                  .may_manage = may_change(request) && !regimen.stopped, .why = {},
                  .problems = {}, .now = site.now()};
    shown.doses = medicine::doses_of(site.reader(), request.child(), site.now() - doses_shown,
                                     site.now() + seconds{1});
    std::erase_if(shown.doses,
                  [&](Dose const& one) { return one.medicine != regimen.medicine.id; });
    std::ranges::reverse(shown.doses);
    return shown;
}

http::Response one_answer(Request const& request, Site const& site, OnePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(
        request, site,
        {.title = "A medicine", .has_errors = wrong, .status = wrong ? 422 : 200},
        one_page(shown, form_token(request)));
}

FormPage form_page_of(Request const& request, Site const& site)
{
    FormPage shown{.face = child::face(site.reader(), request.child()),
                   .allergies = allergies_of(request, site), .changes = std::nullopt,
                   .typed = typed_new(site.today()), .problems = {}, .now = site.now()};
    shown.typed.form_key = new_form_key(site);
    return shown;
}

http::Response form_answer(Request const& request, Site const& site, FormPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_form_page(
        request, site,
        {.title = shown.changes ? "Change a medicine" : "Add a medicine", .has_errors = wrong,
         .status = wrong ? 422 : 200},
        shown.changes ? "A changed dose" : "A new medicine", form_page(shown, form_token(request)));
}

/// Every field of the form into its place.
void take_typed(Typed& typed, http::Form const& form)
{
    struct Field {
        std::string_view name;
        std::string Typed::* place;
    };
    constexpr Field fields[] = {
        {"name", &Typed::name}, {"strength", &Typed::strength}, {"form", &Typed::form},
        {"controlled", &Typed::controlled}, {"home_remedy", &Typed::home_remedy},
        {"here_now", &Typed::here_now}, {"expires_on", &Typed::expires_on},
        {"dose", &Typed::dose}, {"given", &Typed::given}, {"times", &Typed::times},
        {"weekdays", &Typed::weekdays}, {"as_needed_for", &Typed::as_needed_for},
        {"most", &Typed::most},
        {"gap_hours", &Typed::gap_hours}, {"route", &Typed::route},
        {"instructions", &Typed::instructions}, {"storage", &Typed::storage},
        {"prescriber", &Typed::prescriber}, {"prescribed_on", &Typed::prescribed_on},
        {"from_on", &Typed::from_on}, {"until_on", &Typed::until_on},
        {"self_administers", &Typed::self_administers}, {"consent_by", &Typed::consent_by},
        {"consent_on", &Typed::consent_on}, {"why", &Typed::why},
    };
    for (Field const& field : fields) typed.*field.place = form.value_or(field.name);
    if (auto const key = form.value("form_key"); key && !is_blank(*key)) typed.form_key = *key;
}

Outcome<FormPage> change_page_of(Request const& request, Site const& site)
{
    auto const regimen = TRY(regimen_in(request, site));
    auto shown = form_page_of(request, site);
    auto const key = shown.typed.form_key;
    shown.changes = regimen.medicine;
    shown.based_on = regimen.lines.back().version;
    shown.typed = typed_of(regimen, site.now());
    shown.typed.form_key = key;
    return shown;
}

}  // namespace

Outcome<http::Response> show_medicines(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    ListPage shown{.face = child::face(db, child), .allergies = allergies_of(request, site),
                   .current = {}, .stopped = {}, .stock = {}, .places = {},
                   .may_manage = may_change(request),
                   .may_give = child.writes_to() &&
                               request.actor().may(Function::give_medicine),
                   .month = to_text(*read_month(keywork::to_text(site.today()).substr(0, 7))),
                   .now = site.now()};
    for (auto& regimen : medicine::regimens_of(db, child)) {
        auto const& setting = regimen.medicine.setting;
        if (setting != request.actor().place && !shown.places.contains(setting))
            if (auto const place = setting::find(db, setting))
                shown.places.emplace(setting, place->name);
        bool const current = medicine::is_current(regimen, site.now());
        (current ? shown.current : shown.stopped).push_back(std::move(regimen));
    }
    for (auto const& balance : medicine::balances_of(db, child))
        shown.stock.emplace(balance.medicine, balance);
    return child::child_page(request, site, {.title = "Medicines"}, list_page(shown));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    return form_answer(request, site, form_page_of(request, site));
}

Outcome<http::Response> add_medicine(Request const& request, Site& site)
{
    auto shown = form_page_of(request, site);
    take_typed(shown.typed, request.form());
    auto const added =
        read_new(shown.typed, request.actor().place, site.now())
            .and_then([&](medicine::NewMedicine const& wanted) {
                return site.write(request.actor(), [&](Transaction& tx) {
                    return medicine::add(tx, request.child(), wanted);
                });
            });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = invalid->problems;
        return form_answer(request, site, shown);
    }
    TRY(added);
    return http::redirect(list_path(request));
}

Outcome<http::Response> show_medicine(Request const& request, Site const& site)
{
    return one_answer(request, site, TRY(one_page_of(request, site)));
}

Outcome<http::Response> show_change(Request const& request, Site const& site)
{
    return form_answer(request, site, TRY(change_page_of(request, site)));
}

Outcome<http::Response> change_medicine(Request const& request, Site& site)
{
    auto shown = TRY(change_page_of(request, site));
    take_typed(shown.typed, request.form());
    auto const based_on = request.form().value_or("based_on");
    auto const id = shown.changes->id;
    auto const changed = read_line(shown.typed, site.now()).and_then([&](Line const& line) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return medicine::change(
                tx, request.child(),
                {.medicine = id, .line = line,
                 .based_on = based_on == std::to_string(shown.based_on) ? shown.based_on : 0,
                 .form_key = shown.typed.form_key});
        });
    });
    if (auto const* invalid = refused_as<Invalid>(changed)) {
        shown.problems = invalid->problems;
        return form_answer(request, site, shown);
    }
    TRY(changed);
    return http::redirect(list_path(request) + "/" + id.text());
}

Outcome<http::Response> stop_medicine(Request const& request, Site& site)
{
    auto shown = TRY(one_page_of(request, site));
    shown.why = request.form().value_or("why");
    auto const stopped = site.write(request.actor(), [&](Transaction& tx) {
        return medicine::stop(tx, request.child(), shown.regimen.medicine.id, shown.why);
    });
    if (auto const* invalid = refused_as<Invalid>(stopped)) {
        shown.problems = invalid->problems;
        return one_answer(request, site, shown);
    }
    TRY(stopped);
    return http::redirect(list_path(request));
}

Outcome<http::Response> show_chart(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const typed = request.query("month");
    auto const month = typed ? read_month(*typed)
                             : read_month(keywork::to_text(site.today()).substr(0, 7));
    if (!month) return refuse(NotFound{});
    auto const* role = request.actor().place_role();
    ChartPage shown{.face = child::face(db, request.child()),
                    .allergies = allergies_of(request, site),
                    .place_name = role ? role->setting_name : std::string{},
                    .month = *month,
                    .regimens = medicine::regimens_of(db, request.child()), .medicines = {},
                    .initials = {}, .notes = {}, .now = site.now()};
    auto const [from, until] = span_of(*month);
    draw_up(shown, medicine::doses_of(db, request.child(), from - hours{24}, until + hours{24}));
    return page(request, site, {.title = "Medicine chart", .current = "/children"},
                chart_page(shown));
}

}  // namespace keywork::medicines

#include "features/home_life/medicine_round/handlers.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/roster/store.hpp"
#include "care/child/store.hpp"
#include "care/medicine/operations.hpp"
#include "care/medicine/stock_store.hpp"
#include "care/medicine/store.hpp"
#include "care/session/second_person.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/training/training.hpp"
#include "features/home_life/medicine_round/views.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::medicine_round {
namespace {

using medicine::MedicineId;

constexpr std::string_view medicine_training = "MEDS";   // of the code set training-type

bool is_of_interest(Alert const& alert)
{
    return alert.kind == AlertKind::allergy;
}

void add_allergies(RoundPage& shown, db::Reader& db, PlaceReach const& here)
{
    for (auto& one : child::alerts_in(db, here)) {
        if (!is_of_interest(one.alert)) continue;
        auto const child = std::ranges::find(
            shown.children, one.child, [](RoundOfChild const& of) { return of.face.id; });
        if (child != shown.children.end()) child->allergies.push_back(std::move(one.alert));
    }
}

bool is_check_due(db::Reader& db, SettingId const& place, sys_seconds now)
{
    auto const checks = medicine::checks_of(db, place, 1);
    return checks.empty() || now - checks.front().checked_at >= medicine::check_every;
}

// One dose ----------------------------------------------------------------------------------------

/// The due time in the address; without one, the first open dose of the day.
std::optional<sys_seconds> due_of(Request const& request, Regimen const& regimen,
                                  std::vector<Dose> const& doses, sys_seconds now)
{
    if (auto const typed = request.query("due")) return instant_from_text(*typed);
    if (auto const posted = request.form().value("due_at")) return instant_from_text(*posted);
    for (Slot const& slot : medicine::slots_between({&regimen, 1}, doses,
                                                    now - medicine::longest_ago,
                                                    now + medicine::early_by, now))
        if (slot.state == DueState::late || slot.state == DueState::now) return slot.due_at;
    return std::nullopt;
}

void add_limits(DosePage& shown, Request const& request, Site const& site)
{
    auto const gap = shown.line.least_gap.value_or(minutes{0});
    auto const since = site.now() - std::max<seconds>(medicine::longest_ago, gap);
    auto const taken = medicine::taken_at(site.reader(), *request.child(),
                                          shown.regimen.medicine.name, since);
    for (auto const& broken : medicine::broken_limits(shown.line, taken, site.now()))
        shown.limits.push_back(medicine::in_words(broken, shown.line, site.now()));
}

Outcome<DosePage> dose_page_of(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const now = site.now();
    auto const id = TRY(request.id<MedicineId>("medicine"));
    auto regimen = TRY(medicine::regimen(db, child, id));
    auto const doses =
        medicine::doses_of(db, child, now - medicine::longest_ago - hours{2}, now + seconds{1});
    auto const due_at = due_of(request, regimen, doses, now);
    auto const* line = medicine::line_at(regimen, due_at.value_or(now));
    if (!line || line->as_needed() == due_at.has_value()) return refuse(NotFound{});
    DosePage shown{.face = child::face(db, child), .allergies = {}, .regimen = regimen,
                   .line = *line, .due_at = due_at, .stock = std::nullopt, .training = {},
                   .limits = {},
                   .outcome = line->as_needed() ? "given" : "",
                   .amount = medicine::in_words(line->dose), .given_at = {}, .reason = {},
                   .advice = {}, .witness_name = {}, .form_key = new_form_key(site), .problems = {},
                   .now = now};
    for (auto& alert : child::alerts_on(db, child, site.today()))
        if (is_of_interest(alert)) shown.allergies.push_back(std::move(alert));
    for (auto const& balance : medicine::balances_of(db, child))
        if (balance.medicine == regimen.medicine.id) shown.stock = balance;
    // Said, never in the way: a child needs the dose more than the certificate.
    auto const trained =
        training::in_date(db, request.actor().staff, medicine_training, site.today());
    if (!trained.counts()) shown.training = training::in_words(trained);
    add_limits(shown, request, site);
    return shown;
}

http::Response dose_answer(Request const& request, Site const& site, DosePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_form_page(request, site,
                                  {.title = "Give a medicine", .has_errors = wrong,
                                   .status = wrong ? 422 : 200},
                                  words_of_dose(shown), dose_page(shown, form_token(request)));
}

/// What was posted, as typed.
void take_typed(DosePage& shown, http::Form const& form)
{
    shown.outcome = form.value_or("outcome");
    shown.amount = form.value_or("amount");
    shown.given_at = form.value_or("given_at");
    shown.reason = form.value_or("reason." + shown.outcome);
    if (is_blank(shown.reason)) shown.reason = form.value_or("reason");
    shown.advice = form.value_or("advice");
    shown.witness_name = form.value_or("witness_name");
    if (auto const key = form.value("form_key"); key && !is_blank(*key)) shown.form_key = *key;
}

/// The dose as typed, or every problem of reading it.
Outcome<medicine::NewDose> read_dose(DosePage const& typed, MedicineId const& id)
{
    std::vector<Problem> problems;
    auto const outcome = medicine::outcome_from_text(typed.outcome);
    if (!outcome) problems.push_back({"outcome", "Choose what happened"});
    auto const amount = medicine::read_quantity(typed.amount);
    if (!amount) problems.push_back({"amount", "Enter how much, like 1 or 2.5"});
    auto const given_at = read_given_at(typed.given_at, typed.now);
    if (!given_at) problems.push_back({"given_at", "Enter a time, like 8:10am"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return medicine::NewDose{.medicine = id, .due_at = typed.due_at, .outcome = *outcome,
                             .given_at = *given_at, .amount = *amount, .reason = typed.reason,
                             .advice = typed.advice, .witness = std::nullopt,
                             .form_key = typed.form_key};
}

/// Asks who the second person is, where one is needed. Before the transaction: a password takes
/// its time, and nobody else may wait for it.
Outcome<> add_witness(Request const& request, Site& site, DosePage const& typed,
                      medicine::NewDose& dose)
{
    auto const& medicine = typed.regimen.medicine;
    if (!medicine::needs_witness(medicine, dose.outcome)) return {};
    auto const second = TRY(session::second_person(
        site, request.actor(),
        {.sign_in_name = typed.witness_name,
         .password = request.form().value_or("witness_password"),
         .address = request.message().address, .place = medicine.setting}));
    dose.witness = second.id;
    return {};
}

Outcome<medicine::DoseId> record(Request const& request, Site& site, DosePage const& typed)
{
    auto dose = TRY(read_dose(typed, typed.regimen.medicine.id));
    TRY(add_witness(request, site, typed, dose));
    return site.write(request.actor(), [&](Transaction& tx) {
        return medicine::record_dose(tx, request.child(), dose);
    });
}

// A dose that was recorded ------------------------------------------------------------------------

Outcome<RecordedPage> recorded_of(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const id = TRY(request.id<medicine::DoseId>("dose"));
    auto dose = TRY(medicine::dose(db, child, id));
    auto regimen = TRY(medicine::regimen(db, child, dose.medicine));
    auto const& actor = request.actor();
    bool const writes = child.writes_to() && *child.writes_to() >= Level::l1;
    RecordedPage shown{.face = child::face(db, child),
                       .regimen = std::move(regimen),
                       .dose = std::move(dose),
                       .left = std::nullopt,
                       .may_give = writes && actor.may(Function::give_medicine),
                       .may_report = writes && actor.may(Function::write_record),
                       .worked = {},
                       .words = {},
                       .problems = {},
                       .now = site.now()};
    shown.left = medicine::balance_after(db, shown.dose.id);
    return shown;
}

http::Response recorded_answer(Request const& request, Site const& site,
                               RecordedPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title = "A dose", .has_errors = wrong, .status = wrong ? 422 : 200},
                             recorded_page(shown, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_round(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    if (!role || !actor.may_in(Function::see_medicine, actor.place)) return refuse(NotFound{});
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), actor.place);
    RoundPage shown{.place_name = role->setting_name,
                    .shifts = site.profiles().of(role->profile).shifts, .shift = {},
                    .place = {}, .children = {}, .later = {}, .settled = {},
                    .may_give = actor.may_in(Function::give_medicine, actor.place),
                    .may_manage = actor.may_in(Function::manage_medicine, actor.place),
                    .now = site.now()};
    auto window = window_of_day(site.today());
    if (auto const shift = request.query("shift"))
        if (auto const of_shift = window_of_shift(shown.shifts, *shift, site.now())) {
            window = *of_shift;
            shown.shift = *shift;
        }
    auto const since = std::min(window.from, site.now() - medicine::longest_ago);
    shown.place = medicine::doses_since(db, here, since);
    std::vector<ChildFace> faces;
    for (auto& one : child::present_in(db, here)) faces.push_back(std::move(one.face));
    arrange(shown, faces, window);
    add_allergies(shown, db, here);
    shown.check_due = shown.may_manage && !shown.place.regimens.empty() &&
                      is_check_due(db, actor.place, site.now());
    return page(request, site, {.title = "Medicine", .current = "/medicine"}, round_page(shown));
}

Outcome<http::Response> show_dose(Request const& request, Site const& site)
{
    return dose_answer(request, site, TRY(dose_page_of(request, site)));
}

Outcome<http::Response> record_dose(Request const& request, Site& site)
{
    auto shown = TRY(dose_page_of(request, site));
    take_typed(shown, request.form());
    auto const recorded = record(request, site, shown);
    if (auto const* invalid = refused_as<Invalid>(recorded)) {
        shown.problems = invalid->problems;
        // Why it was not given is asked below each answer, in a box of its own.
        if (shown.outcome != "given" && shown.outcome != "self_given")
            for (Problem& problem : shown.problems)
                if (problem.field == "reason") problem.field = "reason." + shown.outcome;
        return dose_answer(request, site, shown);
    }
    auto const id = TRY(recorded);
    // A controlled medicine shows what is left; the round goes on with the others.
    if (shown.regimen.medicine.controlled)
        return http::redirect("/children/" + request.child()->text() + "/doses/" + id.text());
    return http::redirect("/medicine");
}

Outcome<http::Response> show_recorded(Request const& request, Site const& site)
{
    return recorded_answer(request, site, TRY(recorded_of(request, site)));
}

Outcome<http::Response> say_effect(Request const& request, Site& site)
{
    auto shown = TRY(recorded_of(request, site));
    shown.worked = request.form().value_or("worked");
    shown.words = request.form().value_or("words");
    auto const worked = medicine::worked_from_text(shown.worked);
    if (!worked) {
        shown.problems = {{"worked", "Choose how it worked"}};
        return recorded_answer(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return medicine::say_effect(tx, request.child(), shown.dose.id,
                                    {.worked = *worked, .words = shown.words, .by_name = {},
                                     .said_at = {}});
    }));
    return http::redirect("/medicine");
}

}  // namespace keywork::medicine_round

#include "features/exchange/ssda903/handlers.hpp"

#include "care/import/uploads.hpp"
#include "care/site/page.hpp"
#include "features/exchange/ssda903/operations.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "features/exchange/ssda903/views.hpp"
#include "platform/json/json.hpp"
#include "platform/sandbox/parsers.hpp"

namespace keywork::ssda903 {
namespace {

constexpr auto kind = ImportKind::ssda903;

Reference reference_of(Site const& site)
{
    return {site.code_sets(), site.clocks(), site.calendars()};
}

/// The year ending that was typed: kept with the upload, empty where none was.
Outcome<std::string> choices_in(http::Form const& form, local_days today)
{
    auto const typed = form.value_or("year_ending");
    json::Value choices{json::Object{}};
    if (typed.empty()) return json::write(choices);
    auto const day = read_day(typed, today);
    if (!day)
        return refuse(Invalid{{{"year_ending", "Enter the last day of the year, like 31/3/2026"}}});
    choices.set("year_ending", to_text(*day));
    return json::write(choices);
}

Into into_of(imports::Upload const& upload)
{
    Into into{.setting = upload.setting, .year_ending = std::nullopt};
    auto const choices = json::parse(upload.choices);
    auto const* year = choices ? choices->find("year_ending") : nullptr;
    if (year && year->text()) into.year_ending = day_from_text(*year->text());
    return into;
}

Outcome<Tables> tables_in(Site const& site, std::vector<ImportFile> const& files)
{
    return site.services().parsers.read(return_parser, files);
}

Outcome<Check> check_upload(Site const& site, imports::Upload const& upload)
{
    auto tables = TRY(tables_in(site, imports::files_of(site.reader(), upload.id)));
    return check(site.reader(), reference_of(site), site.now(), into_of(upload),
                 std::move(tables));
}

Outcome<imports::UploadId> keep_checked(Request const& request, Site& site)
{
    auto const place = TRY(imports::place_to_import_into(request));
    auto const choices = TRY(choices_in(request.form(), site.today()));
    auto const files = TRY(imports::files_in(request.form()));
    auto tables = TRY(tables_in(site, files));
    // Refused here what cannot be read at all: the person still has the form with the file box.
    TRY(check(site.reader(), reference_of(site), site.now(), {.setting = place, .year_ending = {}},
              std::move(tables)));
    return imports::keep(site, request, kind, files, choices);
}

http::Response upload_again(Request const& request, Site const& site, Refusal const& refusal)
{
    UploadForm shown{.year_ending = request.form().value_or("year_ending")};
    if (auto const* invalid = std::get_if<Invalid>(&refusal)) shown.problems = invalid->problems;
    if (auto const* conflict = std::get_if<Conflict>(&refusal))
        shown.problems = {{"files", conflict->why}};
    return page(request, site,
                {.title = "SSDA903 return", .current = "/imports", .has_errors = true},
                upload_form_page(shown, form_token(request)), 422);
}

Outcome<http::Response> check_shown(Request const& request, Site const& site,
                                    imports::Upload const& upload,
                                    std::vector<Problem> const& problems)
{
    auto const checked = TRY(check_upload(site, upload));
    return page(request, site,
                {.title = "Check of an SSDA903 return", .current = "/imports",
                 .has_errors = !problems.empty()},
                check_page({.upload = upload.id, .year_ending = checked.made.year_ending,
                            .summary = checked.summary, .problems = problems},
                           form_token(request)),
                problems.empty() ? 200 : 409);
}

}  // namespace

Outcome<http::Response> show_upload(Request const& request, Site const& site)
{
    TRY(imports::place_to_import_into(request));
    return page(request, site, {.title = "SSDA903 return", .current = "/imports"},
                upload_form_page({}, form_token(request)));
}

Outcome<http::Response> upload(Request const& request, Site& site)
{
    auto const kept = keep_checked(request, site);
    if (kept) return http::redirect("/imports/ssda903/" + kept->text());
    if (std::holds_alternative<NotFound>(kept.error())) return refuse(NotFound{});
    return upload_again(request, site, kept.error());
}

Outcome<http::Response> show_check(Request const& request, Site const& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kind));
    return check_shown(request, site, upload, {});
}

Outcome<http::Response> confirm(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kind));
    auto tables = TRY(tables_in(site, imports::files_of(site.reader(), upload.id)));
    auto const saved = site.write(request.actor(), [&](Transaction& tx) -> Outcome<Saved> {
        auto done = TRY(save(tx, reference_of(site), into_of(upload),
                             std::move(tables)));
        imports::remove_upload(tx.db(), upload.id);
        return done;
    });
    if (auto const* conflict = refused_as<Conflict>(saved))
        return check_shown(request, site, upload, {{"files", conflict->why}});
    return http::redirect("/imports/" + TRY(saved).import.text());
}

Outcome<http::Response> show_problems(Request const& request, Site const& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kind));
    auto const checked = TRY(check_upload(site, upload));
    return imports::download(with_problems(checked.made, Codes{site.code_sets()}), site.now());
}

Outcome<http::Response> give_up(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kind));
    TRY(imports::give_up(site, request, upload));
    return http::redirect("/imports");
}

}  // namespace keywork::ssda903

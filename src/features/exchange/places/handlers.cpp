#include "features/exchange/places/handlers.hpp"

#include "care/import/list_reading.hpp"
#include "care/import/uploads.hpp"
#include "care/site/page.hpp"
#include "features/exchange/places/operations.hpp"
#include "features/exchange/places/views.hpp"

namespace keywork::places {
namespace {

// Uploads of this page are kept under one kind; the headings say which list it is.
constexpr auto kept_as = ImportKind::establishments;

Outcome<sandbox::ReadTable> list_in(Site const& site, imports::Upload const& upload)
{
    return imports::read_list(site.services().parsers,
                              imports::files_of(site.reader(), upload.id));
}

Outcome<http::Response> check_shown(Request const& request, Site const& site,
                                    imports::Upload const& upload,
                                    std::vector<Problem> const& problems)
{
    auto const list = TRY(list_in(site, upload));
    auto const checked = TRY(check(site.reader(), list));
    return page(request, site,
                {.title = "Check of a list of places", .current = "/imports",
                 .has_errors = !problems.empty()},
                check_page({upload.id, checked.kind, checked.summary, problems},
                           form_token(request)),
                problems.empty() ? 200 : 409);
}

Outcome<imports::UploadId> keep_checked(Request const& request, Site& site)
{
    TRY(imports::place_to_import_into(request));
    auto const files = TRY(imports::files_in(request.form()));
    auto const list = TRY(imports::read_list(site.services().parsers, files));
    TRY(check(site.reader(), list));
    return imports::keep(site, request, kept_as, files);
}

}  // namespace

Outcome<http::Response> show_upload(Request const& request, Site const& site)
{
    TRY(imports::place_to_import_into(request));
    return page(request, site, {.title = "Schools and postcodes", .current = "/imports"},
                upload_form_page({}, form_token(request)));
}

Outcome<http::Response> upload(Request const& request, Site& site)
{
    auto const kept = keep_checked(request, site);
    if (kept) return http::redirect("/imports/places/" + kept->text());
    auto const* invalid = std::get_if<Invalid>(&kept.error());
    if (!invalid) return refuse(kept.error());
    return page(request, site,
                {.title = "Schools and postcodes", .current = "/imports", .has_errors = true},
                upload_form_page(invalid->problems, form_token(request)), 422);
}

Outcome<http::Response> show_check(Request const& request, Site const& site)
{
    return check_shown(request, site, TRY(imports::upload_of(request, site, kept_as)), {});
}

Outcome<http::Response> confirm(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    auto const list = TRY(list_in(site, upload));
    auto const saved = site.write(request.actor(), [&](Transaction& tx) -> Outcome<Saved> {
        auto done = TRY(save(tx, upload.setting, list));
        imports::remove_upload(tx.db(), upload.id);
        return done;
    });
    if (auto const* conflict = refused_as<Conflict>(saved))
        return check_shown(request, site, upload, {{"files", conflict->why}});
    return http::redirect("/imports/" + TRY(saved).import.text());
}

Outcome<http::Response> show_problems(Request const& request, Site const& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    auto const list = TRY(list_in(site, upload));
    auto checked = TRY(check(site.reader(), list));
    return imports::download({std::move(checked.with_problems)}, site.now());
}

Outcome<http::Response> give_up(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    TRY(imports::give_up(site, request, upload));
    return http::redirect("/imports");
}

}  // namespace keywork::places

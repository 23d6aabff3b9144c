#include "features/exchange/imports/handlers.hpp"

#include "care/import/operations.hpp"
#include "care/import/store.hpp"
#include "care/import/uploads.hpp"
#include "care/site/page.hpp"
#include "features/exchange/imports/views.hpp"

namespace keywork::import_journal {
namespace {

constexpr int most_listed = 100;

Outcome<Import> import_in(Request const& request, Site const& site)
{
    auto const place = TRY(imports::place_to_import_into(request));
    auto const id = TRY(request.id<ImportId>("import"));
    auto const found = imports::find(site.reader(), id);
    if (!found || found->setting != place) return refuse(NotFound{});
    return *found;
}

http::Response shown(Request const& request, Site const& site, Import const& import,
                     std::vector<Problem> const& problems)
{
    return page(request, site,
                {.title = "Import", .current = "/imports", .has_errors = !problems.empty()},
                import_page({import, problems}, form_token(request)), problems.empty() ? 200 : 409);
}

}  // namespace

Outcome<http::Response> show_journal(Request const& request, Site const& site)
{
    auto const place = TRY(imports::place_to_import_into(request));
    bool const is_virtual_school = request.actor().profile() == "vs";
    return page(request, site, {.title = "Imports", .current = "/imports"},
                journal_page({.imports = imports::of_setting(site.reader(), place, most_listed),
                              .takes_returns = is_virtual_school,
                              .now = site.now()}));
}

Outcome<http::Response> show_import(Request const& request, Site const& site)
{
    return shown(request, site, TRY(import_in(request, site)), {});
}

Outcome<http::Response> undo(Request const& request, Site& site)
{
    auto const import = TRY(import_in(request, site));
    auto const undone = site.write(request.actor(), [&](Transaction& tx) {
        return imports::undo(tx, import.setting, import.id);
    });
    if (auto const* conflict = refused_as<Conflict>(undone))
        return shown(request, site, import, {{"undo", conflict->why}});
    TRY(undone);
    return http::redirect("/imports/" + import.id.text());
}

}  // namespace keywork::import_journal

#include "features/exchange/people_lists/handlers.hpp"

#include "care/import/list_reading.hpp"
#include "care/import/uploads.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "features/exchange/people_lists/operations.hpp"
#include "features/exchange/people_lists/views.hpp"

#include <charconv>

namespace keywork::people_lists {
namespace {

// Uploads of this page are kept under one kind; the choices say which list it is.
constexpr auto kept_as = ImportKind::children;
constexpr std::string_view link_field = "link.";

Outcome<sandbox::ReadTable> read_list(Site const& site, std::vector<ImportFile> const& files)
{
    return with_rows(TRY(imports::read_list(site.services().parsers, files)));
}

Outcome<sandbox::ReadTable> list_in(Site const& site, imports::Upload const& upload)
{
    return read_list(site, imports::files_of(site.reader(), upload.id));
}

Outcome<imports::UploadId> keep_with_matching(Request const& request, Site& site)
{
    auto const place = TRY(imports::place_to_import_into(request));
    auto const files = TRY(imports::files_in(request.form()));
    auto const table = TRY(read_list(site, files)).table;
    auto choices = guessed(table.headings);
    for (ImportKind const list : {ImportKind::children, ImportKind::contacts, ImportKind::staff})
        if (auto const kept = imports::mapping(site.reader(), place, list, hash_of(table.headings)))
            choices = choices_from(*kept);
    return imports::keep(site, request, kept_as, files, to_json(choices));
}

/// What the columns page says; decisions about rows are kept. For another list than the page was
/// made for, its columns are guessed anew.
Choices chosen_in(http::Form const& form, std::vector<std::string> const& headings,
                  Choices choices)
{
    auto const list = import_kind_from_text(form.value_or("list")).value_or(ImportKind::children);
    bool const is_another = list != choices.list;
    choices.list = list;
    choices.agency = form.value_or("agency");
    choices.fields.clear();
    if (is_another) choices.fields = guessed(headings, list).fields;
    for (std::size_t at = 0; !is_another && at < headings.size(); ++at)
        if (auto const field = form.value_or(column_name(at)); !field.empty())
            choices.fields.emplace(headings[at], field);
    return choices;
}

/// The page on which columns are matched.
http::Response columns_shown(Request const& request, Site const& site,
                             imports::Upload const& upload, csv::Table const& table,
                             Choices const& choices, std::vector<Problem> const& problems)
{
    return page(request, site,
                {.title = "Match the columns", .current = "/imports",
                 .has_errors = !problems.empty()},
                columns_page({.upload = upload.id, .headings = table.headings,
                              .first_cells = table.rows.front().cells,
                              .choices = choices, .problems = problems},
                             form_token(request)),
                problems.empty() ? 200 : 422);
}

Outcome<> keep_choices(Request const& request, Site& site, imports::Upload const& upload,
                       Choices const& choices, std::vector<std::string> const& headings)
{
    auto matching = choices;  // without what was decided about this file's rows
    matching.links.clear();
    matching.same_where_all_equal = false;
    return site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        imports::set_choices(tx.db(), upload.id, to_json(choices));
        if (!headings.empty())
            imports::save_mapping(tx.db(), upload.setting, choices.list, hash_of(headings),
                                  to_json(matching), tx.now());
        tx.audit({.verb = audit::Verb::config_set,
                  .target = audit::target("import_upload", upload.id), .basis = "function"});
        return {};
    });
}

Outcome<Check> check_upload(Request const& request, Site const& site,
                            imports::Upload const& upload)
{
    auto const list = TRY(list_in(site, upload));
    return check(site.reader(), request.actor(), site.code_sets(), choices_from(upload.choices),
                 list);
}

Outcome<http::Response> check_shown(Request const& request, Site const& site,
                                    imports::Upload const& upload,
                                    std::vector<Problem> const& problems)
{
    auto checked = TRY(check_upload(request, site, upload));
    return page(request, site,
                {.title = "Check of a list of people", .current = "/imports",
                 .has_errors = !problems.empty()},
                check_page({.upload = upload.id, .choices = choices_from(upload.choices),
                            .summary = std::move(checked.summary),
                            .proposals = std::move(checked.proposals), .problems = problems},
                           form_token(request)),
                problems.empty() ? 200 : 409);
}

http::Response to_page(imports::Upload const& upload, std::string_view page)
{
    return http::redirect("/imports/people/" + upload.id.text() + std::string{page});
}

}  // namespace

Outcome<http::Response> show_upload(Request const& request, Site const& site)
{
    TRY(imports::place_to_import_into(request));
    return page(request, site, {.title = "List of people", .current = "/imports"},
                upload_form_page({}, form_token(request)));
}

Outcome<http::Response> upload(Request const& request, Site& site)
{
    auto const kept = keep_with_matching(request, site);
    if (kept) return http::redirect("/imports/people/" + kept->text() + "/columns");
    auto const* invalid = std::get_if<Invalid>(&kept.error());
    if (!invalid) return refuse(kept.error());
    return page(request, site,
                {.title = "List of people", .current = "/imports", .has_errors = true},
                upload_form_page(invalid->problems, form_token(request)), 422);
}

Outcome<http::Response> show_columns(Request const& request, Site const& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    auto const table = TRY(list_in(site, upload)).table;
    return columns_shown(request, site, upload, table, choices_from(upload.choices), {});
}

Outcome<http::Response> match_columns(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    auto const table = TRY(list_in(site, upload)).table;
    auto const before = choices_from(upload.choices);
    auto const choices = chosen_in(request.form(), table.headings, before);
    bool const goes_on =
        request.form().value_or("then") != "fields" && choices.list == before.list;
    auto const problems = goes_on ? problems_with(table.headings, choices)
                                  : std::vector<Problem>{};
    if (!problems.empty())
        return columns_shown(request, site, upload, table, choices, problems);
    // Only what was checked is a matching; a look at the fields of another list is none.
    TRY(keep_choices(request, site, upload, choices,
                     goes_on ? table.headings : std::vector<std::string>{}));
    return to_page(upload, goes_on ? "" : "/columns");
}

Outcome<http::Response> show_check(Request const& request, Site const& site)
{
    return check_shown(request, site, TRY(imports::upload_of(request, site, kept_as)), {});
}

Outcome<http::Response> decide_links(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    auto choices = choices_from(upload.choices);
    choices.same_where_all_equal = request.form().value("same") == "yes";
    for (auto const& [name, value] : request.form().fields) {
        std::size_t row = 0;
        if (!name.starts_with(link_field) || value.empty()) continue;
        std::from_chars(name.data() + link_field.size(), name.data() + name.size(), row);
        if (row > 0) choices.links[row] = value;
    }
    TRY(keep_choices(request, site, upload, choices, {}));
    return to_page(upload, "");
}

Outcome<http::Response> confirm(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    auto const list = TRY(list_in(site, upload));
    auto const stay = to_text(site.profiles().of(request.actor().profile()).stay);
    auto const saved = site.write(request.actor(), [&](Transaction& tx) -> Outcome<Saved> {
        auto done = TRY(save(tx, upload.setting, std::string{stay}, site.code_sets(),
                             choices_from(upload.choices), list));
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
    auto checked = TRY(check_upload(request, site, upload));
    return imports::download({std::move(checked.with_problems)}, site.now());
}

Outcome<http::Response> give_up(Request const& request, Site& site)
{
    auto const upload = TRY(imports::upload_of(request, site, kept_as));
    TRY(imports::give_up(site, request, upload));
    return http::redirect("/imports");
}

}  // namespace keywork::people_lists

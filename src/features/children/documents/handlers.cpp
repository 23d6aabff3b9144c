#include "features/children/documents/handlers.hpp"

#include "care/child/document/operations.hpp"
#include "care/child/document/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "features/children/documents/views.hpp"

#include <algorithm>

namespace keywork::documents {
namespace {

DocumentsPage documents_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    DocumentsPage shown{.face      = child::face(db, child),
                        .documents = child::documents(db, child),
                        .may_add   = child.writes_to().has_value() &&
                                   request.actor().may(Function::manage_documents)};
    for (Level const level : {Level::l1, Level::l2, Level::l3})
        if (child.writes_to() && level <= *child.writes_to()) shown.levels.push_back(level);
    return shown;
}

http::Response response(Request const& request, Site const& site, DocumentsPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title      = "Documents",
                              .tab        = child::Tab::documents,
                              .has_errors = faulty,
                              .status     = faulty ? 422 : 200},
                             documents_page(shown, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_documents(Request const& request, Site const& site)
{
    return response(request, site, documents_for(request, site));
}

Outcome<http::Response> add_document(Request const& request, Site& site)
{
    auto shown = documents_for(request, site);
    auto const& form = request.form();
    shown.title = form.value_or("title");
    auto const level = form.value_or("level");
    for (Level const one : shown.levels)
        if (level == std::to_string(number(one))) shown.level = one;
    auto const file = std::ranges::find(form.files, "file", &http::File::field);
    if (shown.title.find_first_not_of(' ') == std::string::npos)
        shown.problems.push_back({"title", "Say what it is, like: school report, summer 2026"});
    if (file == form.files.end() || file->bytes.empty())
        shown.problems.push_back({"file", "Choose a file"});
    if (!shown.problems.empty()) return response(request, site, shown);
    auto const added = site.write(request.actor(), [&](Transaction& tx) {
        return child::add_document(tx, request.child(), {shown.title, shown.level, file->bytes});
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = invalid->problems;
        return response(request, site, shown);
    }
    TRY(added);
    return http::redirect("/children/" + request.child()->text() + "/documents");
}

Outcome<http::Response> hand_back(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<DocumentId>("document"));
    auto const document = TRY(child::document(site.reader(), request.child(), id));
    http::Response response{.status  = 200,
                            .headers = {},
                            .body = child::content_of(site.reader(), request.child(), document)};
    response.headers.emplace_back("Content-Type", std::string{media_type(document.file_type)});
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + file_name(document) + "\"");
    // What was uploaded never runs as a page of ours.
    response.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace keywork::documents

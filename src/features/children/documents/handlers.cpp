#include "features/children/documents/handlers.hpp"

#include "care/child/document/operations.hpp"
#include "care/child/document/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/session/password.hpp"
#include "features/children/documents/views.hpp"
#include "platform/html/components/form.hpp"

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
    bool const offers_safeguarding = !shown.levels.empty() && shown.levels.back() >= Level::l3;
    shown.asks_password =
        offers_safeguarding && request.actor().assurance < Assurance::a3;
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

/// Who adds the document: somebody who has just given their password, where its level needs that.
Outcome<Actor> author_for(Request const& request, Site& site, DocumentsPage const& typed)
{
    Actor author = request.actor();
    if (*typed.level < Level::l3 || !typed.asks_password) return author;
    auto const password = request.form().value_or("password");
    if (password.empty())
        return refuse(Invalid{{{"password", "Give your password: this is about safeguarding"}}});
    auto const given =
        session::give_again(site, author, session::hash_of(request.message(), site), password,
                            request.message().address);
    if (auto const* conflict = refused_as<Conflict>(given))
        return refuse(Invalid{{{"password", conflict->why}}});
    TRY(given);
    author.assurance = Assurance::a3;
    return author;
}

/// Adds it, or says everything that is wrong.
Outcome<> add(Request const& request, Site& site, DocumentsPage const& typed,
              http::File const* file)
{
    std::vector<Problem> problems;
    if (typed.title.find_first_not_of(' ') == std::string::npos)
        problems.push_back({"title", "Say what it is, like: school report, summer 2026"});
    if (!file) problems.push_back({"file", "Choose a file"});
    if (!typed.level) problems.push_back({"level", "Choose who may see it"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const author = TRY(author_for(request, site, typed));
    TRY(site.write(author, [&](Transaction& tx) {
        return child::add_document(tx, request.child(), {typed.title, *typed.level, file->bytes});
    }));
    return {};
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
    auto const found = std::ranges::find(form.files, "file", &http::File::field);
    bool const has_file = found != form.files.end() && !found->bytes.empty();
    auto const added = add(request, site, shown, has_file ? &*found : nullptr);
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = invalid->problems;
        auto const of_file = html::problem_with(shown.problems, "file");
        if (has_file && of_file.empty())
            shown.problems.push_back({"file", "Choose the file again: a browser sends it once"});
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

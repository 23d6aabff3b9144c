#include "features/team/policies/handlers.hpp"

#include "care/child/document/document.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/team/policies/operations.hpp"
#include "features/team/policies/store.hpp"
#include "features/team/policies/views.hpp"

#include <algorithm>

namespace keywork::policies {
namespace {

Line line_of(Request const& request, Site const& site, HeldRole const& place, Found found)
{
    auto& db = site.reader();
    auto const readers = readers_here(db, place.setting, found, site.today());
    Line line{.policy = std::move(found.policy), .versions = std::move(found.versions),
              .for_reader = false, .read_at = std::nullopt,
              .readers = static_cast<int>(readers.size()), .have_read = 0};
    line.for_reader = is_for(line.policy, place.role);
    line.have_read = static_cast<int>(std::ranges::count_if(
        readers, [](Reader const& one) { return one.read.has_value(); }));
    if (auto const* version = issued(line.versions))
        line.read_at = read_at(db, version->id, request.actor().staff);
    return line;
}

struct Asked {
    HeldRole const* place;
    PolicyId id;
    Found found;
};

/// The policy in the path, of the place on screen.
Outcome<Asked> policy_asked(Request const& request, Site const& site,
                            Function function = Function::see_staff_file)
{
    auto const* place = TRY(role_here(request, function));
    auto const id = TRY(request.id<PolicyId>("policy"));
    auto found = TRY(find(site.reader(), place->setting, id));
    return Asked{.place = place, .id = id, .found = std::move(found)};
}

PolicyPage policy_for(Request const& request, Site const& site, Asked const& asked)
{
    auto& db = site.reader();
    bool const leads =
        request.actor().may_in(Function::manage_setting, asked.place->setting);
    PolicyPage shown{.line = line_of(request, site, *asked.place, asked.found), .readers = {},
                     .comments = {}, .leads = leads, .has_read = false, .question = {},
                     .comment = {}, .problems = {}, .now = site.now()};
    if (leads)
        shown.readers = readers_here(db, asked.place->setting, asked.found, site.today());
    if (auto const* waiting = draft(shown.line.versions))
        shown.comments = comments_on(db, waiting->id);
    shown.has_read = shown.line.read_at.has_value();
    return shown;
}

http::Response answer(Request const& request, Site const& site, PolicyPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "A policy", .current = "/policies", .has_errors = wrong},
                policy_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response answer(Request const& request, Site const& site, WritingPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = shown.policy ? "A new version" : "A new policy",
                 .current = "/policies", .has_errors = wrong},
                writing_page(shown, form_token(request)), wrong ? 422 : 200);
}

NewVersion version_in(http::Form const& form)
{
    NewVersion typed{.label = form.value_or("label"), .changed = form.value_or("changed"),
                     .words = form.value_or("words"), .file = {}};
    auto const found = std::ranges::find(form.files, "file", &http::File::field);
    if (found != form.files.end()) typed.file = found->bytes;
    return typed;
}

http::Response to_policy(PolicyId const& id)
{
    return http::redirect(html::path("/policies/{}", id).text());
}

}  // namespace

Outcome<http::Response> show_library(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_staff_file));
    auto& db = site.reader();
    LibraryPage shown{.place_name = place->setting_name, .all = {},
                      .leads = request.actor().may_in(Function::manage_setting, place->setting),
                      .now = site.now()};
    for (Policy& policy : policies_in(db, place->setting)) {
        auto versions = versions_of(db, policy.id);
        shown.all.push_back(line_of(request, site, *place,
                                    {.policy = std::move(policy),
                                     .versions = std::move(versions)}));
    }
    std::ranges::stable_partition(shown.all, [](Line const& line) {
        return line.for_reader && issued(line.versions) && !line.read_at;
    });
    return page(request, site, {.title = "Policies", .current = "/policies"},
                library_page(shown));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    TRY(role_here(request, Function::manage_setting));
    WritingPage shown;
    shown.where = "here";
    return answer(request, site, shown);
}

Outcome<http::Response> save_new(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    auto const& form = request.form();
    WritingPage typed;
    typed.title = form.value_or("title");
    typed.roles = form.values("roles");
    typed.where = form.value_or("where");
    typed.version = version_in(form);
    Policy policy{.id = {}, .setting = std::nullopt, .title = typed.title, .roles = {}};
    if (typed.where != "everywhere") policy.setting = place->setting;
    for (std::string const& role : typed.roles)
        if (auto const read = role_from_text(role)) policy.roles.push_back(*read);
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return start(tx, place->setting, policy, typed.version);
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        typed.problems = invalid->problems;
        return answer(request, site, typed);
    }
    return to_policy(TRY(saved));
}

Outcome<http::Response> show_policy(Request const& request, Site const& site)
{
    return answer(request, site, policy_for(request, site, TRY(policy_asked(request, site))));
}

Outcome<http::Response> show_new_version(Request const& request, Site const& site)
{
    auto asked = TRY(policy_asked(request, site, Function::manage_setting));
    WritingPage shown;
    if (auto const* version = issued(asked.found.versions)) shown.version.words = version->words;
    shown.policy = std::move(asked.found.policy);
    return answer(request, site, shown);
}

Outcome<http::Response> save_new_version(Request const& request, Site& site)
{
    auto asked = TRY(policy_asked(request, site, Function::manage_setting));
    WritingPage typed;
    typed.policy = std::move(asked.found.policy);
    typed.version = version_in(request.form());
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return add_version(tx, asked.place->setting, asked.id, typed.version);
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        typed.problems = invalid->problems;
        return answer(request, site, typed);
    }
    TRY(saved);
    return to_policy(asked.id);
}

Outcome<http::Response> issue_draft(Request const& request, Site& site)
{
    auto const asked = TRY(policy_asked(request, site, Function::manage_setting));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return issue(tx, asked.place->setting, asked.id);
    }));
    return to_policy(asked.id);
}

Outcome<http::Response> save_comment(Request const& request, Site& site)
{
    auto const asked = TRY(policy_asked(request, site));
    auto typed = policy_for(request, site, asked);
    typed.comment = request.form().value_or("comment");
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return comment(tx, asked.place->setting, asked.id, typed.comment);
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        typed.problems = invalid->problems;
        return answer(request, site, typed);
    }
    TRY(saved);
    return to_policy(asked.id);
}

Outcome<http::Response> save_read(Request const& request, Site& site)
{
    auto const asked = TRY(policy_asked(request, site));
    auto typed = policy_for(request, site, asked);
    typed.question = request.form().value_or("question");
    record::Rulebook const rules{site.forms(), site.profiles(), site.clocks(),
                                 &site.code_sets()};
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return say_read(tx, rules, asked.place->setting, asked.id, typed.question);
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        for (Problem const& problem : invalid->problems)
            typed.problems.push_back({"question", problem.message});
        return answer(request, site, typed);
    }
    TRY(saved);
    return to_policy(asked.id);
}

Outcome<http::Response> send_reminders(Request const& request, Site& site)
{
    auto const asked = TRY(policy_asked(request, site, Function::manage_setting));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return remind(tx, asked.place->setting, asked.id);
    }));
    return to_policy(asked.id);
}

Outcome<http::Response> hand_back(Request const& request, Site const& site)
{
    auto const asked = TRY(policy_asked(request, site));
    auto const id = TRY(request.id<VersionId>("policy_version"));
    auto const found = std::ranges::find(asked.found.versions, id, &Version::id);
    if (found == asked.found.versions.end() || found->file_type.empty())
        return refuse(NotFound{});
    http::Response response{.status = 200, .headers = {}, .body = content_of(site.reader(), id)};
    response.headers.emplace_back("Content-Type", std::string{media_type(found->file_type)});
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"policy-" +
                                                             id.text() + "." +
                                                             found->file_type + "\"");
    // What was uploaded never runs as a page of ours.
    response.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace keywork::policies

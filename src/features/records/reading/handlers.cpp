#include "features/records/reading/handlers.hpp"

#include "care/child/store.hpp"
#include "care/missing/missing.hpp"
#include "care/record/about/address.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/signing/rules.hpp"
#include "care/record/views.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/records/reading/page_parts.hpp"
#include "features/records/reading/views.hpp"

#include <algorithm>

namespace keywork::reading {
namespace {

html::Markup banner(Site const& site, RecordPage const& shown)
{
    if (shown.about) return record::who_bar(shown.worker_name, title_of(shown.read));
    if (!shown.child) return record::who_bar(shown.read.setting_name, title_of(shown.read));
    return record::who_bar(*shown.child, title_of(shown.read), site.today());
}

http::Response to(html::Path const& path) { return http::redirect(path.text()); }

AdditionKind kind_in(std::string const& text)
{
    if (text == "correction") return AdditionKind::correction;
    return text == "child_view" ? AdditionKind::child_view : AdditionKind::note;
}

AddPage empty_add_page(Site const& site, RecordPage const& shown)
{
    AddPage page{.base = shown.base, .title = title_of(shown.read), .form_key = new_form_key(site),
                 .may_correct = shown.is_author, .questions = {}, .question = {}, .words = {},
                 .reason = {}, .problems = {}};
    for (form::Question const* question : form::questions(*shown.read.form))
        if (shown.read.answers.has(question->name))
            page.questions.emplace_back(question->name,
                                        form::said(question->label, shown.read.words));
    return page;
}

http::Response add_answer(Request const& request, Site const& site, RecordPage const& shown,
                          AddPage const& add)
{
    bool const wrong = !add.problems.empty();
    return page(request, site,
                {.title = "Add to a record", .form_page = true, .has_errors = wrong,
                 .banner = banner(site, shown)},
                add_page(add, form_token(request)), wrong ? 422 : 200);
}

http::Response level_answer(Request const& request, Site const& site, RecordPage const& shown,
                            LevelPage const& level)
{
    bool const wrong = !level.problems.empty();
    return page(request, site,
                {.title = "Who may see a record", .has_errors = wrong,
                 .banner = banner(site, shown)},
                level_page(level, form_token(request)), wrong ? 422 : 200);
}

LevelPage level_of(Request const& request, RecordPage const& shown)
{
    auto const& roles = request.child().roles();
    return {.base = shown.base, .title = title_of(shown.read), .level = shown.read.record.level,
            .wanted = std::nullopt, .reason = {},
            .may_lower = std::ranges::find(roles, Role::lead) != roles.end(), .problems = {}};
}

http::Response part_answer(Request const& request, Site const& site, PartPage const& part,
                           std::vector<Problem> const& problems)
{
    return page(request, site,
                {.title = "Add to a record", .form_page = true, .has_errors = !problems.empty(),
                 .banner = banner(site, part.record)},
                part_page(part, site, form_token(request), problems),
                problems.empty() ? 200 : 422);
}

}  // namespace

Outcome<http::Response> show_record(Request const& request, Site const& site)
{
    auto const shown = TRY(record_shown(request, site));
    return page(request, site, {.title = "Record", .banner = banner(site, shown)},
                record_page(shown, form_token(request)));
}

Outcome<http::Response> show_print(Request const& request, Site const& site)
{
    auto const shown = TRY(record_shown(request, site));
    return page(request, site, {.title = "Record, for print"}, print_page(shown));
}

Outcome<http::Response> show_add(Request const& request, Site const& site)
{
    auto const shown = TRY(record_shown(request, site));
    if (!shown.may_add && !shown.is_author) return refuse(NotFound{});
    auto add = empty_add_page(site, shown);
    add.kind = kind_in(request.query("kind").value_or("note"));
    return add_answer(request, site, shown, add);
}

Outcome<http::Response> add_words(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const& form = request.form();
    auto const question = form.value_or("question");
    record::ToAdd const wanted{.child = child_of(request),
                               .record = id,
                               .kind = kind_in(form.value_or("kind")),
                               .question = question.empty() ? std::nullopt
                                                            : std::optional{question},
                               .words = form.value_or("words"),
                               .reason = form.value_or("reason"),
                               .form_key = form.value_or("form_key"),
                               .about = record::worker_in(request)};
    auto const added = site.write(request.actor(), [&](Transaction& tx) {
        return record::add(tx, record::rulebook(site), wanted);
    });
    auto const shown = TRY(record_shown(request, site));
    auto const* invalid = refused_as<Invalid>(added);
    if (!invalid) {
        TRY(added);
        return to(shown.base);
    }
    auto add = empty_add_page(site, shown);
    add.kind = wanted.kind;
    add.question = question;
    add.words = wanted.words;
    add.reason = wanted.reason;
    add.problems = invalid->problems;
    return add_answer(request, site, shown, add);
}

Outcome<http::Response> show_part(Request const& request, Site const& site)
{
    auto part = TRY(part_shown(request, site));
    part.typed = form::first_typed(*part.part, part.known);
    return part_answer(request, site, part, {});
}

Outcome<http::Response> answer_part(Request const& request, Site& site)
{
    auto part = TRY(part_shown(request, site));
    auto const& posted = request.form();
    part.form_key = posted.value_or("form_key");
    part.typed = TRY(form::after_posting(*part.part, {}, posted));
    auto const go = posted.value_or("go");
    if (go == "later") return keep_part_for_later(request, site, part);
    if (go != "save") return part_answer(request, site, part, {});   // a row added or taken out
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return record::answer_later(tx, record::rulebook(site),
                                    {.child = child_of(request),
                                     .record = part.record.read.record.id,
                                     .part = part.part->name,
                                     .typed = part.typed,
                                     .form_key = part.form_key,
                                     .about = record::worker_in(request)});
    });
    if (auto const* invalid = refused_as<Invalid>(saved))
        return part_answer(request, site, part, invalid->problems);
    TRY(saved);
    auto const& record = part.record.read.record;
    return to(record.kind == missing::kind ? missing::page_of(*request.child(), record.id)
                                           : part.record.base);
}

Outcome<http::Response> show_level(Request const& request, Site const& site)
{
    auto const shown = TRY(record_shown(request, site));
    if (shown.read.sees != record::Sees::all) return refuse(NotFound{});
    return level_answer(request, site, shown, level_of(request, shown));
}

Outcome<http::Response> change_level(Request const& request, Site& site)
{
    auto const shown = TRY(record_shown(request, site));
    auto wanted = level_of(request, shown);
    auto const chosen = request.form().value_or("level");
    wanted.reason = request.form().value_or("reason");
    if (chosen.size() != 1 || chosen < "1" || chosen > "4") {
        wanted.problems = {{"level", "Choose who may see it from now on"}};
        return level_answer(request, site, shown, wanted);
    }
    wanted.wanted = level_from_number(chosen.front() - '0');
    auto const changed = site.write(request.actor(), [&](Transaction& tx) {
        return record::change_level(tx, *request.child(), shown.read.record.id, *wanted.wanted,
                                    wanted.reason);
    });
    if (auto const* invalid = refused_as<Invalid>(changed)) {
        wanted.problems = invalid->problems;
        return level_answer(request, site, shown, wanted);
    }
    TRY(changed);
    return to(html::path("/children/{}", *request.child()));
}

}  // namespace keywork::reading

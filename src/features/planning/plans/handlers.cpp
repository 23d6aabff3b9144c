#include "features/planning/plans/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/plan/at_hand.hpp"
#include "care/record/known.hpp"
#include "care/record/rules.hpp"
#include "care/record/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "features/planning/plans/operations.hpp"
#include "features/planning/plans/views.hpp"

#include <algorithm>

namespace keywork::plans {
namespace {

/// Where the actor writes about the child and in which words; none: the child is in no setting.
struct Here {
    SettingId setting;
    form::SettingWords words;
};

std::optional<Here> here(Request const& request, Site const& site)
{
    auto const id = record::setting_for(site.reader(), request.actor(), request.child());
    if (!id) return std::nullopt;
    auto const setting = setting::find(site.reader(), *id);
    expects(setting.has_value());
    return Here{*id, record::words_for(site.reader(), site.profiles(), *setting, &request.child(),
                                       site.today())};
}

form::Form const* offered(Request const& request, Site const& site, Here const& here,
                          std::string const& kind)
{
    auto const* form = site.forms().find(kind);
    bool const may = form && form::holds_for(form->settings, here.words.profile) &&
                     site.profiles().of(here.words.profile).uses(kind) &&
                     record::may_write(*form, request.child());
    return may ? form : nullptr;
}

html::Path to_write(ChildId const& child, std::string const& kind)
{
    return html::path("/children/{}/records/new/{}", child, kind);
}

/// The form that adds progress, where the actor may write one.
std::optional<html::Path> progress_path(Request const& request, Site const& site,
                                        Here const& here)
{
    for (std::string const& kind : site.profiles().of(here.words.profile).forms) {
        auto const* form = offered(request, site, here, kind);
        if (form && form->progress) return to_write(*request.child(), kind);
    }
    return std::nullopt;
}

void finish(Request const& request, Site const& site, std::optional<Here> const& here,
            std::vector<PlanShown>& all)
{
    form::SettingWords const plain;
    for (PlanShown& one : all) {
        auto const* form = site.forms().find(one.plan.kind, one.plan.form_version);
        expects(form != nullptr);
        one.title = form::said(form->title, here ? here->words : plain);
        one.has_one_page = form->plan && !form->plan->one_page.empty();
        one.may_renew = here && one.plan.setting == here->setting &&
                        offered(request, site, *here, one.plan.kind);
    }
}

ByStanding plans_now(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const sight = sight_of(request.actor(), request.child());
    return by_standing(plan::plans_of(db, sight), plan::targets_of(db, sight),
                       plan::progress_of(db, sight), site.today());
}

}  // namespace

Outcome<http::Response> show_plans(Request const& request, Site const& site)
{
    auto const where = here(request, site);
    auto all = plans_now(request, site);
    for (auto* plans : {&all.current, &all.waiting, &all.ended})
        finish(request, site, where, *plans);
    PlansPage shown{.face = child::face(site.reader(), request.child()),
                    .current = std::move(all.current), .waiting = std::move(all.waiting),
                    .ended = std::move(all.ended), .to_write = {},
                    .add_progress = std::nullopt, .today = site.today()};
    if (where) {
        for (std::string const& kind : site.profiles().of(where->words.profile).forms) {
            auto const* form = offered(request, site, *where, kind);
            if (form && form->plan)
                shown.to_write.push_back({form::said(form->title, where->words),
                                          to_write(*request.child(), kind)});
        }
        bool const has_targets = std::ranges::any_of(
            shown.current, [](PlanShown const& one) { return !one.targets.empty(); });
        if (has_targets) shown.add_progress = progress_path(request, site, *where);
    }
    return child::child_page(request, site, {.title = "Plans", .tab = child::Tab::plans},
                             plans_page(shown, form_token(request)));
}

Outcome<http::Response> show_target(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<TargetId>("target"));
    auto& db = site.reader();
    auto const sight = sight_of(request.actor(), request.child());
    auto const plans = plan::plans_of(db, sight);
    auto const targets = plan::targets_of(db, sight);
    auto const progress = plan::progress_of(db, sight);
    auto const where = here(request, site);
    // The newest version that has it.
    for (Plan const& plan : plans) {
        auto const found = std::ranges::find_if(targets, [&](PlanTarget const& one) {
            return one.id == id && one.plan == plan.record;
        });
        if (found == targets.end()) continue;
        TargetPage shown{.face = child::face(db, request.child()),
                         .shown = {.target = *found, .progress = {},
                                   .met = plan::is_met(progress, id)},
                         .plan_title = {}, .add_progress = std::nullopt};
        std::ranges::copy_if(progress, std::back_inserter(shown.shown.progress),
                             [&](TargetProgress const& one) { return one.target == id; });
        auto const* form = site.forms().find(plan.kind, plan.form_version);
        expects(form != nullptr);
        shown.plan_title = form::said(form->title, where ? where->words : form::SettingWords{});
        if (where) shown.add_progress = progress_path(request, site, *where);
        return child::child_page(request, site, {.title = "Target", .tab = child::Tab::plans},
                                 target_page(shown));
    }
    return refuse(NotFound{});
}

Outcome<http::Response> show_one_page(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto read = TRY(record::read(site.reader(), record::rulebook(site), request.actor(),
                                 request.child(), id));
    auto const of = plan::of_record(site.reader(), sight_of(request.actor(), request.child()), id);
    if (!of || !read.form->plan || read.form->plan->one_page.empty()) return refuse(NotFound{});
    auto const& of_the_page = read.form->plan->one_page;
    std::erase_if(read.answers.all, [&](form::Answer const& answer) {
        return std::ranges::find(of_the_page, answer.question) == of_the_page.end();
    });
    OnePage const shown{.face = child::face(site.reader(), request.child()), .plan = of->plan,
                        .read = std::move(read), .today = site.today()};
    return page(request, site, {.title = "Plan on one page"}, one_page(shown));
}

Outcome<http::Response> write_next(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const key = [&] { return new_form_key(site); };
    PageKeys const keys{.form_key = key(), .page_key = key()};
    auto const draft = TRY(site.write(request.actor(), [&](Transaction& tx) {
        return start_next_version(tx, record::rulebook(site), *request.child(), id, keys);
    }));
    return http::redirect(
        html::path("/children/{}/drafts/{}/0", *request.child(), draft.id).text());
}

}  // namespace keywork::plans

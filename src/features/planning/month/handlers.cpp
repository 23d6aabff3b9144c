#include "features/planning/month/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/typed_again.hpp"
#include "care/plan/store.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/known.hpp"
#include "care/record/rules.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "features/planning/month/views.hpp"

#include <algorithm>
#include <array>

namespace keywork::month {
namespace {

constexpr std::string_view report_kind = "progress-report";
constexpr int lines_read = 60;        // of a kind in a month
constexpr auto kinds_of_learning =
    std::to_array<std::string_view>({"attainment", "learning-note", "reading-record"});

/// The actor's sight, no further than the report may tell.
Sight sight_for(Request const& request, form::Form const& form)
{
    auto sight = sight_of(request.actor(), request.child());
    sight.level = std::min(sight.level, number(form.level));
    sight.own_level = std::min(sight.own_level, number(form.level));
    sight.named = 0;
    return sight;
}

std::vector<Said> lines_of_kind(db::Reader& db, Sight const& sight, Sources const& sources,
                                std::string_view kind)
{
    chronology::Filter filter;
    filter.kind = std::string{kind};
    filter.from_on = sources.month.first;
    filter.until_on = sources.until;
    std::vector<Said> all;
    for (auto const& entry : chronology::newest(db, sight, filter, std::nullopt, lines_read))
        if (entry.record)
            all.push_back({london_day(entry.occurred_at), entry.words, *entry.record});
    std::ranges::reverse(all);
    return all;
}

/// What sessions agreed, as both said it.
std::vector<Said> agreed_in(db::Reader& db, Forms const& forms, Sight const& sight,
                            Sources const& sources)
{
    std::vector<Said> all;
    for (auto const& read : record::answers_of_kind(
             db, forms, sight,
             {.kind = "key-work", .from = start_of(sources.month.first),
              .until = start_of(sources.until + days{1}), .most = lines_read}))
        for (auto const* question : {"agreed_by_adult", "agreed_by_child"})
            if (auto const* words = read.answers.as<std::string>(question))
                all.push_back({london_day(read.occurred_at), *words, read.record});
    std::ranges::reverse(all);
    return all;
}

void add_targets(db::Reader& db, Sight const& sight, local_days today, Sources& sources)
{
    auto const progress = plan::progress_of(db, sight);
    for (plan::Offered const& one :
         plan::targets_offered(db, sight.child, level_from_number(std::max(0, sight.level)),
                               today)) {
        TargetMonth target{.id = TargetId{one.id}, .words = one.words, .entries = {}};
        for (TargetProgress const& entry : progress) {
            auto const on = london_day(entry.noted_at);
            if (entry.target == target.id && on >= sources.month.first && on <= sources.until)
                target.entries.push_back(entry);
        }
        if (!target.entries.empty()) sources.targets.push_back(std::move(target));
    }
}

Sources sources_of(Request const& request, Site const& site, form::Form const& form)
{
    auto& db = site.reader();
    auto const sight = sight_for(request, form);
    auto const asked = request.query("month").value_or(request.form().value_or("month"));
    auto const month = month_from_text(asked, site.today());
    Sources sources{.month = month, .until = std::min(month.last, site.today())};
    sources.good = lines_of_kind(db, sight, sources, "good-moment");
    sources.good_moments = std::ssize(sources.good);
    sources.incidents = std::ssize(lines_of_kind(db, sight, sources, "incident"));
    auto const logs = daily_log::logs_of(db, site.forms(), sight,
                                         {sources.month.first, sources.until});
    for (daily_log::Logged const& log : logs)
        if (!log.achievements.empty())
            sources.good.push_back({london_day(log.at), log.achievements, log.record});
    std::ranges::stable_sort(sources.good, {}, &Said::on);
    sources.agreed = agreed_in(db, site.forms(), sight, sources);
    for (std::string_view const kind : kinds_of_learning)
        std::ranges::move(lines_of_kind(db, sight, sources, kind),
                          std::back_inserter(sources.learning));
    std::ranges::stable_sort(sources.learning, {}, &Said::on);
    add_targets(db, sight, site.today(), sources);
    if (auto const* codes = site.code_sets().find("attendance-codes"))
        sources.attended = daily_log::attended_in(logs, *codes);
    return sources;
}

/// The report's form, where this actor may write it about this child.
struct Report {
    form::Form const* form;
    SettingId setting;
    std::string profile;
};
Outcome<Report> report_for(Request const& request, Site const& site)
{
    auto const id = record::setting_for(site.reader(), request.actor(), request.child());
    auto const setting = id ? setting::find(site.reader(), *id) : std::nullopt;
    auto const* form = site.forms().find(report_kind);
    bool const may = setting && form && !form->retired &&
                     form::holds_for(form->settings, setting->profile) &&
                     site.profiles().of(setting->profile).uses(std::string{report_kind}) &&
                     record::may_write(*form, request.child());
    if (!may) return refuse(NotFound{});
    return Report{form, *id, setting->profile};
}

}  // namespace

Outcome<http::Response> show_month(Request const& request, Site const& site)
{
    auto const report = TRY(report_for(request, site));
    MonthPage const shown{.face = child::face(site.reader(), request.child()),
                          .sources = sources_of(request, site, *report.form),
                          .may_begin = true};
    return child::child_page(request, site, {.title = "The month", .tab = child::Tab::plans},
                             month_page(shown, form_token(request)));
}

Outcome<http::Response> begin_report(Request const& request, Site& site)
{
    auto const report = TRY(report_for(request, site));
    auto const answers = report_of(sources_of(request, site, *report.form),
                                   report.profile == "home" ? "MONTHLY" : "TERM");
    auto typed = form::typed_again(*report.form, answers, {});
    auto const key = [&] { return new_form_key(site); };
    auto const form_key = key();
    auto const page_key = key();
    auto const saved = site.write(request.actor(), [&](Transaction& tx) -> Outcome<record::Saved> {
        auto const child = TRY(
            decide(tx.db(), tx.actor(), Function::write_record, Level::l1, *request.child()));
        if (!record::may_write(*report.form, child)) return refuse(NotFound{});
        WrittenOn const on{report.setting, *child};
        auto const known = record::known_for(tx.db(), site.profiles(), tx.actor(), on, &child,
                                             record::lists_to_start(*report.form));
        return record::save(tx, *report.form, on, known,
                            {.form_key = form_key, .page_key = page_key, .version = 0, .step = 0,
                             .opened_from = std::nullopt,
                             .fields = {.fields = std::move(typed.fields), .files = {}}});
    });
    if (!saved) return refuse(saved.error());
    return http::redirect(
        html::path("/children/{}/drafts/{}/0", *request.child(), saved->draft.id).text());
}

}  // namespace keywork::month

#include "care/plan/agreed.hpp"

#include "care/clock/duty.hpp"
#include "care/plan/store.hpp"
#include "platform/text/text.hpp"

#include <algorithm>
#include <set>

namespace keywork::plan {
namespace {

constexpr std::int64_t hundredths_in_one = 100;

std::string text_of(form::Answers const& row, std::string_view column)
{
    auto const* text = row.as<std::string>(column);
    return text ? std::string{trimmed(*text)} : std::string{};
}

std::optional<local_days> date_of(form::Answers const& row, std::string_view column)
{
    auto const* day = row.as<local_days>(column);
    return day ? std::optional{*day} : std::nullopt;
}

std::optional<int> score_of(form::Answers const& answers, std::string const& question)
{
    auto const* number = answers.as<form::Number>(question);
    if (!number) return std::nullopt;
    return static_cast<int>(number->hundredths / hundredths_in_one);
}

/// The rows of the plan's targets; none: there are none.
form::Rows rows_of_targets(SentRecord const& sent)
{
    auto const* rows = sent.answers.as<form::Rows>(sent.form.plan->targets);
    return rows ? *rows : form::Rows{};
}

std::string area_in_words(SentRecord const& sent, form::Answers const& row)
{
    auto const* column = form::find(sent.form, sent.form.plan->targets + ".area");
    if (!column) return "";
    return form::in_words(*column, row.value("area"), sent.words, {});
}

void keep_targets(Transaction& tx, SentRecord const& sent, RecordId const& series)
{
    std::set<TargetId> used;
    int position = 0;
    for (form::Answers const& row : rows_of_targets(sent)) {
        auto const words = text_of(row, "target");
        if (words.empty()) continue;
        auto id = target_in_series(tx.db(), series, words);
        if (!id || used.contains(*id)) id = tx.new_id<PlanTarget>();
        used.insert(*id);
        insert_target(tx.db(),
                      {.id = *id,
                       .plan = sent.record.id,
                       .words = words,
                       .area = area_in_words(sent, row),
                       .need = text_of(row, "need"),
                       .baseline = text_of(row, "baseline"),
                       .baseline_on = date_of(row, "baseline_on"),
                       .measure = text_of(row, "measure"),
                       .by_when = date_of(row, "by_when"),
                       .helped_by = text_of(row, "helped_by"),
                       .strategy = text_of(row, "strategy")},
                      position++);
    }
}

/// A strategy a line, without what people put before lines of a list.
void add_lines(std::string const& text, std::vector<std::string>& strategies)
{
    std::string_view rest{text};
    while (!rest.empty()) {
        auto const end = rest.find('\n');
        auto line = trimmed(rest.substr(0, end));
        while (line.starts_with('-') || line.starts_with('*')) line = trimmed(line.substr(1));
        bool const is_new =
            !line.empty() && std::ranges::find(strategies, line) == strategies.end();
        if (is_new) strategies.emplace_back(line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

/// Of a text, or of a column of every row: "stages.adults_do".
void add_answer(form::Answers const& answers, std::string const& question,
                std::vector<std::string>& strategies)
{
    auto const point = question.find('.');
    if (point == std::string::npos) return add_lines(text_of(answers, question), strategies);
    auto const* rows = answers.as<form::Rows>(question.substr(0, point));
    if (!rows) return;
    for (form::Answers const& row : *rows)
        add_lines(text_of(row, question.substr(point + 1)), strategies);
}

void keep_strategies(Transaction& tx, SentRecord const& sent)
{
    std::vector<std::string> strategies;
    for (std::string const& question : sent.form.plan->strategies)
        add_answer(sent.answers, question, strategies);
    for (form::Answers const& row : rows_of_targets(sent))
        add_lines(text_of(row, "strategy"), strategies);
    int position = 0;
    for (std::string const& words : strategies)
        insert_strategy(tx.db(), sent.record.id, words, position++);
}

std::optional<Earlier> version_before(Transaction& tx, SentRecord const& sent)
{
    Record const& record = sent.record;
    if (record.opened_from)
        if (auto const from = plan_of_record(tx.db(), sent.child, record.kind,
                                             *record.opened_from))
            return from;
    if (sent.form.plan->several) return std::nullopt;
    return newest_of_kind(tx.db(), sent.child, record.kind, record.setting, tx.today());
}

void keep_version(Transaction& tx, SentRecord const& sent)
{
    auto const before = version_before(tx, sent);
    auto const series = before ? before->series : sent.record.id;
    insert_plan(tx.db(), {.record = sent.record.id,
                          .child = sent.child,
                          .setting = sent.record.setting,
                          .kind = sent.record.kind,
                          .series = series,
                          .version = versions_in(tx.db(), series) + 1,
                          .review_on = date_of(sent.answers, sent.form.plan->review),
                          .ended_on = date_of(sent.answers, sent.form.plan->ends)});
    keep_targets(tx, sent, series);
    keep_strategies(tx, sent);
}

void keep_progress(Transaction& tx, SentRecord const& sent)
{
    auto const& rule = *sent.form.progress;
    auto const* chosen = sent.answers.as<form::Chosen>(rule.target);
    if (!chosen || chosen->codes.empty()) return;
    auto const* met = sent.answers.as<bool>(rule.met);
    insert_progress(tx.db(), sent.child,
                    {.record = sent.record.id,
                     .target = TargetId{chosen->codes.front()},
                     .noted_at = sent.record.occurred_at,
                     .by_child = score_of(sent.answers, rule.by_child),
                     .by_adult = score_of(sent.answers, rule.by_adult),
                     .words = text_of(sent.answers, rule.words),
                     .met = met && *met,
                     .author_name = {}});
}

void meet_until_replaced(Transaction& tx, form::Form const& form, RecordId const& plan)
{
    for (form::StartsClock const& rule : form.clocks)
        if (rule.until == form::StartsClock::Until::replaced)
            clock::meet_from_record(tx, plan, rule.law, tx.now());
}

}  // namespace

void after_sending(Transaction& tx, SentRecord const& sent)
{
    if (sent.form.progress) keep_progress(tx, sent);
    if (!sent.form.plan) return;
    keep_version(tx, sent);
    if (sent.signed_by == SentRecord::Signed::by_nobody)
        after_last_signature(tx, sent.form, sent.record, sent.child);
}

void after_last_signature(Transaction& tx, form::Form const& form, Record const& record,
                          ChildId const& child)
{
    if (!form.plan) return;
    set_agreed(tx.db(), record.id, tx.now());
    for (RecordId const& earlier : versions_before(tx.db(), record.id))
        meet_until_replaced(tx, form, earlier);
    for (std::string const& law : form.plan->meets)
        clock::meet_of_child(tx, child, law, tx.now(), record.id);
}

void after_later_answers(Transaction& tx, form::Form const& form, Record const& record,
                         form::Answers const& later)
{
    if (!form.plan || form.plan->ends.empty()) return;
    auto const ended = date_of(later, form.plan->ends);
    if (!ended) return;
    set_ended(tx.db(), record.id, *ended);
    meet_until_replaced(tx, form, record.id);
}

}  // namespace keywork::plan

#include "care/record/about/leaves.hpp"

#include "care/access/decide.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/redaction.hpp"
#include "care/record/about/store.hpp"
#include "care/record/store.hpp"
#include "care/training/store.hpp"
#include "platform/expects.hpp"

namespace keywork::record {
namespace {

std::string text_of(form::Answers const& answers, std::string_view question)
{
    auto const* text = answers.as<std::string>(question);
    return text ? *text : "";
}

/// A child of the rows.
struct Decided {
    ChildId child;
    std::string words;                       // empty: nothing was decided, but they were talked of
};

std::vector<Decided> decided_for(form::CopyToChild const& copies, form::Answers const& answers)
{
    std::vector<Decided> all;
    auto const* rows = answers.as<form::Rows>(copies.rows);
    if (!rows) return all;
    for (form::Answers const& row : *rows) {
        auto const* child = row.as<form::Chosen>(copies.child);
        auto const* words = row.as<std::string>(copies.words);
        if (!child || child->codes.empty()) continue;
        all.push_back({ChildId{child->codes.front()}, words ? *words : ""});
    }
    return all;
}

}  // namespace

void keep_about(Transaction& tx, SentAbout const& sent)
{
    expects(sent.form.about_staff.has_value());
    insert_about(tx.db(), {.record = sent.record.id,
                           .worker = sent.worker.staff,
                           .managed_by = managed_by(sent.worker, sent.record.setting),
                           .worker_reads = sent.form.about_staff->worker_reads,
                           .office_reads = sent.form.about_staff->office_reads});
}

void feed_training(Transaction& tx, SentAbout const& sent)
{
    if (!sent.form.feeds_training) return;
    expects(sent.rules.code_sets != nullptr);
    auto const* type = sent.answers.as<form::Chosen>("training_type");
    auto const* done_on = sent.answers.as<local_days>("done_on");
    expects(type && !type->codes.empty() && done_on);
    auto expires_on =
        training::expires_on(*sent.rules.code_sets, type->codes.front(), *done_on);
    if (auto const* printed = sent.answers.as<local_days>("expires_on")) expires_on = *printed;
    if (expires_on && *expires_on < *done_on) expires_on = *done_on;
    training::insert(tx.db(), {.id = tx.new_id<TrainingDone>(),
                               .staff = sent.worker.staff,
                               .type = type->codes.front(),
                               .done_on = *done_on,
                               .expires_on = expires_on,
                               .provider = text_of(sent.answers, "provider"),
                               .certificate = text_of(sent.answers, "certificate_number"),
                               .record = sent.record.id,
                               .recorded_at = sent.record.recorded_at});
}

Outcome<> copy_to_children(Transaction& tx, SentAbout const& sent)
{
    if (!sent.form.copies) return {};
    auto const all = decided_for(*sent.form.copies, sent.answers);
    for (Decided const& one : all) {
        TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, one.child));
        if (one.words.empty()) continue;
        auto const own = names_of(tx.db(), one.child);
        if (!own) return refuse(NotFound{});
        std::vector<form::OtherChild> others;
        for (Decided const& other : all)
            if (other.child != one.child)
                if (auto const names = names_of(tx.db(), other.child)) others.push_back(*names);
        auto const words = form::without_other_children(one.words, *own, others);
        // Without its record: that stands in the staff file, which this line does not lead to.
        chronology::append(tx.db(), {.child = one.child,
                                     .occurred_at = sent.record.occurred_at,
                                     .kind = "decision",
                                     .level = Level::l1,
                                     .significant = false,
                                     .title = "Decided about their care",
                                     .words = words,
                                     .by_whom = tx.actor().full_name,
                                     .author = sent.record.author,
                                     .setting = sent.record.setting,
                                     .record = std::nullopt,
                                     .recorded_at = sent.record.recorded_at,
                                     .import_id = std::nullopt,
                                     .searched = words});
    }
    return {};
}

}  // namespace keywork::record

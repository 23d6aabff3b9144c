#include "features/activities/planner/operations.hpp"

#include "care/form/redaction.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/signing/store.hpp"
#include "care/record/store.hpp"
#include "care/setting/profiles.hpp"
#include "features/activities/planner/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>
#include <set>

namespace keywork::planner {
namespace {

using form::Answers;

constexpr days looked_back{190};   // nobody plans an activity longer ahead than half a year

/// An activity while it is read from its record.
class Reading {
public:
    Reading(Site const& site, std::string const& profile, Row const& row)
        : site_{site}, row_{row}, form_{site.forms().find("activity-plan", row.form_version)}
    {
        expects(form_ != nullptr);
        auto const& of = site.profiles().of(profile);
        words_.profile = profile;
        words_.child = of.child.one;
        words_.children = of.child.many;
        for (OnFile const& one : row.on) {
            kept_.insert(one.child.text());
            reads_to_ = std::min(reads_to_, one.level);
        }
        hide_other_children();
        auto read = form::answers_from_json(*form_, row.answers);
        expects(read.has_value());
        answers_ = shown(form::questions(*form_), std::move(*read));
    }

    /// When it leaves: enough to know whether it is of the week.
    std::optional<sys_seconds> leaves_at() const
    {
        auto const* at = answers_.as<sys_seconds>("leaves_at");
        return at ? std::optional{*at} : std::nullopt;
    }

    Activity read()
    {
        Activity one;
        one.record = row_.record;
        one.file = row_.on.front().child;
        one.leaves_at = leaves_at().value_or(sys_seconds{});
        auto const* back = answers_.as<sys_seconds>("back_at");
        one.back_at = back ? *back : one.leaves_at;
        names_ = record::names_in(site_.reader(), form::questions(*form_), answers_,
                                  [](ChildId const&) { return std::string{}; });
        plain(one);
        goers(one);
        hazards(one);
        one.others = row_.children - static_cast<int>(row_.on.size());
        decision_and_after(one);
        return one;
    }

private:
    void hide_other_children()
    {
        for (auto const& other : record::children_of(site_.reader(), row_.record))
            if (!kept_.contains(other.child.text())) hidden_.push_back(other.names);
    }

    Answers shown(std::vector<form::Question const*> const& questions, Answers answers) const
    {
        auto left = record::with_texts_hidden(
            record::up_to(questions, std::move(answers), reads_to_),
            [&](std::string const& text) {
                return form::without_other_children(text, {}, hidden_);
            });
        record::leave_out_rows(*form_, left, kept_);
        return left;
    }

    std::string said(std::string_view name) const
    {
        auto const* question = form::find(*form_, name);
        return question ? form::in_words(*question, answers_.value(name), words_, names_) : "";
    }

    static std::string text(Answers const& row, std::string_view name)
    {
        auto const* found = row.as<std::string>(name);
        return found ? *found : std::string{};
    }

    static std::string code(Answers const& row, std::string_view name)
    {
        auto const* found = row.as<form::Chosen>(name);
        return found && !found->codes.empty() ? found->codes.front() : std::string{};
    }

    void plain(Activity& one) const
    {
        one.what = text(answers_, "activity");
        one.where = text(answers_, "location");
        one.ratio = text(answers_, "ratio");
        one.transport = said("transport");
        one.budget = text(answers_, "budget_code");
        one.emergency_plan = text(answers_, "emergency_plan");
        one.contact_tree = text(answers_, "contact_tree");
        if (auto const* night = answers_.as<bool>("overnight")) one.overnight = *night;
        if (auto const* cost = answers_.as<form::Number>("cost")) one.pence = cost->hundredths;
        if (auto const* staff = answers_.as<form::Chosen>("took_part")) {
            for (std::string const& id : staff->codes)
                if (auto const name = names_.find(id); name != names_.end())
                    one.adults.push_back(name->second);
            if (!staff->other.empty()) one.adults.push_back(staff->other);
        }
    }

    void goers(Activity& one) const
    {
        for (OnFile const& on : row_.on) {
            Goer goer{.child = on.child, .name = on.name, .consent = "Not asked yet",
                      .consent_given = false, .medical = {}, .risk = {}, .rating = 0,
                      .rating_words = {}, .said = {}};
            if (auto const* row = row_of(answers_, "who_goes", on.child)) {
                goer.consent = column_said("who_goes", "consent", *row);
                auto const consent = code(*row, "consent");
                goer.consent_given = !consent.empty() && consent != "ASKED";
                goer.medical = text(*row, "medical");
                goer.risk = text(*row, "risk");
            }
            one.goers.push_back(std::move(goer));
        }
    }

    void hazards(Activity& one) const
    {
        if (auto const* rows = answers_.as<form::Rows>("hazards"))
            for (Answers const& row : *rows)
                one.hazards.push_back({text(row, "hazard"), text(row, "control")});
    }

    Answers const* row_of(Answers const& answers, std::string_view question,
                          ChildId const& child) const
    {
        auto const* rows = answers.as<form::Rows>(question);
        if (!rows) return nullptr;
        auto const found = std::ranges::find_if(
            *rows, [&](Answers const& row) { return code(row, "child") == child.text(); });
        return found == rows->end() ? nullptr : &*found;
    }

    std::string column_said(std::string_view question, std::string_view column,
                            Answers const& row) const
    {
        auto const* rows = form::find(*form_, question);
        if (!rows) return {};
        auto const found = std::ranges::find(rows->row, column, &form::Question::name);
        return found == rows->row.end()
                   ? std::string{}
                   : form::in_words(*found, row.value(column), words_, names_);
    }

    /// What was answered after sending: the decision, headcounts, and how it was. Approved is what
    /// somebody signed.
    void decision_and_after(Activity& one) const
    {
        std::string decision;
        auto const reader = record::additions_to(site_.reader(), row_.record);
        for (Addition const& addition : reader) {
            if (!addition.part || !addition.answers || addition.level > reads_to_) continue;
            auto const* part = form::find_later(*form_, *addition.part);
            auto read = form::answers_from_json(*form_, *addition.answers);
            if (!part || !read) continue;
            std::vector<form::Question const*> questions;
            for (form::Question const& question : part->questions) questions.push_back(&question);
            auto const later = shown(questions, std::move(*read));
            if (*addition.part == "decision") {
                decision = code(later, "decision");
                one.decision_words = text(later, "decision_words");
            }
            if (*addition.part == "headcount") headcounts(one, later);
            if (*addition.part == "evaluation") evaluation(one, later);
        }
        if (decision == "REFUSED") one.state = State::refused;
        auto const signatures = record::signatures_of(site_.reader(), row_.record);
        if (signatures.empty() || signatures.back().answer != SignAnswer::agreed) return;
        one.approved_by = signatures.back().signer_name.value_or("");
        if (decision == "APPROVED") one.state = State::approved;
        if (decision == "CHANGED") one.state = State::changed;
    }

    static void headcounts(Activity& one, Answers const& later)
    {
        auto const* rows = later.as<form::Rows>("headcounts");
        if (!rows) return;
        for (Answers const& row : *rows) {
            auto const* at = row.as<minutes>("at");
            auto const* count = row.as<form::Number>("count");
            one.headcounts.push_back(
                {.time = at ? time_in_words(from_london(
                                  local_seconds{london_day(one.leaves_at)} + *at))
                            : std::string{},
                 .count = count ? static_cast<int>(count->hundredths / 100) : 0,
                 .where = text(row, "where")});
        }
    }

    void evaluation(Activity& one, Answers const& later) const
    {
        one.took_place = code(later, "took_place");
        one.what_worked = text(later, "what_worked");
        for (Goer& goer : one.goers) {
            auto const* row = row_of(later, "ratings", goer.child);
            if (!row) continue;
            auto const rating = code(*row, "rating");
            goer.rating = rating.size() == 1 ? rating.front() - '0' : 0;
            goer.rating_words = column_said("ratings", "rating", *row);
            goer.said = text(*row, "words");
        }
    }

    Site const& site_;
    Row const& row_;
    form::Form const* form_;
    form::SettingWords words_;
    form::Names names_;
    std::set<std::string> kept_;
    std::vector<form::OtherChild> hidden_;
    Level reads_to_ = Level::l4;
    Answers answers_;
};

}  // namespace

std::vector<Activity> leaving_between(Site const& site, PlaceReach const& here,
                                      std::string const& profile, local_days from,
                                      local_days until)
{
    std::vector<Activity> all;
    for (Row const& row : sent_since(site.reader(), here, from - looked_back)) {
        Reading reading{site, profile, row};
        auto const leaves_at = reading.leaves_at();
        if (!leaves_at) continue;
        auto const day = london_day(*leaves_at);
        if (day >= from && day <= until) all.push_back(reading.read());
    }
    std::ranges::stable_sort(all, {}, &Activity::leaves_at);
    return all;
}

Outcome<Activity> activity(Site const& site, PlaceReach const& here, std::string const& profile,
                           RecordId const& record)
{
    auto const found = row(site.reader(), here, record);
    if (!found) return refuse(NotFound{});
    return Reading{site, profile, *found}.read();
}

Outcome<> set_budget(Transaction& tx, SettingId const& setting, std::int64_t pence)
{
    if (!tx.actor().may_in(Function::plan_shift, setting)) return refuse(NotFound{});
    auto const id = tx.new_text();
    insert_budget(tx.db(), id, setting, pence, first_of_month(tx.today()), tx.actor().staff,
                  tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = "activity_budget:" + id + " -",
              .basis = "function"});
    return {};
}

}  // namespace keywork::planner

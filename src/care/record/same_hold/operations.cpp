#include "care/record/accounts/operations.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/same_hold/store.hpp"
#include "care/record/store.hpp"
#include "care/setting/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

SameHold::Account account_of(db::Reader& db, RecordId const& record, StaffId const& staff)
{
    if (!is_asked_for_account(db, record, staff)) return SameHold::Account::to_offer;
    return owes(accounts_of(db, record), staff) ? SameHold::Account::owed : SameHold::Account::in;
}

/// When a draft says that it happened, read as on the day of its last save. None: not yet said.
std::optional<sys_seconds> begins_at(Rulebook const& rules, std::string const& kind,
                                     BegunDraft const& draft)
{
    auto const* form = rules.forms.find(kind, draft.form_version);
    if (!form) return std::nullopt;
    form::Known const known{.now = draft.saved_at, .words = {}, .author = draft.author,
                            .place = {}, .staff = {}, .shift_staff = {}, .contacts = {},
                            .other_children = {}, .children_here = {}, .records = {},
                            .plan_targets = {}, .plan_strategies = {}, .documents = {}};
    auto const reading = form::read_answers(*form, draft.typed, known);
    auto const* at = reading.answers.as<sys_seconds>("occurred_at");
    return at ? std::optional{*at} : std::nullopt;
}

bool may_reach(db::Reader& db, Actor const& actor, Permitted<ChildId> const& child,
               RecordId const& id)
{
    auto const reached = reach(db, actor, child, id);
    return reached || refused_as<NeedsPasswordAgain>(reached);
}

}  // namespace

std::vector<SameHold> same_holds(db::Reader& db, Rulebook const& rules, Actor const& actor,
                                 Permitted<ChildId> const& child, OfMeasure const& of)
{
    std::vector<SameHold> all;
    if (!asks_for_accounts(of.form)) return all;
    for (SentNear& sent : sent_between(db, *child, of.form.kind, of.occurred_at - one_hold_within,
                                       of.occurred_at + one_hold_within)) {
        if (sent.record == of.record || !may_reach(db, actor, child, sent.record)) continue;
        all.push_back({.record = sent.record, .author = sent.author,
                       .author_name = std::move(sent.author_name),
                       .occurred_at = sent.occurred_at,
                       .account = sent.author == actor.staff
                                      ? SameHold::Account::in
                                      : account_of(db, sent.record, actor.staff)});
    }
    auto const sent_many = all.size();
    bool const reads_kind = !child.own_entries_only() && child.could_read_to() >= of.form.level;
    if (!reads_kind) return all;
    for (BegunDraft const& draft : begun_by_others(db, *child, of.form.kind, actor.staff)) {
        auto const at = begins_at(rules, of.form.kind, draft);
        if (!at || !may_be_one_hold(*at, of.occurred_at)) continue;
        all.push_back({.record = std::nullopt, .author = draft.author,
                       .author_name = draft.author_name, .occurred_at = *at});
    }
    std::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(sent_many), all.end(),
                     [](SameHold const& one, SameHold const& other) {
                         return one.occurred_at < other.occurred_at;
                     });
    return all;
}

Outcome<> say_took_part(Transaction& tx, Rulebook const& rules, ChildId const& child,
                        RecordId const& id)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, child));
    auto const reached = TRY(reach(tx.db(), tx.actor(), permitted, id));
    auto const& record = reached.record;
    auto const* form = rules.forms.find(record.kind, record.form_version);
    if (!form || !asks_for_accounts(*form)) return refuse(NotFound{});
    auto const self = tx.actor().staff;
    if (record.author == self)
        return refuse(Conflict{"You wrote this record: it is your account already."});
    if (!is_asked_for_account(tx.db(), id, self)) {
        auto const setting = setting::find(tx.db(), record.setting);
        expects(setting.has_value());
        ask_for_accounts(tx, {.record = record,
                              .child = child,
                              .used = {.staff = {self}, .in_words = {}},
                              .due_at = account_due(setting->profile, record.occurred_at)});
        if (!took_part(tx.db(), id, self)) insert_staff(tx.db(), id, self, Part::took_part);
    }
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("record", id),
              .subject = audit::subject(child),
              .basis = permitted.basis()});
    return {};
}

}  // namespace keywork::record

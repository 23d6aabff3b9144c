#include "features/team/policies/operations.hpp"

#include "care/action/action.hpp"
#include "care/child/document/document.hpp"
#include "care/record/about/store.hpp"
#include "care/staff/store.hpp"
#include "features/team/policies/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>
#include <iterator>

namespace keywork::policies {
namespace {

constexpr std::size_t longest_comment = 5000;

bool leads(Transaction& tx, SettingId const& place)
{
    return tx.actor().may_in(Function::manage_setting, place);
}

void audit_of(Transaction& tx, audit::Verb verb, PolicyId const& policy, std::string_view content)
{
    audit::Entry entry{.verb = verb, .target = audit::target("policy", policy),
                       .basis = "function"};
    if (!content.empty()) entry.content_hash = crypto::sha256_hex(content);
    tx.audit(entry);
}

Outcome<> keep_version(Transaction& tx, PolicyId const& policy, NewVersion typed)
{
    if (auto problems = problems_of(typed); !problems.empty())
        return refuse(Invalid{std::move(problems)});
    KeptFile file;
    if (!typed.file.empty()) file = TRY(file_to_keep(std::move(typed.file)));
    Version const version{.id = tx.new_id<PolicyVersionRow>(),
                          .label = typed.label,
                          .changed = typed.changed,
                          .words = typed.words,
                          .file_type = file.file_type,
                          .bytes = static_cast<std::int64_t>(file.content.size()),
                          .made_by_name = {},
                          .made_at = tx.now(),
                          .issued_by = std::nullopt,
                          .issued_at = std::nullopt};
    insert_version(tx.db(), policy, version, file.content, tx.actor().staff);
    return {};
}

/// The answers of the record that says that somebody has read a version.
form::Typed typed_of(Policy const& policy, Version const& version, std::string const& question,
                     sys_seconds now)
{
    form::Typed typed;
    typed.set("occurred_at.which", to_text(london_day(now)));
    typed.set("occurred_at.time", time_in_words(now));
    typed.set("policy", policy.title);
    typed.set("policy_version", version.label);
    typed.set("question_raised", question);
    return typed;
}

/// A question is a thing to do for who issued the version.
Outcome<> ask(Transaction& tx, SettingId const& place, Policy const& policy,
              Version const& version, std::string const& question)
{
    if (is_blank(question) || !tx.actor().may_in(Function::do_action, place)) return {};
    TRY(action::add(tx, {.setting = place, .child = std::nullopt, .record = std::nullopt,
                         .what = "Answer a question about the policy “" + policy.title + "”",
                         .note = std::nullopt, .level = Level::l1,
                         .assigned_to = version.issued_by,
                         .due_at = end_of(tx.today() + time_to_read)}));
    return {};
}

/// Whoever the version is for and has not read it has it on their list of things to do, once.
Outcome<int> put_on_lists(Transaction& tx, SettingId const& place, Found const& found,
                          Version const& version)
{
    int reminded = 0;
    for (Reader const& reader : readers_here(tx.db(), place, found, tx.today())) {
        if (reader.read || open_reminder(tx.db(), version.id, reader.staff)) continue;
        auto const id = TRY(action::add(
            tx, {.setting = place, .child = std::nullopt, .record = std::nullopt,
                 .what = "Read the policy “" + found.policy.title + "”, " + version.label,
                 .note = std::nullopt, .level = Level::l1, .assigned_to = reader.staff,
                 .due_at = end_of(tx.today() + time_to_read)}));
        insert_reminder(tx.db(), version.id, reader.staff, id, tx.now());
        ++reminded;
    }
    return reminded;
}

/// What a version that is issued asks of others: nobody reads the one before it any more, and
/// those whom the new one is for have it on their lists, at every place that the actor leads.
Outcome<> tell_readers(Transaction& tx, SettingId const& place, Found const& found)
{
    auto const* version = issued(found.versions);
    for (ActionId const& earlier :
         reminders_of_earlier(tx.db(), found.policy.id, version->id))
        TRY(action::mark_not_done(tx, earlier, "A newer version was issued"));
    if (found.policy.setting) {
        TRY(put_on_lists(tx, place, found, *version));
        return {};
    }
    for (HeldRole const& role : tx.actor().roles)
        if (leads(tx, role.setting)) TRY(put_on_lists(tx, role.setting, found, *version));
    return {};
}

}  // namespace

Outcome<PolicyId> start(Transaction& tx, SettingId const& place, Policy policy,
                        NewVersion version)
{
    if (!leads(tx, place)) return refuse(NotFound{});
    std::vector<Problem> problems;
    check_written(problems, "title", policy.title, longest_line, "Name the policy");
    std::ranges::move(problems_of(version), std::back_inserter(problems));
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    policy.id = tx.new_id<PolicyRow>();
    insert_policy(tx.db(), policy, tx.actor().staff, tx.now());
    auto const words = version.words + version.file;
    TRY(keep_version(tx, policy.id, std::move(version)));
    audit_of(tx, audit::Verb::record_create, policy.id, words);
    return policy.id;
}

Outcome<> add_version(Transaction& tx, SettingId const& place, PolicyId const& policy,
                      NewVersion version)
{
    if (!leads(tx, place)) return refuse(NotFound{});
    auto const found = TRY(find(tx.db(), place, policy));
    if (draft(found.versions))
        return refuse(Conflict{"There is a draft already. Issue it first."});
    if (std::ranges::find(found.versions, version.label, &Version::label) !=
        found.versions.end())
        return refuse(Invalid{{{"label", "There is a version of this name. Choose another"}}});
    auto const words = version.words + version.file;
    TRY(keep_version(tx, policy, std::move(version)));
    audit_of(tx, audit::Verb::record_amend, policy, words);
    return {};
}

Outcome<> issue(Transaction& tx, SettingId const& place, PolicyId const& policy)
{
    if (!leads(tx, place)) return refuse(NotFound{});
    auto const found = TRY(find(tx.db(), place, policy));
    auto const* waiting = draft(found.versions);
    if (!waiting || !store_issued(tx.db(), waiting->id, tx.actor().staff, tx.now()))
        return refuse(NotFound{});
    audit_of(tx, audit::Verb::record_submit, policy, {});
    return tell_readers(tx, place, TRY(find(tx.db(), place, policy)));
}

Outcome<> comment(Transaction& tx, SettingId const& place, PolicyId const& policy,
                  std::string const& words)
{
    auto const found = TRY(find(tx.db(), place, policy));
    auto const* waiting = draft(found.versions);
    if (!waiting) return refuse(NotFound{});
    TRY(check_written("comment", words, longest_comment, "Write what you think of it"));
    insert_comment(tx.db(), tx.new_text(), waiting->id, words, tx.actor().staff, tx.now());
    audit_of(tx, audit::Verb::record_amend, policy, words);
    return {};
}

Outcome<> say_read(Transaction& tx, record::Rulebook const& rules, SettingId const& place,
                   PolicyId const& policy, std::string const& question)
{
    auto const found = TRY(find(tx.db(), place, policy));
    auto const* version = issued(found.versions);
    if (!version) return refuse(NotFound{});
    auto const& reader = tx.actor().staff;
    if (read_at(tx.db(), version->id, reader))
        return refuse(Conflict{"You said so before."});
    auto const worker = record::worker(tx.db(), reader, tx.today());
    auto const setting =
        worker ? record::setting_to_write_in(tx.actor(), *worker) : std::nullopt;
    if (!setting) return refuse(NotFound{});
    auto const key = crypto::sha256_hex(version->id.text() + reader.text()).substr(0, 32);
    auto const sent = TRY(record::send(
        tx, rules,
        {.form_key = key, .kind = "policy-read", .form_version = 0,
         .on = {.setting = *setting, .child = std::nullopt, .about = reader},
         .typed = typed_of(found.policy, *version, question, tx.now()),
         .opened_from = std::nullopt}));
    insert_read(tx.db(), version->id, reader, sent.record, question, tx.now());
    if (auto const reminder = open_reminder(tx.db(), version->id, reader))
        TRY(action::mark_done(tx, *reminder));
    return ask(tx, place, found.policy, *version, question);
}

Outcome<int> remind(Transaction& tx, SettingId const& place, PolicyId const& policy)
{
    if (!leads(tx, place)) return refuse(NotFound{});
    auto const found = TRY(find(tx.db(), place, policy));
    auto const* version = issued(found.versions);
    if (!version) return refuse(NotFound{});
    auto const reminded = TRY(put_on_lists(tx, place, found, *version));
    audit_of(tx, audit::Verb::record_amend, policy, {});
    return reminded;
}

Outcome<Found> find(db::Reader& db, SettingId const& place, PolicyId const& policy)
{
    for (Policy& one : policies_in(db, place))
        if (one.id == policy)
            return Found{.policy = std::move(one), .versions = versions_of(db, policy)};
    return refuse(NotFound{});
}

std::vector<Reader> readers_here(db::Reader& db, SettingId const& place, Found const& found,
                                 local_days today)
{
    auto const* version = issued(found.versions);
    auto const read = version ? readers_of(db, version->id) : std::vector<ReadBy>{};
    std::vector<Reader> all;
    for (StaffFace const& face : staff::staff_of(db, place, today)) {
        auto const held = staff::roles_on(db, face.id, today);
        auto const role = std::ranges::find(held, place, &HeldRole::setting);
        if (role == held.end() || !is_for(found.policy, role->role)) continue;
        Reader reader{.staff = face.id, .full_name = face.full_name, .read = std::nullopt};
        if (auto const said = std::ranges::find(read, face.id, &ReadBy::staff);
            said != read.end())
            reader.read = *said;
        all.push_back(std::move(reader));
    }
    return all;
}

}  // namespace keywork::policies

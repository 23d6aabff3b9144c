#include "features/exchange/people_lists/operations.hpp"

#include "care/child/search/keys.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/contact/store.hpp"
#include "care/import/operations.hpp"
#include "care/import/store.hpp"
#include "care/staff/store.hpp"
#include "features/exchange/people_lists/rules.hpp"
#include "features/exchange/people_lists/store.hpp"

namespace keywork::people_lists {
namespace {

using imports::KeptTable;

struct Into {
    SettingId setting;
    std::string stay_kind;
    std::string identifier_kind;
    ImportId import;
};

void add_contacts(Transaction& tx, ChildId const& child, std::vector<ContactPerson> contacts,
                  Into const& into)
{
    for (ContactPerson& contact : contacts) {
        contact.id = tx.new_id<Contact>();
        contact.import = into.import;
        contact::insert(tx.db(), child, contact);
    }
}

void add_number(Transaction& tx, ChildId const& child, std::optional<std::string> const& number,
                Into const& into)
{
    if (number)
        child::insert_identifier(tx.db(), child, {into.identifier_kind, *number}, into.import);
}

void add_child(Transaction& tx, NewPerson const& person, Into const& into)
{
    auto details = person.details;
    details.face.id = tx.new_id<Child>();
    details.import = into.import;
    child::insert(tx.db(), details, tx.now());
    imports::insert_child(tx.db(), into.import, details.face.id);
    add_number(tx, details.face.id, person.number, into);
    child::insert_stay(tx.db(), {.id = StayId{tx.new_text()}, .child = details.face.id,
                                 .setting = into.setting, .kind = into.stay_kind,
                                 .from_on = person.from_on, .import = into.import});
    add_contacts(tx, details.face.id, person.contacts, into);
}

void change_child(Transaction& tx, ChangedPerson const& person, Into const& into,
                  imports::ChangeNotes& notes)
{
    auto const& id = person.details.face.id;
    notes.before({KeptTable::child, id.text()});
    note_name_keys(tx.db(), id, notes);
    for (child::NameKey const& key : child::name_keys(person.details))
        notes.before({KeptTable::child_name_key,
                      std::string{child::to_text(key.kind)} + "/" + id.text() + "/" + key.key});
    child::update(tx.db(), person.details);
    imports::insert_child(tx.db(), into.import, id);
    add_number(tx, id, person.number, into);
    add_contacts(tx, id, person.contacts, into);
}

void add_staff(Transaction& tx, NewStaff const& person, Into const& into,
               imports::ChangeNotes& notes)
{
    auto account = person.account;
    account.id = tx.new_id<Staff>();
    account.created_at = tx.now();
    StaffRole const role{.id = StaffRoleId{tx.new_text()}, .staff = account.id,
                         .setting = into.setting, .role = person.role, .from_on = person.from_on,
                         .until_on = person.until_on, .made_by = tx.actor().staff,
                         .made_at = tx.now()};
    notes.before({KeptTable::staff, account.id.text()});
    notes.before({KeptTable::staff_role, role.id.text()});
    staff::insert(tx.db(), account);
    staff::insert_role(tx.db(), role);
}

}  // namespace

Outcome<sandbox::ReadTable> with_rows(sandbox::ReadTable list)
{
    if (list.table.rows.empty())
        return refuse(Invalid{{{"files", "There are no rows under the headings of this file."}}});
    return list;
}

Check check(db::Reader& db, Actor const& actor, CodeSets const& code_sets,
            Choices const& choices, sandbox::ReadTable const& list)
{
    return check_list(list.file, list.table, choices,
                      known_of(db, scope_of(actor), choices.agency), code_sets, actor.today);
}

Outcome<Saved> save(Transaction& tx, SettingId const& setting, std::string const& stay_kind,
                    CodeSets const& code_sets, Choices const& choices,
                    sandbox::ReadTable const& list)
{
    bool const of_staff = choices.list == ImportKind::staff;
    if (of_staff && !tx.actor().may_in(Function::manage_accounts, setting))
        return refuse(NotFound{});
    auto checked = check(tx.db(), tx.actor(), code_sets, choices, list);
    if (!checked.summary.can_be_saved)
        return refuse(Conflict{"There is nothing to save: everything is in Keywork already, or "
                               "every row has a problem or waits for you to decide."});
    Into const into{setting, stay_kind, identifier_kind(choices.agency), tx.new_id<Import>()};
    imports::begin(tx,
                   {.id = into.import, .kind = choices.list, .setting = setting,
                    .year_ending = std::nullopt, .sha256 = imports::hash_of({&list, 1}),
                    .made_by = tx.actor().staff, .made_at = tx.now(),
                    .rows = checked.summary.rows()},
                   of_staff ? audit::Verb::account_make : audit::Verb::record_create);
    imports::ChangeNotes notes{tx.db(), into.import};
    for (NewPerson const& person : checked.new_children) add_child(tx, person, into);
    for (ChangedPerson const& person : checked.changed_children)
        change_child(tx, person, into, notes);
    for (NewContact const& contact : checked.contacts) {
        imports::insert_child(tx.db(), into.import, contact.child);
        add_contacts(tx, contact.child, {contact.contact}, into);
    }
    for (NewStaff const& person : checked.staff) add_staff(tx, person, into, notes);
    notes.finish();
    return Saved{into.import, std::move(checked.summary)};
}

}  // namespace keywork::people_lists

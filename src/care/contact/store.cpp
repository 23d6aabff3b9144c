#include "care/contact/store.hpp"

namespace keywork::contact {
namespace {

using OptionalText = std::optional<std::string>;

ContactPerson contact_from(db::Row const& row)
{
    return {.id       = row.get<ContactId>("id"),
            .details  = {.name                    = row.get<std::string>("name"),
                         .relationship            = row.get<std::string>("relationship"),
                         .phone                   = row.get<OptionalText>("phone"),
                         .email                   = row.get<OptionalText>("email"),
                         .address                 = row.get<OptionalText>("address"),
                         .organisation            = row.get<OptionalText>("organisation"),
                         .parental_responsibility = row.get<bool>("parental_responsibility"),
                         .may_be_phoned           = row.get<bool>("may_be_phoned"),
                         .told_of_absence         = row.get<bool>("told_of_absence"),
                         .receives_reports        = row.get<bool>("receives_reports"),
                         .may_collect             = row.get<bool>("may_collect"),
                         .lives_with              = row.get<bool>("lives_with"),
                         .must_not_know_address   = row.get<bool>("must_not_know_address"),
                         .restriction             = row.get<OptionalText>("restriction"),
                         .position                = row.get<int>("position")},
            .from_on  = row.get<local_days>("from_on"),
            .until_on = row.get<std::optional<local_days>>("until_on"),
            .import   = row.get<std::optional<ImportId>>("import_id")};
}

}  // namespace

std::vector<ContactPerson> contacts_on(db::Reader& db, Permitted<ChildId> const& child,
                                       local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, name, relationship, phone, email, organisation, parental_responsibility,
               may_be_phoned, told_of_absence, receives_reports, may_collect, lives_with,
               must_not_know_address, restriction, position, from_on, until_on, import_id,
               CASE WHEN :level >= 2 THEN address END AS address
          FROM contact
         WHERE child_id = :child
           AND from_on <= :day AND (until_on IS NULL OR until_on >= :day)
         ORDER BY position, name, id
    )sql"};
    return db.all(select,
                  {{"child", *child}, {"level", number(child.reads_to())}, {"day", day}},
                  contact_from);
}

std::vector<ContactPerson> past_contacts(db::Reader& db, Permitted<ChildId> const& child,
                                         local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, name, relationship, phone, email, organisation, parental_responsibility,
               may_be_phoned, told_of_absence, receives_reports, may_collect, lives_with,
               must_not_know_address, restriction, position, from_on, until_on, import_id,
               CASE WHEN :level >= 2 THEN address END AS address
          FROM contact
         WHERE child_id = :child AND until_on < :day
         ORDER BY until_on DESC, id DESC
    )sql"};
    return db.all(select,
                  {{"child", *child}, {"level", number(child.reads_to())}, {"day", day}},
                  contact_from);
}

Outcome<ContactPerson> find(db::Reader& db, Permitted<ChildId> const& child, ContactId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, name, relationship, phone, email, organisation, parental_responsibility,
               may_be_phoned, told_of_absence, receives_reports, may_collect, lives_with,
               must_not_know_address, restriction, position, from_on, until_on, import_id,
               CASE WHEN :level >= 2 THEN address END AS address
          FROM contact
         WHERE id = :id AND child_id = :child
    )sql"};
    auto const found = db.one(
        select, {{"id", id}, {"child", *child}, {"level", number(child.reads_to())}},
        contact_from);
    if (!found) return refuse(NotFound{});
    return *found;
}

void insert(db::Transaction& db, ChildId const& child, ContactPerson const& contact)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO contact (id, child_id, name, relationship, phone, email, address, organisation,
                             parental_responsibility, may_be_phoned, told_of_absence,
                             receives_reports, may_collect, lives_with, must_not_know_address,
                             restriction, position, from_on, until_on, import_id)
        VALUES (:id, :child, :name, :relationship, :phone, :email, :address, :organisation,
                :parental_responsibility, :may_be_phoned, :told_of_absence, :receives_reports,
                :may_collect, :lives_with, :must_not_know_address, :restriction, :position,
                :from_on, :until_on, :import)
    )sql"};
    ContactDetails const& details = contact.details;
    db.run(insert, {{"id", contact.id},
                    {"child", child},
                    {"name", details.name},
                    {"relationship", details.relationship},
                    {"phone", details.phone},
                    {"email", details.email},
                    {"address", details.address},
                    {"organisation", details.organisation},
                    {"parental_responsibility", details.parental_responsibility},
                    {"may_be_phoned", details.may_be_phoned},
                    {"told_of_absence", details.told_of_absence},
                    {"receives_reports", details.receives_reports},
                    {"may_collect", details.may_collect},
                    {"lives_with", details.lives_with},
                    {"must_not_know_address", details.must_not_know_address},
                    {"restriction", details.restriction},
                    {"position", details.position},
                    {"from_on", contact.from_on},
                    {"until_on", contact.until_on},
                    {"import", contact.import}});
}

bool end(db::Transaction& db, ChildId const& child, ContactId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE contact
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND until_on IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

void carry_address(db::Transaction& db, ContactId const& from, ContactId const& to)
{
    constexpr db::Sql update{R"sql(
        UPDATE contact
           SET address = (SELECT earlier.address
                            FROM contact AS earlier
                           WHERE earlier.id = :earlier)
         WHERE id = :later
    )sql"};
    db.run(update, {{"earlier", from}, {"later", to}});
}

}  // namespace keywork::contact

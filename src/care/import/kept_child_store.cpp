// The statements for the tables that stand around a child: see kept_store.cpp.
#include "care/import/kept_store.hpp"

namespace keywork::imports {
namespace {

constexpr KeptColumn child_columns[] = {
    {"id"}, {"known_as"}, {"family_name"}, {"legal_name"}, {"former_names"}, {"pronouns"},
    {"born_on"}, {"died_on"}, {"sex"}, {"ethnicity"}, {"first_language"}, {"religion"},
    {"communication"}, {"upn"}, {"home_postcode"}, {"created_at"}, {"import_id"},
};
constexpr KeptStatements child_statements{
    R"sql(
        SELECT id, known_as, family_name, legal_name, former_names, pronouns, born_on, died_on,
               sex, ethnicity, first_language, religion, communication, upn, home_postcode,
               created_at, import_id
          FROM child
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO child (id, known_as, family_name, legal_name, former_names, pronouns,
                          born_on, died_on, sex, ethnicity, first_language, religion,
                          communication, upn, home_postcode, created_at, import_id)
        VALUES (:id, :known_as, :family_name, :legal_name, :former_names, :pronouns, :born_on,
                :died_on, :sex, :ethnicity, :first_language, :religion, :communication, :upn,
                :home_postcode, :created_at, :import_id)
            ON CONFLICT (id) DO UPDATE
           SET known_as = excluded.known_as, family_name = excluded.family_name,
               legal_name = excluded.legal_name, former_names = excluded.former_names,
               pronouns = excluded.pronouns, born_on = excluded.born_on,
               died_on = excluded.died_on, sex = excluded.sex, ethnicity = excluded.ethnicity,
               first_language = excluded.first_language, religion = excluded.religion,
               communication = excluded.communication, upn = excluded.upn,
               home_postcode = excluded.home_postcode, created_at = excluded.created_at,
               import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM child
         WHERE id = :id
    )sql"};

constexpr KeptColumn child_name_key_columns[] = {{"kind"}, {"child_id"}, {"key"}};
constexpr KeptStatements child_name_key_statements{
    R"sql(
        SELECT kind, child_id, key
          FROM child_name_key
         WHERE kind = :kind AND child_id = :child_id AND key = :key
         ORDER BY kind, child_id, key
    )sql",
    R"sql(
        INSERT INTO child_name_key (kind, child_id, key)
        VALUES (:kind, :child_id, :key)
            ON CONFLICT DO NOTHING
    )sql",
    R"sql(
        DELETE FROM child_name_key
         WHERE kind = :kind AND child_id = :child_id AND key = :key
    )sql"};

constexpr KeptColumn child_status_columns[] = {
    {"id"}, {"child_id"}, {"what"}, {"code"}, {"words"}, {"from_on"}, {"until_on"},
    {"import_id"},
};
constexpr KeptStatements child_status_statements{
    R"sql(
        SELECT id, child_id, what, code, words, from_on, until_on, import_id
          FROM child_status
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO child_status (id, child_id, what, code, words, from_on, until_on, import_id)
        VALUES (:id, :child_id, :what, :code, :words, :from_on, :until_on, :import_id)
            ON CONFLICT (id) DO UPDATE
           SET child_id = excluded.child_id, what = excluded.what, code = excluded.code,
               words = excluded.words, from_on = excluded.from_on, until_on = excluded.until_on,
               import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM child_status
         WHERE id = :id
    )sql"};

constexpr KeptColumn stay_columns[] = {
    {"id"}, {"child_id"}, {"setting_id"}, {"kind"}, {"enrolment_status"}, {"group_name"},
    {"from_on"}, {"until_on"}, {"import_id"},
};
constexpr KeptStatements stay_statements{
    R"sql(
        SELECT id, child_id, setting_id, kind, enrolment_status, group_name, from_on, until_on,
               import_id
          FROM stay
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO stay (id, child_id, setting_id, kind, enrolment_status, group_name, from_on,
                         until_on, import_id)
        VALUES (:id, :child_id, :setting_id, :kind, :enrolment_status, :group_name, :from_on,
                :until_on, :import_id)
            ON CONFLICT (id) DO UPDATE
           SET child_id = excluded.child_id, setting_id = excluded.setting_id,
               kind = excluded.kind, enrolment_status = excluded.enrolment_status,
               group_name = excluded.group_name, from_on = excluded.from_on,
               until_on = excluded.until_on, import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM stay
         WHERE id = :id
    )sql"};

constexpr KeptColumn placement_columns[] = {
    {"id"}, {"child_id"}, {"from_on"}, {"until_on"}, {"legal_status"}, {"need_category"},
    {"placement_type"}, {"provider"}, {"reason_new"}, {"reason_ceased"}, {"reason_changed"},
    {"home_postcode"}, {"placement_postcode"}, {"distance_miles", Holds::real}, {"urn"},
    {"address"}, {"address_level", Holds::whole}, {"import_id"},
};
constexpr KeptStatements placement_statements{
    R"sql(
        SELECT id, child_id, from_on, until_on, legal_status, need_category, placement_type,
               provider, reason_new, reason_ceased, reason_changed, home_postcode,
               placement_postcode, distance_miles, urn, address, address_level, import_id
          FROM placement
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO placement (id, child_id, from_on, until_on, legal_status, need_category,
                              placement_type, provider, reason_new, reason_ceased,
                              reason_changed, home_postcode, placement_postcode, distance_miles,
                              urn, address, address_level, import_id)
        VALUES (:id, :child_id, :from_on, :until_on, :legal_status, :need_category,
                :placement_type, :provider, :reason_new, :reason_ceased, :reason_changed,
                :home_postcode, :placement_postcode, :distance_miles, :urn, :address,
                :address_level, :import_id)
            ON CONFLICT (id) DO UPDATE
           SET child_id = excluded.child_id, from_on = excluded.from_on,
               until_on = excluded.until_on, legal_status = excluded.legal_status,
               need_category = excluded.need_category, placement_type = excluded.placement_type,
               provider = excluded.provider, reason_new = excluded.reason_new,
               reason_ceased = excluded.reason_ceased, reason_changed = excluded.reason_changed,
               home_postcode = excluded.home_postcode,
               placement_postcode = excluded.placement_postcode,
               distance_miles = excluded.distance_miles, urn = excluded.urn,
               address = excluded.address, address_level = excluded.address_level,
               import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM placement
         WHERE id = :id
    )sql"};

constexpr KeptColumn contact_columns[] = {
    {"id"}, {"child_id"}, {"name"}, {"relationship"}, {"phone"}, {"email"}, {"address"},
    {"organisation"}, {"parental_responsibility", Holds::whole},
    {"may_be_phoned", Holds::whole}, {"told_of_absence", Holds::whole},
    {"receives_reports", Holds::whole}, {"may_collect", Holds::whole},
    {"lives_with", Holds::whole}, {"must_not_know_address", Holds::whole}, {"restriction"},
    {"position", Holds::whole}, {"from_on"}, {"until_on"}, {"import_id"},
};
constexpr KeptStatements contact_statements{
    R"sql(
        SELECT id, child_id, name, relationship, phone, email, address, organisation,
               parental_responsibility, may_be_phoned, told_of_absence, receives_reports,
               may_collect, lives_with, must_not_know_address, restriction, position, from_on,
               until_on, import_id
          FROM contact
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO contact (id, child_id, name, relationship, phone, email, address,
                            organisation, parental_responsibility, may_be_phoned,
                            told_of_absence, receives_reports, may_collect, lives_with,
                            must_not_know_address, restriction, position, from_on, until_on,
                            import_id)
        VALUES (:id, :child_id, :name, :relationship, :phone, :email, :address, :organisation,
                :parental_responsibility, :may_be_phoned, :told_of_absence, :receives_reports,
                :may_collect, :lives_with, :must_not_know_address, :restriction, :position,
                :from_on, :until_on, :import_id)
            ON CONFLICT (id) DO UPDATE
           SET child_id = excluded.child_id, name = excluded.name,
               relationship = excluded.relationship, phone = excluded.phone,
               email = excluded.email, address = excluded.address,
               organisation = excluded.organisation,
               parental_responsibility = excluded.parental_responsibility,
               may_be_phoned = excluded.may_be_phoned,
               told_of_absence = excluded.told_of_absence,
               receives_reports = excluded.receives_reports, may_collect = excluded.may_collect,
               lives_with = excluded.lives_with,
               must_not_know_address = excluded.must_not_know_address,
               restriction = excluded.restriction, position = excluded.position,
               from_on = excluded.from_on, until_on = excluded.until_on,
               import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM contact
         WHERE id = :id
    )sql"};

constexpr Kept of_children[] = {
    {KeptTable::child, "child", 1, child_columns, child_statements},
    {KeptTable::child_name_key, "child_name_key", 3, child_name_key_columns,
     child_name_key_statements},
    {KeptTable::child_status, "child_status", 1, child_status_columns, child_status_statements},
    {KeptTable::stay, "stay", 1, stay_columns, stay_statements},
    {KeptTable::placement, "placement", 1, placement_columns, placement_statements},
    {KeptTable::contact, "contact", 1, contact_columns, contact_statements},
};

}  // namespace

std::span<Kept const> kept_of_children()
{
    return of_children;
}

}  // namespace keywork::imports

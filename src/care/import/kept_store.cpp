// The statements that read, put back and take out a row of each kept table. A column that a later
// schema file adds to one of them is added here too: the test compares both.
#include "care/import/kept_store.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::imports {
namespace {

constexpr KeptColumn review_held_columns[] = {
    {"child_id"}, {"held_on"}, {"participation"}, {"import_id"},
};
constexpr KeptStatements review_held_statements{
    R"sql(
        SELECT child_id, held_on, participation, import_id
          FROM review_held
         WHERE child_id = :child_id AND held_on = :held_on
         ORDER BY child_id, held_on
    )sql",
    R"sql(
        INSERT INTO review_held (child_id, held_on, participation, import_id)
        VALUES (:child_id, :held_on, :participation, :import_id)
            ON CONFLICT (child_id, held_on) DO UPDATE
           SET participation = excluded.participation, import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM review_held
         WHERE child_id = :child_id AND held_on = :held_on
    )sql"};

constexpr KeptColumn looked_after_year_columns[] = {
    {"child_id"}, {"year_ending"}, {"sdq_score", Holds::whole}, {"sdq_reason"},
    {"convicted", Holds::whole}, {"health_check", Holds::whole},
    {"immunisations", Holds::whole}, {"teeth_check", Holds::whole},
    {"health_assessment", Holds::whole}, {"substance_misuse", Holds::whole},
    {"intervention_received", Holds::whole}, {"intervention_offered", Holds::whole},
    {"is_mother", Holds::whole}, {"own_child_born_on"}, {"in_touch"}, {"activity"},
    {"accommodation"}, {"previous_permanence"}, {"permanence_authority"}, {"permanence_on"},
    {"import_id"},
};
constexpr KeptStatements looked_after_year_statements{
    R"sql(
        SELECT child_id, year_ending, sdq_score, sdq_reason, convicted, health_check,
               immunisations, teeth_check, health_assessment, substance_misuse,
               intervention_received, intervention_offered, is_mother, own_child_born_on,
               in_touch, activity, accommodation, previous_permanence, permanence_authority,
               permanence_on, import_id
          FROM looked_after_year
         WHERE child_id = :child_id AND year_ending = :year_ending
         ORDER BY child_id, year_ending
    )sql",
    R"sql(
        INSERT INTO looked_after_year (child_id, year_ending, sdq_score, sdq_reason, convicted,
                                      health_check, immunisations, teeth_check,
                                      health_assessment, substance_misuse,
                                      intervention_received, intervention_offered, is_mother,
                                      own_child_born_on, in_touch, activity, accommodation,
                                      previous_permanence, permanence_authority, permanence_on,
                                      import_id)
        VALUES (:child_id, :year_ending, :sdq_score, :sdq_reason, :convicted, :health_check,
                :immunisations, :teeth_check, :health_assessment, :substance_misuse,
                :intervention_received, :intervention_offered, :is_mother, :own_child_born_on,
                :in_touch, :activity, :accommodation, :previous_permanence,
                :permanence_authority, :permanence_on, :import_id)
            ON CONFLICT (child_id, year_ending) DO UPDATE
           SET sdq_score = excluded.sdq_score, sdq_reason = excluded.sdq_reason,
               convicted = excluded.convicted, health_check = excluded.health_check,
               immunisations = excluded.immunisations, teeth_check = excluded.teeth_check,
               health_assessment = excluded.health_assessment,
               substance_misuse = excluded.substance_misuse,
               intervention_received = excluded.intervention_received,
               intervention_offered = excluded.intervention_offered,
               is_mother = excluded.is_mother, own_child_born_on = excluded.own_child_born_on,
               in_touch = excluded.in_touch, activity = excluded.activity,
               accommodation = excluded.accommodation,
               previous_permanence = excluded.previous_permanence,
               permanence_authority = excluded.permanence_authority,
               permanence_on = excluded.permanence_on, import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM looked_after_year
         WHERE child_id = :child_id AND year_ending = :year_ending
    )sql"};

constexpr KeptColumn chronology_entry_columns[] = {
    {"entry", Holds::whole}, {"child_id"}, {"occurred_at"}, {"kind"}, {"level", Holds::whole},
    {"significant", Holds::whole}, {"title"}, {"words"}, {"by_whom"}, {"author_id"},
    {"setting_id"}, {"record_id"}, {"recorded_at"}, {"import_id"},
};
constexpr KeptStatements chronology_entry_statements{
    R"sql(
        SELECT entry, child_id, occurred_at, kind, level, significant, title, words, by_whom,
               author_id, setting_id, record_id, recorded_at, import_id
          FROM chronology_entry
         WHERE entry = :entry
         ORDER BY entry
    )sql",
    R"sql(
        INSERT INTO chronology_entry (entry, child_id, occurred_at, kind, level, significant,
                                     title, words, by_whom, author_id, setting_id, record_id,
                                     recorded_at, import_id)
        VALUES (:entry, :child_id, :occurred_at, :kind, :level, :significant, :title, :words,
                :by_whom, :author_id, :setting_id, :record_id, :recorded_at, :import_id)
            ON CONFLICT (entry) DO UPDATE
           SET child_id = excluded.child_id, occurred_at = excluded.occurred_at,
               kind = excluded.kind, level = excluded.level, significant = excluded.significant,
               title = excluded.title, words = excluded.words, by_whom = excluded.by_whom,
               author_id = excluded.author_id, setting_id = excluded.setting_id,
               record_id = excluded.record_id, recorded_at = excluded.recorded_at,
               import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM chronology_entry
         WHERE entry = :entry
    )sql"};

constexpr KeptColumn duty_columns[] = {
    {"id"}, {"clock"}, {"child_id"}, {"setting_id"}, {"staff_id"}, {"record_id"},
    {"started_at"}, {"event_at"}, {"met_at"}, {"met_by"}, {"met_record_id"}, {"not_applicable"},
    {"exempted_why"}, {"exempted_by"}, {"exempted_at"}, {"import_id"},
};
constexpr KeptStatements duty_statements{
    R"sql(
        SELECT id, clock, child_id, setting_id, staff_id, record_id, started_at, event_at,
               met_at, met_by, met_record_id, not_applicable, exempted_why, exempted_by,
               exempted_at, import_id
          FROM duty
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO duty (id, clock, child_id, setting_id, staff_id, record_id, started_at,
                         event_at, met_at, met_by, met_record_id, not_applicable, exempted_why,
                         exempted_by, exempted_at, import_id)
        VALUES (:id, :clock, :child_id, :setting_id, :staff_id, :record_id, :started_at,
                :event_at, :met_at, :met_by, :met_record_id, :not_applicable, :exempted_why,
                :exempted_by, :exempted_at, :import_id)
            ON CONFLICT (id) DO UPDATE
           SET clock = excluded.clock, child_id = excluded.child_id,
               setting_id = excluded.setting_id, staff_id = excluded.staff_id,
               record_id = excluded.record_id, started_at = excluded.started_at,
               event_at = excluded.event_at, met_at = excluded.met_at, met_by = excluded.met_by,
               met_record_id = excluded.met_record_id, not_applicable = excluded.not_applicable,
               exempted_why = excluded.exempted_why, exempted_by = excluded.exempted_by,
               exempted_at = excluded.exempted_at, import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM duty
         WHERE id = :id
    )sql"};

constexpr KeptColumn establishment_columns[] = {
    {"urn"}, {"name"}, {"kind"}, {"phase"}, {"status"}, {"authority"}, {"postcode"},
    {"opened_on"}, {"closed_on"}, {"import_id"},
};
constexpr KeptStatements establishment_statements{
    R"sql(
        SELECT urn, name, kind, phase, status, authority, postcode, opened_on, closed_on,
               import_id
          FROM establishment
         WHERE urn = :urn
         ORDER BY urn
    )sql",
    R"sql(
        INSERT INTO establishment (urn, name, kind, phase, status, authority, postcode,
                                  opened_on, closed_on, import_id)
        VALUES (:urn, :name, :kind, :phase, :status, :authority, :postcode, :opened_on,
                :closed_on, :import_id)
            ON CONFLICT (urn) DO UPDATE
           SET name = excluded.name, kind = excluded.kind, phase = excluded.phase,
               status = excluded.status, authority = excluded.authority,
               postcode = excluded.postcode, opened_on = excluded.opened_on,
               closed_on = excluded.closed_on, import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM establishment
         WHERE urn = :urn
    )sql"};

constexpr KeptColumn establishment_link_columns[] = {
    {"urn"}, {"linked_urn"}, {"kind"}, {"name"}, {"from_on"}, {"import_id"},
};
constexpr KeptStatements establishment_link_statements{
    R"sql(
        SELECT urn, linked_urn, kind, name, from_on, import_id
          FROM establishment_link
         WHERE urn = :urn AND linked_urn = :linked_urn AND kind = :kind
         ORDER BY urn, linked_urn, kind
    )sql",
    R"sql(
        INSERT INTO establishment_link (urn, linked_urn, kind, name, from_on, import_id)
        VALUES (:urn, :linked_urn, :kind, :name, :from_on, :import_id)
            ON CONFLICT (urn, linked_urn, kind) DO UPDATE
           SET name = excluded.name, from_on = excluded.from_on, import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM establishment_link
         WHERE urn = :urn AND linked_urn = :linked_urn AND kind = :kind
    )sql"};

constexpr KeptColumn postcode_columns[] = {
    {"postcode"}, {"easting", Holds::whole}, {"northing", Holds::whole}, {"import_id"},
};
constexpr KeptStatements postcode_statements{
    R"sql(
        SELECT postcode, easting, northing, import_id
          FROM postcode
         WHERE postcode = :postcode
         ORDER BY postcode
    )sql",
    R"sql(
        INSERT INTO postcode (postcode, easting, northing, import_id)
        VALUES (:postcode, :easting, :northing, :import_id)
            ON CONFLICT (postcode) DO UPDATE
           SET easting = excluded.easting, northing = excluded.northing,
               import_id = excluded.import_id
    )sql",
    R"sql(
        DELETE FROM postcode
         WHERE postcode = :postcode
    )sql"};

constexpr KeptColumn staff_columns[] = {
    {"id"}, {"sign_in_name"}, {"full_name"}, {"job_title"}, {"password_hash"},
    {"password_must_change", Holds::whole}, {"theme"}, {"created_at"}, {"off_at"},
    {"last_seen_at"},
};
constexpr KeptStatements staff_statements{
    R"sql(
        SELECT id, sign_in_name, full_name, job_title, password_hash, password_must_change,
               theme, created_at, off_at, last_seen_at
          FROM staff
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO staff (id, sign_in_name, full_name, job_title, password_hash,
                          password_must_change, theme, created_at, off_at, last_seen_at)
        VALUES (:id, :sign_in_name, :full_name, :job_title, :password_hash,
                :password_must_change, :theme, :created_at, :off_at, :last_seen_at)
            ON CONFLICT (id) DO UPDATE
           SET sign_in_name = excluded.sign_in_name, full_name = excluded.full_name,
               job_title = excluded.job_title, password_hash = excluded.password_hash,
               password_must_change = excluded.password_must_change, theme = excluded.theme,
               created_at = excluded.created_at, off_at = excluded.off_at,
               last_seen_at = excluded.last_seen_at
    )sql",
    R"sql(
        DELETE FROM staff
         WHERE id = :id
    )sql"};

constexpr KeptColumn staff_role_columns[] = {
    {"id"}, {"staff_id"}, {"setting_id"}, {"role"}, {"reach"}, {"from_on"}, {"until_on"},
    {"made_by"}, {"made_at"},
};
constexpr KeptStatements staff_role_statements{
    R"sql(
        SELECT id, staff_id, setting_id, role, reach, from_on, until_on, made_by, made_at
          FROM staff_role
         WHERE id = :id
         ORDER BY id
    )sql",
    R"sql(
        INSERT INTO staff_role (id, staff_id, setting_id, role, reach, from_on, until_on,
                               made_by, made_at)
        VALUES (:id, :staff_id, :setting_id, :role, :reach, :from_on, :until_on, :made_by,
                :made_at)
            ON CONFLICT (id) DO UPDATE
           SET staff_id = excluded.staff_id, setting_id = excluded.setting_id,
               role = excluded.role, reach = excluded.reach, from_on = excluded.from_on,
               until_on = excluded.until_on, made_by = excluded.made_by,
               made_at = excluded.made_at
    )sql",
    R"sql(
        DELETE FROM staff_role
         WHERE id = :id
    )sql"};

constexpr Kept others[] = {
    {KeptTable::review_held, "review_held", 2, review_held_columns, review_held_statements},
    {KeptTable::looked_after_year, "looked_after_year", 2, looked_after_year_columns,
     looked_after_year_statements},
    {KeptTable::chronology_entry, "chronology_entry", 1, chronology_entry_columns,
     chronology_entry_statements},
    {KeptTable::duty, "duty", 1, duty_columns, duty_statements},
    {KeptTable::establishment, "establishment", 1, establishment_columns, establishment_statements},
    {KeptTable::establishment_link, "establishment_link", 3, establishment_link_columns,
     establishment_link_statements},
    {KeptTable::postcode, "postcode", 1, postcode_columns, postcode_statements},
    {KeptTable::staff, "staff", 1, staff_columns, staff_statements},
    {KeptTable::staff_role, "staff_role", 1, staff_role_columns, staff_role_statements},
};

}  // namespace

Kept const* find_kept(std::string_view name)
{
    for (auto const& some : {kept_of_children(), std::span<Kept const>{others}}) {
        auto const found = std::ranges::find(some, name, &Kept::name);
        if (found != some.end()) return &*found;
    }
    return nullptr;
}

Kept const& kept(KeptTable table)
{
    for (auto const& some : {kept_of_children(), std::span<Kept const>{others}}) {
        auto const found = std::ranges::find(some, table, &Kept::table);
        if (found != some.end()) return *found;
    }
    expects(false);
    return others[0];
}

}  // namespace keywork::imports

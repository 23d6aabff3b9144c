#include "care/record/about/store.hpp"

#include "care/clock/store.hpp"
#include "care/record/store.hpp"
#include "care/record/signing/store.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

namespace keywork::record {
namespace {

InFile read_in_file(db::Row const& row)
{
    return {.record = row.get<RecordId>("id"),
            .worker = row.get<StaffId>("staff_id"),
            .kind = row.get<std::string>("kind"),
            .form_version = row.get<int>("form_version"),
            .author_name = row.get<std::string>("author_name"),
            .occurred_at = row.get<sys_seconds>("occurred_at"),
            .recorded_at = row.get<sys_seconds>("recorded_at"),
            .waits_for_signature = row.get<bool>("waits")};
}

/// A duty with its record, and the terms of the setting where that was written: it has none.
constexpr Literal duty_of_a_file = R"sql(
        SELECT duty_known.id, duty_known.clock, duty_known.child_id, duty_known.setting_id,
               duty_known.staff_id, duty_known.record_id, duty_known.started_at,
               duty_known.event_at, duty_known.met_at, duty_known.met_by,
               duty_known.met_record_id, duty_known.not_applicable, duty_known.exempted_why,
               duty_known.exempted_by, duty_known.exempted_at, duty_known.level,
               duty_known.known_as, duty_known.family_name, duty_known.born_on,
               duty_known.died_on, COALESCE(setting.term_dates, '') AS term_dates,
               duty_known.own_due
          FROM duty_known
          JOIN record       ON record.id = duty_known.record_id
          JOIN record_about ON record_about.record_id = record.id
          JOIN setting      ON setting.id = record.setting_id
         WHERE duty_known.setting_id IS NULL AND duty_known.child_id IS NULL
           AND duty_known.met_at IS NULL AND duty_known.not_applicable IS NULL
           AND duty_known.exempted_at IS NULL
)sql";

constexpr Literal works_in_setting = R"sql(
               (SELECT staff_role.staff_id
                  FROM staff_role
                 WHERE staff_role.setting_id = :setting
                   AND staff_role.from_on <= :today AND staff_role.until_on >= :today)
)sql";

constexpr Literal line_of_a_file = R"sql(
        SELECT record.id, record_about.staff_id, record.kind, record.form_version,
               author.full_name AS author_name, record.occurred_at, record.recorded_at,
               CASE WHEN EXISTS (SELECT 1 FROM record_signature AS open
                                  WHERE open.record_id = record.id AND open.signed_at IS NULL)
                    THEN 1 ELSE 0 END AS waits
          FROM record_about
          JOIN record          ON record.id = record_about.record_id
          JOIN staff AS author ON author.id = record.author_id
)sql";

}  // namespace

void insert_about(db::Transaction& tx, About const& about)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_about (record_id, staff_id, managed_by, worker_reads, office_reads)
        VALUES (:record, :staff, :managed_by, :worker_reads, :office_reads)
    )sql"};
    tx.run(insert, {{"record", about.record},
                    {"staff", about.worker},
                    {"managed_by", to_text(about.managed_by)},
                    {"worker_reads", about.worker_reads},
                    {"office_reads", about.office_reads}});
}

std::optional<Worker> worker(db::Reader& db, StaffId const& id, local_days today)
{
    auto const face = staff::face(db, id);
    if (!face) return std::nullopt;
    return Worker{.staff = id, .full_name = face->full_name, .job_title = face->job_title,
                  .roles = staff::roles_on(db, id, today)};
}

std::optional<Record> record_about(db::Reader& db, StaffId const& worker, RecordId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT record_id
          FROM record_about
         WHERE record_id = :record AND staff_id = :staff
    )sql"};
    auto const found = db.one(select, {{"record", id}, {"staff", worker}},
                              [](db::Row const& row) { return row.get<RecordId>("record_id"); });
    return found ? record(db, *found) : std::nullopt;
}

std::optional<AboutFacts> about_facts(db::Reader& db, Record const& record, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT record_id, staff_id, managed_by, worker_reads, office_reads
          FROM record_about
         WHERE record_id = :record
    )sql"};
    auto const about = db.one(select, {{"record", record.id}}, [](db::Row const& row) {
        auto const role = role_from_text(row.get<std::string>("managed_by"));
        expects(role.has_value());
        return About{.record = row.get<RecordId>("record_id"),
                     .worker = row.get<StaffId>("staff_id"),
                     .managed_by = *role,
                     .worker_reads = row.get<bool>("worker_reads"),
                     .office_reads = row.get<bool>("office_reads")};
    });
    if (!about) return std::nullopt;
    AboutFacts facts{.about = *about, .author = record.author, .setting = record.setting,
                     .signer_roles = {}, .works_in = {}};
    for (RecordSignature const& asked : signatures_of(db, record.id))
        facts.signer_roles.insert(facts.signer_roles.end(), asked.roles.begin(),
                                  asked.roles.end());
    for (HeldRole const& held : staff::roles_on(db, about->worker, today))
        facts.works_in.push_back(held.setting);
    return facts;
}

std::vector<InFile> in_file(db::Reader& db, Scope const& scope, StaffId const& worker, int most)
{
    constexpr db::Sql select = statement<line_of_a_file + Literal{R"sql(
         WHERE record_about.staff_id = :worker
    )sql"} + and_about_in_sight + Literal{R"sql(
         ORDER BY record.occurred_at DESC, record.id DESC
         LIMIT :most_rows
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.most_bind(),
                   {"worker", worker}, {"most_rows", most}},
                  read_in_file);
}

std::vector<InFile> newest_in_place(db::Reader& db, Scope const& scope, SettingId const& setting)
{
    constexpr db::Sql select = statement<line_of_a_file + Literal{R"sql(
         WHERE record_about.staff_id IN
    )sql"} + works_in_setting + and_about_in_sight + Literal{R"sql(
           AND NOT EXISTS (SELECT 1 FROM record_about AS other
                             JOIN record AS later ON later.id = other.record_id
                            WHERE other.staff_id = record_about.staff_id
                              AND later.kind = record.kind
                              AND (later.occurred_at > record.occurred_at
                                   OR (later.occurred_at = record.occurred_at
                                       AND later.id > record.id)))
         ORDER BY record_about.staff_id, record.kind
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.most_bind(),
                   {"setting", setting}},
                  read_in_file);
}

std::vector<clock::Duty> open_about(db::Reader& db, Scope const& scope, StaffId const& worker)
{
    constexpr db::Sql select = statement<duty_of_a_file + Literal{R"sql(
           AND duty_known.staff_id = :worker
    )sql"} + and_about_in_sight + Literal{R"sql(
         ORDER BY duty_known.started_at, duty_known.id
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.most_bind(), {"worker", worker}},
                  clock::read_duty);
}

std::vector<clock::Duty> open_about_in(db::Reader& db, Scope const& scope,
                                       SettingId const& setting)
{
    constexpr db::Sql select = statement<duty_of_a_file + Literal{R"sql(
           AND duty_known.staff_id IN
    )sql"} + works_in_setting + and_about_in_sight + Literal{R"sql(
         ORDER BY duty_known.started_at, duty_known.id
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.most_bind(),
                   {"setting", setting}},
                  clock::read_duty);
}

std::int64_t meet_about(db::Transaction& tx, StaffId const& worker, std::string_view clock,
                        sys_seconds met_at, StaffId const& by, RecordId const& by_record)
{
    constexpr db::Sql update{R"sql(
        UPDATE duty
           SET met_at = :met_at, met_by = :by, met_record_id = :record
         WHERE staff_id = :worker AND setting_id IS NULL AND child_id IS NULL AND clock = :clock
           AND started_at <= :met_at
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return tx.run(update, {{"worker", worker}, {"clock", clock}, {"met_at", met_at}, {"by", by},
                           {"record", by_record}});
}

}  // namespace keywork::record

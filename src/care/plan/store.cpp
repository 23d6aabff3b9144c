#include "care/plan/store.hpp"

#include "care/access/scope.hpp"

namespace keywork::plan {
namespace {

Plan read_plan(db::Row const& row)
{
    return {.record = row.get<RecordId>("record_id"),
            .kind = row.get<std::string>("kind"),
            .form_version = row.get<int>("form_version"),
            .setting = row.get<SettingId>("setting_id"),
            .setting_name = row.get<std::string>("setting_name"),
            .series = row.get<RecordId>("series"),
            .version = row.get<int>("version"),
            .review_on = row.get<std::optional<local_days>>("review_on"),
            .agreed_at = row.get<std::optional<sys_seconds>>("agreed_at"),
            .ended_on = row.get<std::optional<local_days>>("ended_on"),
            .replaced_by = row.get<std::optional<int>>("replaced_by"),
            .author_name = row.get<std::string>("author_name"),
            .recorded_at = row.get<sys_seconds>("recorded_at")};
}

PlanTarget read_target(db::Row const& row)
{
    return {.id = row.get<TargetId>("target_id"),
            .plan = row.get<RecordId>("record_id"),
            .words = row.get<std::string>("words"),
            .area = row.get<std::string>("area"),
            .need = row.get<std::string>("need"),
            .baseline = row.get<std::string>("baseline"),
            .baseline_on = row.get<std::optional<local_days>>("baseline_on"),
            .measure = row.get<std::string>("measure"),
            .by_when = row.get<std::optional<local_days>>("by_when"),
            .helped_by = row.get<std::string>("helped_by"),
            .strategy = row.get<std::string>("strategy")};
}

TargetProgress read_progress(db::Row const& row)
{
    return {.record = row.get<RecordId>("record_id"),
            .target = row.get<TargetId>("target_id"),
            .noted_at = row.get<sys_seconds>("noted_at"),
            .by_child = row.get<std::optional<int>>("by_child"),
            .by_adult = row.get<std::optional<int>>("by_adult"),
            .words = row.get<std::string>("words"),
            .met = row.get<bool>("met"),
            .author_name = row.get<std::string>("author_name")};
}

Earlier read_earlier(db::Row const& row)
{
    return {.record = row.get<RecordId>("record_id"), .series = row.get<RecordId>("series")};
}

template <class Make>
auto all_in_sight(db::Reader& db, db::Sql select, Sight const& sight, Make make)
{
    return db.all(select,
                  {{"child", sight.child}, {"level", sight.level}, {"actor", sight.actor},
                   {"own_level", sight.own_level}, {"named", sight.named}},
                  make);
}

/// The one rule of what an actor sees of a child's records, for statements that join `record`.
constexpr Literal and_in_sight = R"sql(
           AND (record.level <= :level
                OR (record.author_id = :actor AND record.level <= :own_level)
                OR (record.level = 4 AND :named = 1
                    AND EXISTS (SELECT 1 FROM record_named
                                 WHERE record_named.record_id = record.id
                                   AND record_named.staff_id = :actor)))
)sql";

/// A version that is agreed, has not ended, and has no later one that is agreed.
constexpr Literal is_current = R"sql(
               plan.agreed_at IS NOT NULL
           AND (plan.ended_on IS NULL OR plan.ended_on >= :today)
           AND NOT EXISTS (SELECT 1 FROM plan AS later
                            WHERE later.series = plan.series AND later.version > plan.version
                              AND later.agreed_at IS NOT NULL)
)sql";

}  // namespace

void insert_plan(db::Transaction& tx, NewPlan const& plan)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO plan (record_id, child_id, setting_id, kind, series, version, review_on,
                          ended_on)
        VALUES (:record, :child, :setting, :kind, :series, :version, :review_on, :ended_on)
    )sql"};
    tx.run(insert, {{"record", plan.record}, {"child", plan.child}, {"setting", plan.setting},
                    {"kind", plan.kind}, {"series", plan.series}, {"version", plan.version},
                    {"review_on", plan.review_on}, {"ended_on", plan.ended_on}});
}

void insert_target(db::Transaction& tx, PlanTarget const& target, int position)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO plan_target (record_id, position, target_id, words, area, need, baseline,
                                 baseline_on, measure, by_when, helped_by, strategy)
        VALUES (:record, :position, :target, :words, :area, :need, :baseline, :baseline_on,
                :measure, :by_when, :helped_by, :strategy)
    )sql"};
    tx.run(insert, {{"record", target.plan}, {"position", position}, {"target", target.id},
                    {"words", target.words}, {"area", target.area}, {"need", target.need},
                    {"baseline", target.baseline}, {"baseline_on", target.baseline_on},
                    {"measure", target.measure}, {"by_when", target.by_when},
                    {"helped_by", target.helped_by}, {"strategy", target.strategy}});
}

void insert_strategy(db::Transaction& tx, RecordId const& plan, std::string const& words,
                     int position)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO plan_strategy (record_id, position, words)
        VALUES (:record, :position, :words)
    )sql"};
    tx.run(insert, {{"record", plan}, {"position", position}, {"words", words}});
}

void insert_progress(db::Transaction& tx, ChildId const& child, TargetProgress const& entry)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO target_progress (record_id, child_id, target_id, noted_at, by_child, by_adult,
                                     words, met)
        VALUES (:record, :child, :target, :noted_at, :by_child, :by_adult, :words, :met)
    )sql"};
    tx.run(insert, {{"record", entry.record}, {"child", child}, {"target", entry.target},
                    {"noted_at", entry.noted_at}, {"by_child", entry.by_child},
                    {"by_adult", entry.by_adult}, {"words", entry.words}, {"met", entry.met}});
}

void set_agreed(db::Transaction& tx, RecordId const& plan, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE plan
           SET agreed_at = :at
         WHERE record_id = :plan AND agreed_at IS NULL
    )sql"};
    tx.run(update, {{"plan", plan}, {"at", at}});
}

void set_ended(db::Transaction& tx, RecordId const& plan, local_days on)
{
    constexpr db::Sql update{R"sql(
        UPDATE plan
           SET ended_on = :on
         WHERE record_id = :plan
    )sql"};
    tx.run(update, {{"plan", plan}, {"on", on}});
}

std::optional<Earlier> plan_of_record(db::Reader& db, ChildId const& child, std::string const& kind,
                                      RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_id, series
          FROM plan
         WHERE record_id = :record AND child_id = :child AND kind = :kind
    )sql"};
    return db.one(select, {{"record", record}, {"child", child}, {"kind", kind}}, read_earlier);
}

std::optional<Earlier> newest_of_kind(db::Reader& db, ChildId const& child, std::string const& kind,
                                      SettingId const& setting, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT record_id, series
          FROM plan
         WHERE child_id = :child AND kind = :kind AND setting_id = :setting
           AND (ended_on IS NULL OR ended_on >= :today)
         ORDER BY version DESC, record_id DESC
         LIMIT 1
    )sql"};
    return db.one(select,
                  {{"child", child}, {"kind", kind}, {"setting", setting}, {"today", today}},
                  read_earlier);
}

int versions_in(db::Reader& db, RecordId const& series)
{
    constexpr db::Sql select{R"sql(
        SELECT COALESCE(MAX(version), 0) AS number
          FROM plan
         WHERE series = :series
    )sql"};
    return static_cast<int>(db.number(select, {{"series", series}}));
}

std::vector<RecordId> versions_before(db::Reader& db, RecordId const& plan)
{
    constexpr db::Sql select{R"sql(
        SELECT earlier.record_id
          FROM plan
          JOIN plan AS earlier ON earlier.series = plan.series AND earlier.version < plan.version
         WHERE plan.record_id = :plan
         ORDER BY earlier.version DESC
    )sql"};
    return db.all(select, {{"plan", plan}},
                  [](db::Row const& row) { return row.get<RecordId>("record_id"); });
}

std::optional<TargetId> target_in_series(db::Reader& db, RecordId const& series,
                                         std::string const& words)
{
    constexpr db::Sql select{R"sql(
        SELECT plan_target.target_id
          FROM plan
          JOIN plan_target ON plan_target.record_id = plan.record_id
         WHERE plan.series = :series AND plan_target.words = :words
         ORDER BY plan.version DESC, plan_target.position
         LIMIT 1
    )sql"};
    return db.one(select, {{"series", series}, {"words", words}},
                  [](db::Row const& row) { return row.get<TargetId>("target_id"); });
}

std::vector<Plan> plans_of(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT plan.record_id, plan.kind, record.form_version, plan.setting_id,
               setting.name AS setting_name, plan.series, plan.version, plan.review_on,
               plan.agreed_at, plan.ended_on, staff.full_name AS author_name, record.recorded_at,
               (SELECT MAX(later.version) FROM plan AS later
                 WHERE later.series = plan.series AND later.version > plan.version
                   AND later.agreed_at IS NOT NULL) AS replaced_by
          FROM plan
          JOIN record  ON record.id = plan.record_id
          JOIN staff   ON staff.id = record.author_id
          JOIN setting ON setting.id = plan.setting_id
         WHERE plan.child_id = :child
    )sql"} + and_in_sight + Literal{R"sql(
         ORDER BY record.recorded_at DESC, plan.record_id DESC
    )sql"}>;
    return all_in_sight(db, select, sight, read_plan);
}

std::vector<PlanTarget> targets_of(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT plan_target.target_id, plan_target.record_id, plan_target.words, plan_target.area,
               plan_target.need, plan_target.baseline, plan_target.baseline_on,
               plan_target.measure, plan_target.by_when, plan_target.helped_by,
               plan_target.strategy
          FROM plan
          JOIN plan_target ON plan_target.record_id = plan.record_id
          JOIN record      ON record.id = plan.record_id
         WHERE plan.child_id = :child
    )sql"} + and_in_sight + Literal{R"sql(
         ORDER BY plan_target.record_id, plan_target.position
    )sql"}>;
    return all_in_sight(db, select, sight, read_target);
}

std::vector<TargetProgress> progress_of(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT target_progress.record_id, target_progress.target_id, target_progress.noted_at,
               target_progress.by_child, target_progress.by_adult, target_progress.words,
               target_progress.met, staff.full_name AS author_name
          FROM target_progress
          JOIN record ON record.id = target_progress.record_id
          JOIN staff  ON staff.id = record.author_id
         WHERE target_progress.child_id = :child
    )sql"} + and_in_sight + Literal{R"sql(
         ORDER BY target_progress.noted_at, target_progress.record_id
    )sql"}>;
    return all_in_sight(db, select, sight, read_progress);
}

std::vector<Offered> targets_offered(db::Reader& db, ChildId const& child, Level up_to,
                                     local_days today)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT plan_target.target_id, plan_target.words
          FROM plan
          JOIN record      ON record.id = plan.record_id AND record.level <= :up_to
          JOIN plan_target ON plan_target.record_id = plan.record_id
         WHERE plan.child_id = :child AND
    )sql"} + is_current + Literal{R"sql(
           AND NOT EXISTS (SELECT 1 FROM target_progress
                            WHERE target_progress.target_id = plan_target.target_id
                              AND target_progress.met = 1
                              AND NOT EXISTS (SELECT 1 FROM target_progress AS since
                                               WHERE since.target_id = target_progress.target_id
                                                 AND since.noted_at > target_progress.noted_at
                                                 AND since.met = 0))
         ORDER BY plan.kind, plan.record_id, plan_target.position
    )sql"}>;
    return db.all(select,
                  {{"child", child}, {"up_to", number(up_to)}, {"today", today}},
                  [](db::Row const& row) {
                      return Offered{row.get<std::string>("target_id"),
                                     row.get<std::string>("words")};
                  });
}

std::vector<std::string> strategies_offered(db::Reader& db, ChildId const& child, Level up_to,
                                            local_days today)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT plan_strategy.words, MIN(plan.kind) AS kind, MIN(plan_strategy.position) AS position
          FROM plan
          JOIN record        ON record.id = plan.record_id AND record.level <= :up_to
          JOIN plan_strategy ON plan_strategy.record_id = plan.record_id
         WHERE plan.child_id = :child AND
    )sql"} + is_current + Literal{R"sql(
         GROUP BY plan_strategy.words
         ORDER BY kind, position, plan_strategy.words
    )sql"}>;
    return db.all(select,
                  {{"child", child}, {"up_to", number(up_to)}, {"today", today}},
                  [](db::Row const& row) { return row.get<std::string>("words"); });
}

std::optional<std::string> words_of_target(db::Reader& db, std::string const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT words
          FROM plan_target
         WHERE target_id = :id
         ORDER BY record_id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"id", id}},
                  [](db::Row const& row) { return row.get<std::string>("words"); });
}

}  // namespace keywork::plan

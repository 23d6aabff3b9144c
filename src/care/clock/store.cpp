#include "care/clock/store.hpp"

namespace keywork::clock {

Duty read_duty(db::Row const& row)
{
    Duty duty{.id = row.get<DutyId>("id"),
              .clock = row.get<std::string>("clock"),
              .child = row.get<std::optional<ChildId>>("child_id"),
              .known_as = row.get<std::optional<std::string>>("known_as"),
              .family_name = row.get<std::optional<std::string>>("family_name"),
              .setting = row.get<std::optional<SettingId>>("setting_id"),
              .staff = row.get<std::optional<StaffId>>("staff_id"),
              .record = row.get<std::optional<RecordId>>("record_id"),
              .level = level_from_number(row.get<std::int64_t>("level")),
              .facts = {},
              .met_by = row.get<std::optional<StaffId>>("met_by"),
              .met_record = row.get<std::optional<RecordId>>("met_record_id")};
    Facts& facts = duty.facts;
    facts.started_at = row.get<sys_seconds>("started_at");
    facts.event_at = row.get<std::optional<sys_seconds>>("event_at");
    facts.born_on = row.get<std::optional<local_days>>("born_on");
    facts.died_on = row.get<std::optional<local_days>>("died_on");
    facts.term_dates = row.get<std::string>("term_dates");
    if (auto const own = row.get<std::optional<std::string>>("own_due"))
        facts.own_due = DueRule::parse(*own);
    facts.met_at = row.get<std::optional<sys_seconds>>("met_at");
    facts.not_applicable = row.get<std::optional<std::string>>("not_applicable");
    if (auto const at = row.get<std::optional<sys_seconds>>("exempted_at"))
        facts.exempted = Exemption{.why = row.get<std::string>("exempted_why"),
                                   .by = row.get<std::string>("exempted_by"),
                                   .at = *at};
    return duty;
}

// Open duties are asked for in the words of the table's partial indexes, so that those are used.

/// The open duties of the children in reach. CROSS JOIN: from the children, however few they are.
constexpr Literal open_in_reach = R"sql(
        SELECT duty_known.*
          FROM reach
         CROSS JOIN duty_known
         WHERE duty_known.child_id = reach.child_id
           AND duty_known.met_at IS NULL AND duty_known.not_applicable IS NULL
           AND duty_known.exempted_at IS NULL
           AND (duty_known.level <= reach.level
                OR (duty_known.level = 4 AND :most = 4
                    AND EXISTS (SELECT 1 FROM record_named
                                 WHERE record_named.record_id = duty_known.record_id
                                   AND record_named.staff_id = :actor)))
)sql";

std::vector<Duty> in_scope(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped<open_in_reach + Literal{R"sql(
        UNION ALL
        SELECT duty_known.*
          FROM staff_role
          JOIN duty_known ON duty_known.setting_id = staff_role.setting_id
         WHERE staff_role.staff_id = :actor
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
           AND duty_known.child_id IS NULL
           AND duty_known.met_at IS NULL AND duty_known.not_applicable IS NULL
           AND duty_known.exempted_at IS NULL AND duty_known.level <= :most
         ORDER BY started_at, id
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind()},
                  read_duty);
}

std::vector<Duty> in_setting(db::Reader& db, Scope const& scope, SettingId const& setting)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT duty.child_id
          FROM duty
         WHERE duty.setting_id = :setting
           AND duty.met_at IS NULL AND duty.not_applicable IS NULL AND duty.exempted_at IS NULL
    )sql", Literal{R"sql(
        SELECT duty_known.*
          FROM duty_known
          LEFT JOIN reach ON reach.child_id = duty_known.child_id
         WHERE duty_known.setting_id = :setting
           AND duty_known.met_at IS NULL AND duty_known.not_applicable IS NULL
           AND duty_known.exempted_at IS NULL
    )sql"} + and_duty_in_reach + Literal{R"sql(
         ORDER BY duty_known.started_at, duty_known.id
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind(),
                   {"setting", setting}},
                  read_duty);
}

std::vector<Duty> open_of(db::Reader& db, PlaceReach const& children)
{
    constexpr db::Sql select = within_reach<open_in_reach + Literal{"ORDER BY started_at, id"}>;
    auto duties = db.all(select,
                         {children.reach_bind(), children.scope().actor_bind(),
                          children.scope().most_bind()},
                         read_duty);
    // Left to SQL, SQLite would go through all that is open in the place for each child.
    std::erase_if(duties, [&](Duty const& duty) { return duty.setting != children.setting(); });
    return duties;
}

namespace {

constexpr Literal duties_in_sight = R"sql(
        SELECT *
          FROM duty_known
         WHERE child_id = :child
           AND (level <= :level OR (record_author_id = :actor AND level <= :own_level)
                OR (level = 4 AND :named = 1
                    AND EXISTS (SELECT 1 FROM record_named
                                 WHERE record_named.record_id = duty_known.record_id
                                   AND record_named.staff_id = :actor)))
)sql";

}  // namespace

std::vector<Duty> open_of_child(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<duties_in_sight + Literal{R"sql(
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
         ORDER BY started_at, id
    )sql"}>;
    return db.all(select,
                  {{"child", sight.child}, {"level", sight.level}, {"actor", sight.actor},
                   {"own_level", sight.own_level}, {"named", sight.named}},
                  read_duty);
}

std::vector<Duty> all_of_child(db::Reader& db, Sight const& sight, int most)
{
    constexpr db::Sql select = statement<duties_in_sight + Literal{R"sql(
         ORDER BY started_at DESC, id DESC
         LIMIT :most
    )sql"}>;
    return db.all(select,
                  {{"child", sight.child}, {"level", sight.level}, {"actor", sight.actor},
                   {"own_level", sight.own_level}, {"named", sight.named}, {"most", most}},
                  read_duty);
}

std::vector<Duty> of_record(db::Reader& db, Sight const& sight, RecordId const& record)
{
    constexpr db::Sql select = statement<duties_in_sight + Literal{R"sql(
           AND record_id = :record
         ORDER BY started_at, id
    )sql"}>;
    return db.all(select,
                  {{"record", record}, {"child", sight.child}, {"level", sight.level},
                   {"actor", sight.actor}, {"own_level", sight.own_level},
                   {"named", sight.named}},
                  read_duty);
}

Outcome<Duty> find(db::Reader& db, Scope const& scope, DutyId const& id)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT duty.child_id
          FROM duty
         WHERE duty.id = :id AND duty.child_id IS NOT NULL
    )sql", Literal{R"sql(
        SELECT duty_known.*
          FROM duty_known
          LEFT JOIN reach ON reach.child_id = duty_known.child_id
         WHERE duty_known.id = :id
    )sql"} + and_duty_in_reach + Literal{R"sql(
         ORDER BY duty_known.id
    )sql"}>;
    auto found = db.one(select,
                        {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                         scope.most_bind(), scope.own_bind(), {"id", id}},
                        read_duty);
    if (!found) return refuse(NotFound{});
    return *std::move(found);
}

void insert_duty(db::Transaction& db, DutyId const& id, NewDuty const& wanted)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO duty (id, clock, child_id, setting_id, staff_id, record_id, started_at,
                          event_at, met_at, not_applicable, import_id)
        VALUES (:id, :clock, :child, :setting, :staff, :record, :started_at, :event_at, :met_at,
                :not_applicable, :import)
    )sql"};
    db.run(insert, {{"id", id},
                    {"clock", wanted.clock},
                    {"child", wanted.child},
                    {"setting", wanted.setting},
                    {"staff", wanted.staff},
                    {"record", wanted.record},
                    {"started_at", wanted.started_at},
                    {"event_at", wanted.event_at},
                    {"met_at", wanted.met_at},
                    {"not_applicable", wanted.not_applicable},
                    {"import", wanted.import}});
}

std::optional<DutyId> started_by(db::Reader& db, RecordId const& record, std::string_view clock,
                                 std::optional<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT id
          FROM duty
         WHERE record_id = :record AND clock = :clock AND COALESCE(child_id, '') = :child
         ORDER BY id
    )sql"};
    return db.one(select,
                  {{"record", record}, {"clock", clock}, {"child", child ? child->text() : ""}},
                  [](db::Row const& row) { return row.get<DutyId>("id"); });
}

bool close_as_met(db::Transaction& db, DutyId const& id, sys_seconds met_at, StaffId const& by,
                  std::optional<RecordId> const& by_record)
{
    constexpr db::Sql update{R"sql(
        UPDATE duty
           SET met_at = :met_at, met_by = :by, met_record_id = :record
         WHERE id = :id
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"met_at", met_at}, {"by", by}, {"record", by_record}}) == 1;
}

bool close_as_not_applicable(db::Transaction& db, DutyId const& id, std::string_view why)
{
    constexpr db::Sql update{R"sql(
        UPDATE duty
           SET not_applicable = :why
         WHERE id = :id
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"why", why}}) == 1;
}

bool close_as_exempted(db::Transaction& db, DutyId const& id, std::string_view why,
                       StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE duty
           SET exempted_why = :why, exempted_by = :by, exempted_at = :at
         WHERE id = :id
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"why", why}, {"by", by}, {"at", at}}) == 1;
}

std::int64_t close_of_record(db::Transaction& db, RecordId const& record, std::string_view clock,
                             sys_seconds met_at, StaffId const& by)
{
    constexpr db::Sql update{R"sql(
        UPDATE duty
           SET met_at = :met_at, met_by = :by, met_record_id = :record
         WHERE record_id = :record AND clock = :clock
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return db.run(update,
                  {{"record", record}, {"clock", clock}, {"met_at", met_at}, {"by", by}});
}

std::int64_t close_of_child(db::Transaction& db, ChildId const& child, std::string_view clock,
                            sys_seconds met_at, StaffId const& by,
                            std::optional<RecordId> const& by_record)
{
    constexpr db::Sql update{R"sql(
        UPDATE duty
           SET met_at = :met_at, met_by = :by, met_record_id = :record
         WHERE child_id = :child AND clock = :clock AND started_at <= :met_at
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return db.run(update, {{"child", child}, {"clock", clock}, {"met_at", met_at}, {"by", by},
                           {"record", by_record}});
}

std::int64_t remove_of_import(db::Transaction& db, ImportId const& import)
{
    constexpr db::Sql remove{R"sql(
        DELETE FROM duty
         WHERE import_id = :import
    )sql"};
    return db.run(remove, {{"import", import}});
}

}  // namespace keywork::clock

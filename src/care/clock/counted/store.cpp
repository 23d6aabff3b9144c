#include "care/clock/counted/counted_store.hpp"

namespace keywork::clock {
namespace {

CountedRow read_counted_row(db::Row const& row)
{
    return {.child      = row.get<ChildId>("child_id"),
            .known_as   = row.get<std::string>("known_as"),
            .clock      = row.get<std::string>("clock"),
            .term_dates = row.get<std::string>("term_dates"),
            .counting   = {row.get<local_days>("counted_on"), row.get<int>("amount")}};
}

}  // namespace

void insert_count(db::Transaction& db, NewCount const& count)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO counted (child_id, clock, counted_on, amount, level, record_id, import_id)
        VALUES (:child, :clock, :on, :amount, :level, :record, :import)
    )sql"};
    db.run(insert, {{"child", count.child},
                    {"clock", count.clock},
                    {"on", count.on},
                    {"amount", count.amount},
                    {"level", number(count.level)},
                    {"record", count.record},
                    {"import", count.import}});
}

std::vector<Counting> counted_of(db::Reader& db, ChildId const& child, std::string_view clock)
{
    constexpr db::Sql select{R"sql(
        SELECT counted_on, amount
          FROM counted
         WHERE child_id = :child AND clock = :clock
         ORDER BY counted_on, amount
    )sql"};
    return db.all(select, {{"child", child}, {"clock", clock}}, [](db::Row const& row) {
        return Counting{row.get<local_days>("counted_on"), row.get<int>("amount")};
    });
}

std::vector<CountedRow> counted_rows_of_child(db::Reader& db, Sight const& sight,
                                              local_days since, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT counted.child_id, child.known_as, counted.clock, counted.counted_on, counted.amount,
               COALESCE((SELECT setting.term_dates
                           FROM stay
                           JOIN setting ON setting.id = stay.setting_id
                          WHERE stay.child_id = counted.child_id AND stay.from_on <= :today
                            AND (stay.until_on IS NULL OR stay.until_on >= :today)
                            AND setting.term_dates IS NOT NULL
                          ORDER BY CASE setting.profile WHEN 'home' THEN 1 WHEN 'vs' THEN 1
                                                        ELSE 0 END, setting.id
                          LIMIT 1), '') AS term_dates
          FROM counted
          JOIN child ON child.id = counted.child_id
         WHERE counted.child_id = :child AND counted.counted_on >= :since
           AND NOT EXISTS (SELECT 1 FROM counted AS hidden
                            WHERE hidden.child_id = counted.child_id
                              AND hidden.clock = counted.clock
                              AND hidden.counted_on >= :since AND hidden.level > :level)
         ORDER BY counted.clock, counted.counted_on
    )sql"};
    return db.all(select,
                  {{"child", sight.child}, {"level", sight.level}, {"since", since},
                   {"today", today}},
                  read_counted_row);
}

std::vector<CountedRow> counted_rows_in_setting(db::Reader& db, Scope const& scope,
                                                SettingId const& setting, local_days since)
{
    // Few children have anything counted: they come first, not everybody of a large place.
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT counted.child_id
          FROM counted
         CROSS JOIN stay
         WHERE counted.counted_on >= :since AND stay.child_id = counted.child_id
           AND stay.setting_id = :setting AND stay.from_on <= :today
           AND (stay.until_on IS NULL OR stay.until_on >= :today)
    )sql", R"sql(
        SELECT counted.child_id, child.known_as, counted.clock, counted.counted_on, counted.amount,
               COALESCE((SELECT setting.term_dates FROM setting
                          WHERE setting.id = :setting), '') AS term_dates
          FROM reach
          JOIN child   ON child.id = reach.child_id
          JOIN counted ON counted.child_id = reach.child_id
         WHERE counted.counted_on >= :since
           AND NOT EXISTS (SELECT 1 FROM counted AS hidden
                            WHERE hidden.child_id = counted.child_id
                              AND hidden.clock = counted.clock
                              AND hidden.counted_on >= :since AND hidden.level > reach.level)
         ORDER BY counted.child_id, counted.clock, counted.counted_on
    )sql">;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind(), {"setting", setting}, {"since", since}},
                  read_counted_row);
}

bool has_open_duty(db::Reader& db, ChildId const& child, std::string_view clock)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS number
          FROM duty
         WHERE child_id = :child AND clock = :clock
           AND met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
    )sql"};
    return db.number(select, {{"child", child}, {"clock", clock}}) > 0;
}

}  // namespace keywork::clock

#include "care/child/dates/store.hpp"

#include "platform/expects.hpp"

#include <algorithm>
#include <tuple>

namespace keywork::dates {
namespace {

SignificantDate date_from(db::Row const& row)
{
    auto const kind = kind_from_text(row.get<std::string>("kind"));
    expects(kind.has_value());
    return {.id = row.get<DateId>("id"),
            .kind = *kind,
            .on = row.get<local_days>("on_day"),
            .yearly = row.integer("yearly") == 1,
            .words = row.get<std::string>("words"),
            .helps = row.get<std::string>("helps"),
            .prompt_days = row.get<int>("prompt_days"),
            .level = level_from_number(row.integer("level")),
            .made_by_name = row.get<std::string>("full_name")};
}

}  // namespace

std::vector<SignificantDate> of_child(db::Reader& db, Permitted<ChildId> const& child,
                                      local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT significant_date.id, significant_date.kind, significant_date.on_day,
               significant_date.yearly, significant_date.words, significant_date.helps,
               significant_date.prompt_days, significant_date.level, staff.full_name
          FROM significant_date
          JOIN staff ON staff.id = significant_date.made_by
         WHERE significant_date.child_id = :child AND significant_date.level <= :level
           AND significant_date.ended_at IS NULL
         ORDER BY significant_date.on_day, significant_date.id
    )sql"};
    constexpr db::Sql born{R"sql(
        SELECT known_as, born_on
          FROM child
         WHERE id = :child
    )sql"};
    if (child.own_entries_only()) return {};
    auto all = db.all(select, {{"child", *child}, {"level", number(child.reads_to())}}, date_from);
    for (auto& one : db.all(born, {{"child", *child}}, [](db::Row const& row) {
             return own_birthday(row.get<std::string>("known_as"),
                                 row.get<local_days>("born_on"));
         }))
        all.push_back(std::move(one));
    std::ranges::stable_sort(all, {}, [&](SignificantDate const& one) {
        auto const next = next_on(one, today);
        return std::tuple{!next.has_value(), next.value_or(one.on)};
    });
    return all;
}

std::vector<Coming> prompted_in(db::Reader& db, PlaceReach const& here, local_days on)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT significant_date.child_id, child.known_as, significant_date.id,
               significant_date.kind, significant_date.on_day, significant_date.yearly,
               significant_date.words, significant_date.helps, significant_date.prompt_days,
               significant_date.level, staff.full_name
          FROM reach
          JOIN significant_date ON significant_date.child_id = reach.child_id
                               AND significant_date.level <= reach.level
                               AND significant_date.ended_at IS NULL
          JOIN child ON child.id = significant_date.child_id
          JOIN staff ON staff.id = significant_date.made_by
         ORDER BY child.known_as, significant_date.on_day, significant_date.id
    )sql">;
    constexpr db::Sql born = within_reach<R"sql(
        SELECT child.id AS child_id, child.known_as, child.born_on
          FROM reach
          JOIN child ON child.id = reach.child_id
         WHERE reach.level >= 1
         ORDER BY child.known_as, child.id
    )sql">;
    std::vector<Coming> all;
    auto const keep = [&](Coming coming) {
        if (!is_prompted(coming.date, on)) return;
        coming.next = *next_on(coming.date, on);
        all.push_back(std::move(coming));
    };
    for (auto& one : db.all(born, {here.reach_bind()}, [](db::Row const& row) {
             auto const name = row.get<std::string>("known_as");
             return Coming{.child = row.get<ChildId>("child_id"),
                           .known_as = name,
                           .date = own_birthday(name, row.get<local_days>("born_on")),
                           .next = {}};
         }))
        keep(std::move(one));
    for (auto& one : db.all(select, {here.reach_bind()}, [](db::Row const& row) {
             return Coming{.child = row.get<ChildId>("child_id"),
                           .known_as = row.get<std::string>("known_as"),
                           .date = date_from(row),
                           .next = {}};
         }))
        keep(std::move(one));
    std::ranges::stable_sort(all, {}, &Coming::next);
    return all;
}

void insert(db::Transaction& db, DateId const& id, ChildId const& child, NewDate const& date,
            StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO significant_date (id, child_id, kind, on_day, yearly, words, helps,
                                      prompt_days, level, made_by, made_at)
        VALUES (:id, :child, :kind, :on, :yearly, :words, :helps, :prompt, :level, :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"child", child},
                    {"kind", to_text(date.kind)},
                    {"on", date.on},
                    {"yearly", date.yearly ? 1 : 0},
                    {"words", date.words},
                    {"helps", date.helps},
                    {"prompt", date.prompt_days},
                    {"level", number(date.level)},
                    {"by", by},
                    {"at", at}});
}

std::optional<Level> level_of(db::Reader& db, ChildId const& child, DateId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT level
          FROM significant_date
         WHERE id = :id AND child_id = :child AND ended_at IS NULL
    )sql"};
    return db.one(select, {{"id", id}, {"child", child}}, [](db::Row const& row) {
        return level_from_number(row.integer("level"));
    });
}

void store_end(db::Transaction& db, DateId const& id, StaffId const& by, sys_seconds at,
               std::string const& why)
{
    constexpr db::Sql update{R"sql(
        UPDATE significant_date
           SET ended_by = :by, ended_at = :at, ended_why = :why
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"by", by}, {"at", at}, {"why", why}});
}

}  // namespace keywork::dates

#include "care/health_date/store.hpp"

#include "platform/expects.hpp"

#include <map>

namespace keywork::health_dates {
namespace {

HealthDate health_date_from(db::Row const& row)
{
    auto const kind = kind_from_text(row.get<std::string>("kind"));
    expects(kind.has_value());
    return {.id = row.get<HealthDateId>("id"),
            .kind = *kind,
            .what = row.get<std::string>("what") == "done" ? What::done : What::booked,
            .on = row.get<local_days>("on_day"),
            .next_on = row.get<std::optional<local_days>>("next_on"),
            .evidence = row.get<std::string>("evidence"),
            .why_late = row.get<std::string>("why_late"),
            .made_by_name = row.get<std::string>("full_name")};
}

}  // namespace

Facts facts_of(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql about{R"sql(
        SELECT child.born_on,
               (SELECT MAX(held_on) FROM review_held
                 WHERE review_held.child_id = child.id) AS held_on
          FROM child
         WHERE child.id = :child
    )sql"};
    constexpr db::Sql select{R"sql(
        SELECT health_date.id, health_date.kind, health_date.what, health_date.on_day,
               health_date.next_on, health_date.evidence, health_date.why_late, staff.full_name
          FROM health_date
          JOIN staff ON staff.id = health_date.made_by
         WHERE health_date.child_id = :child AND health_date.off_at IS NULL
         ORDER BY health_date.on_day DESC, health_date.id DESC
    )sql"};
    auto facts = db.one(about, {{"child", *child}}, [](db::Row const& row) {
        return Facts{.entries = {},
                     .review_held_on = row.get<std::optional<local_days>>("held_on"),
                     .born_on = row.get<local_days>("born_on")};
    });
    expects(facts.has_value());
    if (child.reads_to() < level || child.own_entries_only()) {
        facts->review_held_on.reset();
        return *facts;
    }
    facts->entries = db.all(select, {{"child", *child}}, health_date_from);
    return *facts;
}

std::vector<OfChild> facts_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql children = within_reach<R"sql(
        SELECT child.id, child.known_as, child.family_name, child.born_on,
               (SELECT MAX(held_on) FROM review_held
                 WHERE review_held.child_id = child.id) AS held_on
          FROM reach
          JOIN child ON child.id = reach.child_id
         WHERE reach.level >= 2
         ORDER BY child.known_as, child.family_name, child.id
    )sql">;
    constexpr db::Sql select = within_reach<R"sql(
        SELECT health_date.child_id, health_date.id, health_date.kind, health_date.what,
               health_date.on_day, health_date.next_on, health_date.evidence,
               health_date.why_late, staff.full_name
          FROM reach
          JOIN health_date ON health_date.child_id = reach.child_id
                          AND health_date.off_at IS NULL
          JOIN staff ON staff.id = health_date.made_by
         WHERE reach.level >= 2
         ORDER BY health_date.child_id, health_date.on_day DESC, health_date.id DESC
    )sql">;
    auto all = db.all(children, {here.reach_bind()}, [](db::Row const& row) {
        return OfChild{.child = row.get<ChildId>("id"),
                       .known_as = row.get<std::string>("known_as"),
                       .family_name = row.get<std::string>("family_name"),
                       .facts = {.entries = {},
                                 .review_held_on =
                                     row.get<std::optional<local_days>>("held_on"),
                                 .born_on = row.get<local_days>("born_on")}};
    });
    std::map<std::string, std::size_t> place_of;
    for (std::size_t at = 0; at < all.size(); ++at) place_of.emplace(all[at].child.text(), at);
    db.each(select, {here.reach_bind()}, [&](db::Row const& row) {
        auto const found = place_of.find(row.get<std::string>("child_id"));
        if (found != place_of.end())
            all[found->second].facts.entries.push_back(health_date_from(row));
    });
    return all;
}

void insert(db::Transaction& db, HealthDateId const& id, ChildId const& child,
            NewHealthDate const& entry, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO health_date (id, child_id, kind, what, on_day, next_on, evidence, why_late,
                                 made_by, made_at)
        VALUES (:id, :child, :kind, :what, :on, :next, :evidence, :why, :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"child", child},
                    {"kind", to_text(entry.kind)},
                    {"what", entry.what == What::done ? "done" : "booked"},
                    {"on", entry.on},
                    {"next", entry.next_on},
                    {"evidence", entry.evidence},
                    {"why", entry.why_late},
                    {"by", by},
                    {"at", at}});
}

bool is_of(db::Reader& db, ChildId const& child, HealthDateId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS number
          FROM health_date
         WHERE id = :id AND child_id = :child AND off_at IS NULL
    )sql"};
    return db.number(select, {{"id", id}, {"child", child}}) > 0;
}

void store_off(db::Transaction& db, HealthDateId const& id, StaffId const& by, sys_seconds at,
               std::string const& why)
{
    constexpr db::Sql update{R"sql(
        UPDATE health_date
           SET off_by = :by, off_at = :at, off_why = :why
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"by", by}, {"at", at}, {"why", why}});
}

}  // namespace keywork::health_dates

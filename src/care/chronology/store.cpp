#include "care/chronology/store.hpp"

namespace keywork::chronology {
namespace {

constexpr std::int64_t after_every_entry = 2'147'483'647;  // the largest INTEGER of PostgreSQL

/// The bounds of a query, with values that leave nothing out where none was asked for.
struct Bounds {
    std::string from;
    std::string until;
    std::string author;
    std::string after_at;
    std::int64_t after_entry;
};

Bounds bounds_of(Filter const& filter, std::optional<Place> const& after)
{
    return {.from = filter.from_on ? to_text(start_of(*filter.from_on)) : "",
            .until = filter.until_on ? to_text(end_of(*filter.until_on)) : "9999",
            .author = filter.author ? filter.author->text() : "",
            .after_at = after ? to_text(after->occurred_at) : "9999",
            .after_entry = after ? after->entry : after_every_entry};
}

Entry read_entry(db::Row const& row)
{
    return {.entry = row.get<std::int64_t>("entry"),
            .child = row.get<ChildId>("child_id"),
            .occurred_at = row.get<sys_seconds>("occurred_at"),
            .kind = row.get<std::string>("kind"),
            .level = level_from_number(row.get<std::int64_t>("level")),
            .significant = row.get<bool>("significant"),
            .title = row.get<std::string>("title"),
            .words = row.get<std::string>("words"),
            .by_whom = row.get<std::string>("by_whom"),
            .author = row.get<std::optional<StaffId>>("author_id"),
            .record = row.get<std::optional<RecordId>>("record_id"),
            .recorded_at = row.get<sys_seconds>("recorded_at")};
}

EntryOfChild read_entry_of_child(db::Row const& row)
{
    return {.entry = read_entry(row), .known_as = row.get<std::string>("known_as")};
}

constexpr Literal entry_rows = R"sql(
        SELECT entry, child_id, occurred_at, kind, level, significant, title, words, by_whom,
               author_id, record_id, recorded_at
          FROM chronology_entry
)sql";

constexpr Literal in_sight = R"sql(
           AND (level <= :level OR (author_id = :actor AND level <= :own_level)
                OR (level = 4 AND :named = 1
                    AND EXISTS (SELECT 1 FROM record_named
                                 WHERE record_named.record_id = chronology_entry.record_id
                                   AND record_named.staff_id = :actor)))
)sql";

constexpr Literal page_in_sight = Literal{R"sql(
           AND (occurred_at, entry) < (:after_at, :after_entry)
           AND occurred_at >= :from AND occurred_at <= :until
           AND (:author = '' OR author_id = :author)
)sql"} + in_sight + Literal{R"sql(
         ORDER BY occurred_at DESC, entry DESC
         LIMIT :most
)sql"};

std::vector<Entry> newest_of_all(db::Reader& db, Sight const& sight, Bounds const& bounds,
                                 int most)
{
    constexpr db::Sql select = statement<entry_rows + Literal{R"sql(
         WHERE child_id = :child
)sql"} + page_in_sight>;
    return db.all(select,
                  {{"child", sight.child}, {"after_at", bounds.after_at},
                   {"after_entry", bounds.after_entry}, {"from", bounds.from},
                   {"until", bounds.until}, {"author", bounds.author}, {"level", sight.level},
                   {"actor", sight.actor}, {"own_level", sight.own_level},
                   {"named", sight.named}, {"most", most}},
                  read_entry);
}

std::vector<Entry> newest_of_kind(db::Reader& db, Sight const& sight, std::string const& kind,
                                  Bounds const& bounds, int most)
{
    constexpr db::Sql select = statement<entry_rows + Literal{R"sql(
         WHERE child_id = :child AND kind = :kind
)sql"} + page_in_sight>;
    return db.all(select,
                  {{"child", sight.child}, {"kind", kind}, {"after_at", bounds.after_at},
                   {"after_entry", bounds.after_entry}, {"from", bounds.from},
                   {"until", bounds.until}, {"author", bounds.author}, {"level", sight.level},
                   {"actor", sight.actor}, {"own_level", sight.own_level},
                   {"named", sight.named}, {"most", most}},
                  read_entry);
}

}  // namespace

std::int64_t next_entry(db::Transaction& tx)
{
    constexpr db::Sql select{R"sql(
        SELECT COALESCE(MAX(entry), 0) + 1 AS next
          FROM chronology_entry
    )sql"};
    return tx.number(select, {});
}

void insert_entry(db::Transaction& tx, std::int64_t number, NewEntry const& entry)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO chronology_entry (entry, child_id, occurred_at, kind, level, significant,
                                      title, words, by_whom, author_id, setting_id, record_id,
                                      recorded_at, import_id)
        VALUES (:entry, :child, :occurred_at, :kind, :level, :significant, :title, :words,
                :by_whom, :author, :setting, :record, :recorded_at, :import)
    )sql"};
    tx.run(insert, {{"entry", number},
                    {"child", entry.child},
                    {"occurred_at", entry.occurred_at},
                    {"kind", entry.kind},
                    {"level", keywork::number(entry.level)},
                    {"significant", entry.significant},
                    {"title", entry.title},
                    {"words", entry.words},
                    {"by_whom", entry.by_whom},
                    {"author", entry.author},
                    {"setting", entry.setting},
                    {"record", entry.record},
                    {"recorded_at", entry.recorded_at},
                    {"import", entry.import_id}});
}

std::vector<Entry> newest_rows(db::Reader& db, Sight const& sight, Filter const& filter,
                               std::optional<Place> after, int most)
{
    auto const bounds = bounds_of(filter, after);
    if (filter.kind) return newest_of_kind(db, sight, *filter.kind, bounds, most);
    return newest_of_all(db, sight, bounds, most);
}

std::optional<Entry> entry_of(db::Reader& db, Sight const& sight, std::int64_t number)
{
    constexpr db::Sql select = statement<entry_rows + Literal{R"sql(
         WHERE entry = :entry AND child_id = :child
)sql"} + in_sight>;
    return db.one(select,
                  {{"entry", number}, {"child", sight.child}, {"level", sight.level},
                   {"actor", sight.actor}, {"own_level", sight.own_level},
                   {"named", sight.named}},
                  read_entry);
}

std::optional<EntryOfChild> entry_of_any(db::Reader& db, std::int64_t number)
{
    constexpr db::Sql select{R"sql(
        SELECT chronology_entry.entry, chronology_entry.child_id, chronology_entry.occurred_at,
               chronology_entry.kind, chronology_entry.level, chronology_entry.significant,
               chronology_entry.title, chronology_entry.words, chronology_entry.by_whom,
               chronology_entry.author_id, chronology_entry.record_id,
               chronology_entry.recorded_at, child.known_as
          FROM chronology_entry
          JOIN child ON child.id = chronology_entry.child_id
         WHERE chronology_entry.entry = :entry
    )sql"};
    return db.one(select, {{"entry", number}}, read_entry_of_child);
}

std::vector<InReach> children_in_reach(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped<R"sql(
        SELECT reach.child_id, reach.level
          FROM reach
         ORDER BY reach.child_id
    )sql">;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind()},
                  [](db::Row const& row) {
                      return InReach{.child = row.get<ChildId>("child_id"),
                                     .level = row.get<int>("level")};
                  });
}

std::vector<KindCount> counts_by_kind(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT kind, COUNT(*) AS entries
          FROM chronology_entry
         WHERE child_id = :child
)sql"} + in_sight + Literal{R"sql(
         GROUP BY kind
         ORDER BY entries DESC, kind
    )sql"}>;
    return db.all(select,
                  {{"child", sight.child}, {"level", sight.level}, {"actor", sight.actor},
                   {"own_level", sight.own_level}, {"named", sight.named}},
                  [](db::Row const& row) {
                      return KindCount{.kind = row.get<std::string>("kind"),
                                       .count = row.get<std::int64_t>("entries")};
                  });
}

std::vector<StaffFace> authors_of(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT staff.id, staff.full_name, staff.job_title
          FROM staff
         WHERE staff.id IN (SELECT author_id
                              FROM chronology_entry
                             WHERE child_id = :child
)sql"} + in_sight + Literal{R"sql(
                           )
         ORDER BY staff.full_name, staff.id
    )sql"}>;
    return db.all(select,
                  {{"child", sight.child}, {"level", sight.level}, {"actor", sight.actor},
                   {"own_level", sight.own_level}, {"named", sight.named}},
                  [](db::Row const& row) {
                      return StaffFace{.id = row.get<StaffId>("id"),
                                       .full_name = row.get<std::string>("full_name"),
                                       .job_title = row.get<std::string>("job_title")};
                  });
}

std::vector<EntryOfChild> recent_rows(db::Reader& db, PlaceReach const& here,
                                      sys_seconds since, int most)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT chronology_entry.entry, chronology_entry.child_id, chronology_entry.occurred_at,
               chronology_entry.kind, chronology_entry.level, chronology_entry.significant,
               chronology_entry.title, chronology_entry.words, chronology_entry.by_whom,
               chronology_entry.author_id, chronology_entry.record_id,
               chronology_entry.recorded_at, child.known_as
          FROM reach
         CROSS JOIN chronology_entry
          JOIN child ON child.id = chronology_entry.child_id
         WHERE chronology_entry.child_id = reach.child_id
           AND chronology_entry.occurred_at >= :since
           AND chronology_entry.level <= reach.level AND chronology_entry.level < 4
         ORDER BY chronology_entry.occurred_at DESC, chronology_entry.entry DESC
         LIMIT :most_rows
    )sql">;
    return db.all(select, {here.reach_bind(), {"since", since}, {"most_rows", most}},
                  read_entry_of_child);
}

}  // namespace keywork::chronology

#include "care/import/undo_store.hpp"

#include "care/import/store.hpp"
#include "platform/db/word_search.hpp"

#include <algorithm>

namespace keywork::imports {
namespace {

void remove_chronology(db::Transaction& db, ImportId const& import)
{
    constexpr db::Sql select{R"sql(
        SELECT chronology_entry.entry
          FROM import_child
          JOIN chronology_entry ON chronology_entry.child_id = import_child.child_id
                               AND chronology_entry.import_id = :import
         WHERE import_child.import_id = :import
         ORDER BY chronology_entry.entry
    )sql"};
    constexpr db::Sql remove{R"sql(DELETE FROM chronology_entry WHERE entry = :entry)sql"};
    auto const entries = db.all(select, {{"import", import}},
                                [](db::Row const& row) { return row.integer("entry"); });
    for (std::int64_t const entry : entries) {
        db::word_search::remove(db, entry);
        db.run(remove, {{"entry", entry}});
    }
}

// Found through the children, whose tables have indexes by child: no whole table is read.
constexpr db::Sql removes_of_children[] = {
    R"sql(DELETE FROM duty WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM counted WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM review_held WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM looked_after_year WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM contact WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM school_place WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM placement WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM stay WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM child_status WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM child_identifier WHERE import_id = :import AND child_id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
    R"sql(DELETE FROM child_name_key WHERE child_id IN
        (SELECT child.id FROM import_child
          JOIN child ON child.id = import_child.child_id AND child.import_id = :import
         WHERE import_child.import_id = :import))sql",
    R"sql(DELETE FROM child WHERE import_id = :import AND id IN
        (SELECT child_id FROM import_child WHERE import_id = :import))sql",
};

constexpr db::Sql of_lists[] = {
    R"sql(DELETE FROM establishment WHERE import_id = :import)sql",
    R"sql(DELETE FROM establishment_link WHERE import_id = :import)sql",
    R"sql(DELETE FROM postcode WHERE import_id = :import)sql",
};

}  // namespace

std::optional<Import> later_import_on_the_same(db::Reader& db, Import const& import)
{
    constexpr db::Sql select{R"sql(
        SELECT later.id
          FROM import AS later
         WHERE later.undone_at IS NULL
           AND later.number > (SELECT number FROM import WHERE id = :id)
           AND (EXISTS (SELECT 1
                          FROM import_child AS theirs
                          JOIN import_child AS ours ON ours.child_id = theirs.child_id
                         WHERE theirs.import_id = later.id AND ours.import_id = :id)
                OR (later.kind = :kind
                    AND NOT EXISTS (SELECT 1 FROM import_child WHERE import_id = :id)))
         ORDER BY later.number DESC
         LIMIT 1
    )sql"};
    auto const later = db.one(select, {{"id", import.id}, {"kind", to_text(import.kind)}},
                              [](db::Row const& row) { return row.get<ImportId>("id"); });
    if (!later) return std::nullopt;
    return find(db, *later);
}

std::int64_t children_changed_since(db::Reader& db, Import const& import)
{
    // Looks do not change anything; what an import writes is not noted by child. The instant is
    // compared without its Z, so that the milliseconds of the audit come after it.
    constexpr db::Sql select{R"sql(
        SELECT COUNT(DISTINCT child.id)
          FROM import_child
          JOIN child ON child.id = import_child.child_id AND child.import_id = :import
         WHERE import_child.import_id = :import
           AND (EXISTS (SELECT 1 FROM audit_entry
                         WHERE audit_entry.subject = 'c:' || child.id
                           AND audit_entry.at >= :since AND audit_entry.result = 'allow'
                           AND audit_entry.action NOT IN ('record.read', 'list.read',
                                                          'search.run', 'file.read',
                                                          'export.read'))
                OR EXISTS (SELECT 1 FROM record_child WHERE record_child.child_id = child.id)
                OR EXISTS (SELECT 1 FROM draft WHERE draft.child_id = child.id)
                OR EXISTS (SELECT 1 FROM action WHERE action.child_id = child.id)
                OR EXISTS (SELECT 1 FROM allocation WHERE allocation.child_id = child.id)
                OR EXISTS (SELECT 1 FROM alert WHERE alert.child_id = child.id)
                OR EXISTS (SELECT 1 FROM document WHERE document.child_id = child.id))
    )sql"};
    auto since = keywork::to_text(import.made_at);
    since.pop_back();
    return db.number(select, {{"import", import.id}, {"since", since}});
}

std::int64_t staff_in_use(db::Reader& db, Import const& import)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM import_change
          JOIN staff ON staff.id = import_change.row_id
         WHERE import_change.import_id = :import AND import_change.table_name = 'staff'
           AND import_change.before IS NULL
           AND (EXISTS (SELECT 1 FROM shift WHERE shift.staff_id = staff.id)
                OR EXISTS (SELECT 1 FROM allocation WHERE allocation.staff_id = staff.id)
                OR EXISTS (SELECT 1 FROM kept_away WHERE kept_away.staff_id = staff.id)
                OR EXISTS (SELECT 1 FROM action WHERE action.assigned_to = staff.id)
                OR EXISTS (SELECT 1 FROM record_staff WHERE record_staff.staff_id = staff.id)
                OR EXISTS (SELECT 1 FROM session WHERE session.staff_id = staff.id)
                OR EXISTS (SELECT 1 FROM staff_role
                            WHERE staff_role.staff_id = staff.id
                              AND NOT EXISTS (SELECT 1 FROM import_change AS added
                                               WHERE added.import_id = :import
                                                 AND added.table_name = 'staff_role'
                                                 AND added.row_id = staff_role.id)))
    )sql"};
    return db.number(select, {{"import", import.id}});
}

void remove_added(db::Transaction& db, ImportId const& import)
{
    remove_chronology(db, import);
    for (db::Sql const& remove : removes_of_children) db.run(remove, {{"import", import}});
    for (db::Sql const& remove : of_lists) db.run(remove, {{"import", import}});
}

}  // namespace keywork::imports

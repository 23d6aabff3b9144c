#include "features/exchange/ssda903/store.hpp"

#include "care/child/stay/store.hpp"
#include "care/child/status/store.hpp"
#include "care/chronology/store.hpp"
#include "care/clock/store.hpp"
#include "care/import/store.hpp"
#include "care/looked_after/store.hpp"
#include "platform/db/word_search.hpp"

#include <array>

namespace keywork::ssda903 {
namespace {

using imports::KeptTable;

/// A child without a name is found by their number alone: sounds and parts of it help nobody.
void insert_unnamed(db::Transaction& db, ChildDetails const& child, sys_seconds now)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO child (id, known_as, family_name, legal_name, born_on, died_on, sex, ethnicity,
                           upn, created_at, import_id)
        VALUES (:id, :known_as, '', :legal_name, :born_on, :died_on, :sex, :ethnicity, :upn, :now,
                :import)
    )sql"};
    db.run(insert, {{"id", child.face.id},
                    {"known_as", child.face.known_as},
                    {"legal_name", child.face.legal_name},
                    {"born_on", child.face.born_on},
                    {"died_on", child.died_on},
                    {"sex", child.sex},
                    {"ethnicity", child.ethnicity},
                    {"upn", child.upn},
                    {"now", now},
                    {"import", child.import}});
}

void insert_number(db::Transaction& db, NumberOfChild const& number, ImportId const& import)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO child_identifier (kind, value, child_id, import_id)
        VALUES ('ssda903', :number, :child, :import)
    )sql"};
    constexpr db::Sql insert_key{R"sql(
        INSERT INTO child_name_key (child_id, kind, key)
        VALUES (:child, 'word', :key)
            ON CONFLICT DO NOTHING
    )sql"};
    db.run(insert, {{"number", number.number}, {"child", number.child}, {"import", import}});
    db.run(insert_key, {{"child", number.child}, {"key", number.number}});
}

void update_child(db::Transaction& db, KnownChild const& child)
{
    constexpr db::Sql update{R"sql(
        UPDATE child
           SET born_on = :born_on, died_on = :died_on, sex = :sex, ethnicity = :ethnicity,
               upn = :upn
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", child.id}, {"born_on", child.born_on}, {"died_on", child.died_on},
                    {"sex", child.sex}, {"ethnicity", child.ethnicity}, {"upn", child.upn}});
}

void update_placement(db::Transaction& db, Placement const& placement)
{
    constexpr db::Sql update{R"sql(
        UPDATE placement
           SET until_on = :until_on, legal_status = :legal_status, need_category = :need,
               placement_type = :type, provider = :provider, reason_new = :reason_new,
               reason_ceased = :reason_ceased, reason_changed = :reason_changed,
               home_postcode = :home, placement_postcode = :placement, distance_miles = :miles,
               urn = :urn, address_level = :address_level
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", placement.id},
                    {"until_on", placement.until_on},
                    {"legal_status", placement.legal_status},
                    {"need", placement.need_category},
                    {"type", placement.placement_type},
                    {"provider", placement.provider},
                    {"reason_new", placement.reason_new},
                    {"reason_ceased", placement.reason_ceased},
                    {"reason_changed", placement.reason_changed},
                    {"home", placement.home_postcode},
                    {"placement", placement.placement_postcode},
                    {"miles", placement.distance_miles},
                    {"urn", placement.urn},
                    {"address_level", number(placement.address_level)}});
}

void update_status(db::Transaction& db, ChildStatus const& status)
{
    constexpr db::Sql update{R"sql(
        UPDATE child_status
           SET code = :code, words = :words, from_on = :from_on, until_on = :until_on
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", status.id}, {"code", status.code}, {"words", status.words},
                    {"from_on", status.from_on}, {"until_on", status.until_on}});
}

void update_stay(db::Transaction& db, Stay const& stay)
{
    constexpr db::Sql update{R"sql(UPDATE stay SET until_on = :until_on WHERE id = :id)sql"};
    db.run(update, {{"id", stay.id}, {"until_on", stay.until_on}});
}

void write_children(db::Transaction& db, Plan const& plan, ImportId const& import,
                    sys_seconds now, imports::ChangeNotes& notes)
{
    for (ChildDetails const& child : plan.new_children) insert_unnamed(db, child, now);
    for (NumberOfChild const& number : plan.numbers) insert_number(db, number, import);
    for (KnownChild const& child : plan.changed_children) {
        notes.before({KeptTable::child, child.id.text()});
        update_child(db, child);
    }
    for (ChildId const& child : plan.touched) imports::insert_child(db, import, child);
}

void write_placements(db::Transaction& db, Plan const& plan, imports::ChangeNotes& notes)
{
    for (auto const& [child, placement] : plan.placements.added)
        child::insert_placement(db, child, placement);
    for (auto const& [child, placement] : plan.placements.changed) {
        notes.before({KeptTable::placement, placement.id});
        update_placement(db, placement);
    }
}

void write_spans(db::Transaction& db, Plan const& plan, imports::ChangeNotes& notes)
{
    for (auto const& [child, status] : plan.statuses.added) child::insert_status(db, child, status);
    for (auto const& [child, status] : plan.statuses.changed) {
        notes.before({KeptTable::child_status, status.id});
        update_status(db, status);
    }
    for (auto const& [child, status] : plan.statuses.removed) {
        notes.before({KeptTable::child_status, status.id});
        imports::take_out(db, {KeptTable::child_status, status.id});
    }
    for (auto const& [child, stay] : plan.stays.added) child::insert_stay(db, stay);
    for (auto const& [child, stay] : plan.stays.changed) {
        notes.before({KeptTable::stay, stay.id.text()});
        update_stay(db, stay);
    }
    for (auto const& [child, stay] : plan.stays.removed) {
        notes.before({KeptTable::stay, stay.id.text()});
        imports::take_out(db, {KeptTable::stay, stay.id.text()});
    }
}

void write_years(db::Transaction& db, Plan const& plan, ImportId const& import,
                 imports::ChangeNotes& notes)
{
    for (auto const& [child, review] : plan.reviews.added)
        looked_after::insert_review(db, child, review, import);
    for (auto const& [child, review] : plan.reviews.changed) {
        notes.before({KeptTable::review_held, child.text() + "/" + to_text(review.held_on)});
        looked_after::set_participation(db, child, review);
    }
    for (auto const& [child, year] : plan.years.added)
        looked_after::save_year(db, child, year, import);
    for (auto const& [child, year] : plan.years.changed) {
        notes.before({KeptTable::looked_after_year, child.text() + "/" +
                                                        to_text(year.year_ending)});
        looked_after::save_year(db, child, year, import);
    }
}

void write_lines(db::Transaction& db, Plan const& plan)
{
    if (plan.lines.empty()) return;
    auto entry = chronology::next_entry(db);
    for (chronology::NewEntry const& line : plan.lines) {
        chronology::insert_entry(db, entry, line);
        std::array const owners{line.child.text()};
        db::word_search::add(db, entry++, owners, line.title + " " + line.words);
    }
}

void write_duties(db::Transaction& db, Plan const& plan, std::string first_id, StaffId const& by,
                  imports::ChangeNotes& notes)
{
    for (clock::NewCount const& count : plan.counts) clock::insert_count(db, count);
    IdSequence ids{std::move(first_id)};
    for (clock::NewDuty const& duty : plan.duties)
        clock::insert_duty(db, DutyId{ids.next()}, duty);
    for (DutyEnd const& end : plan.duties_ended) {
        notes.before({KeptTable::duty, end.id.text()});
        if (end.met_at) clock::close_as_met(db, end.id, *end.met_at, by, std::nullopt);
        else clock::close_as_not_applicable(db, end.id, end.why);
    }
}

}  // namespace

void write_plan(db::Transaction& db, Plan const& plan, ImportId const& import, sys_seconds now,
                StaffId const& by, imports::ChangeNotes& notes)
{
    write_children(db, plan, import, now, notes);
    write_placements(db, plan, notes);
    write_spans(db, plan, notes);
    write_years(db, plan, import, notes);
    write_lines(db, plan);
    // Duties are of another table than all that took their ids from the plan: they may start anew.
    write_duties(db, plan, import.text(), by, notes);
}

}  // namespace keywork::ssda903

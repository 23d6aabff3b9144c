#include "features/exchange/ssda903/store.hpp"

#include "care/import/store.hpp"
#include "care/looked_after/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::ssda903 {
namespace {

using Text = std::optional<std::string>;

/// The child a row is of, if the return may mean them.
KnownChild* child_of(Known& known, db::Row const& row)
{
    auto const found = known.children.find(row.get<ChildId>("child_id"));
    return found == known.children.end() ? nullptr : &found->second;
}

KnownChild read_child(db::Row const& row)
{
    KnownChild child;
    child.id = row.get<ChildId>("id");
    child.born_on = row.get<local_days>("born_on");
    child.upn = row.get<Text>("upn");
    child.sex = row.get<Text>("sex");
    child.ethnicity = row.get<Text>("ethnicity");
    child.died_on = row.get<std::optional<local_days>>("died_on");
    child.came_by_import = !row.is_null("import_id");
    return child;
}

void read_numbers(db::Reader& db, std::set<std::string> const& numbers, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT child_identifier.value, child.id, child.born_on, child.upn, child.sex,
               child.ethnicity, child.died_on, child.import_id
          FROM child_identifier
          JOIN child ON child.id = child_identifier.child_id
         WHERE child_identifier.kind = 'ssda903'
         ORDER BY child_identifier.value
    )sql"};
    db.each(select, {}, [&](db::Row const& row) {
        auto number = row.get<std::string>("value");
        if (!numbers.contains(number)) return;
        auto child = read_child(row);
        known.by_number.emplace(std::move(number), child.id);
        known.children.emplace(child.id, std::move(child));
    });
}

void read_upns(db::Reader& db, std::set<std::string> const& upns, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT id, born_on, upn, sex, ethnicity, died_on, import_id
          FROM child
         WHERE upn IS NOT NULL
         ORDER BY upn
    )sql"};
    db.each(select, {}, [&](db::Row const& row) {
        if (!upns.contains(row.get<std::string>("upn"))) return;
        auto child = read_child(row);
        known.by_upn.emplace(*child.upn, child.id);
        known.children.emplace(child.id, std::move(child));
    });
}

void read_placements(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT *
          FROM placement
         ORDER BY child_id, from_on, id
    )sql"};
    db.each(select, {}, [&](db::Row const& row) {
        auto* child = child_of(known, row);
        if (!child) return;
        child->placements.push_back(
            {.id = row.get<std::string>("id"),
             .from_on = row.get<local_days>("from_on"),
             .until_on = row.get<std::optional<local_days>>("until_on"),
             .legal_status = row.get<Text>("legal_status"),
             .need_category = row.get<Text>("need_category"),
             .placement_type = row.get<Text>("placement_type"),
             .provider = row.get<Text>("provider"),
             .reason_new = row.get<Text>("reason_new"),
             .reason_ceased = row.get<Text>("reason_ceased"),
             .reason_changed = row.get<Text>("reason_changed"),
             .home_postcode = row.get<Text>("home_postcode"),
             .placement_postcode = row.get<Text>("placement_postcode"),
             .distance_miles = row.get<std::optional<double>>("distance_miles"),
             .urn = row.get<Text>("urn"),
             .address = row.get<Text>("address"),
             .address_level = level_from_number(row.integer("address_level")),
             .import = row.get<std::optional<ImportId>>("import_id")});
    });
}

void read_statuses(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT id, child_id, what, code, words, from_on, until_on, import_id
          FROM child_status
         WHERE import_id IS NOT NULL
         ORDER BY child_id, what, from_on, id
    )sql"};
    db.each(select, {}, [&](db::Row const& row) {
        auto* child = child_of(known, row);
        if (!child) return;
        auto const what = status_of_from_text(row.text("what"));
        expects(what.has_value());  // the table's own check
        child->statuses.push_back({.id = row.get<std::string>("id"),
                                   .what = *what,
                                   .code = row.get<std::string>("code"),
                                   .words = row.get<Text>("words"),
                                   .from_on = row.get<local_days>("from_on"),
                                   .until_on = row.get<std::optional<local_days>>("until_on"),
                                   .import = row.get<std::optional<ImportId>>("import_id")});
    });
}

void read_stays(db::Reader& db, SettingId const& setting, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT *
          FROM stay
         WHERE setting_id = :setting
         ORDER BY child_id, from_on, id
    )sql"};
    db.each(select, {{"setting", setting}}, [&](db::Row const& row) {
        auto* child = child_of(known, row);
        if (!child) return;
        child->stays.push_back({.id = row.get<StayId>("id"),
                                .child = child->id,
                                .setting = setting,
                                .kind = row.get<std::string>("kind"),
                                .enrolment_status = row.get<Text>("enrolment_status"),
                                .group_name = row.get<Text>("group_name"),
                                .from_on = row.get<local_days>("from_on"),
                                .until_on = row.get<std::optional<local_days>>("until_on"),
                                .import = row.get<std::optional<ImportId>>("import_id")});
    });
}

void read_years(db::Reader& db, Known& known)
{
    constexpr db::Sql reviews{R"sql(
        SELECT child_id, held_on, participation
          FROM review_held
         ORDER BY child_id, held_on
    )sql"};
    constexpr db::Sql years{R"sql(
        SELECT *
          FROM looked_after_year
         ORDER BY child_id, year_ending
    )sql"};
    db.each(reviews, {}, [&](db::Row const& row) {
        if (auto* child = child_of(known, row))
            child->reviews.emplace(row.get<local_days>("held_on"), row.get<Text>("participation"));
    });
    db.each(years, {}, [&](db::Row const& row) {
        if (auto* child = child_of(known, row))
            child->years.push_back(looked_after::year_from(row));
    });
}

void read_lines(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT kind, occurred_at, words
          FROM chronology_entry
         WHERE child_id = :child AND kind IN ('missing-episode', 'adoption', 'permanence')
           AND import_id IS NOT NULL
         ORDER BY occurred_at, entry
    )sql"};
    for (auto& [id, child] : known.children)
        db.each(select, {{"child", id}}, [&](db::Row const& row) {
            child.lines.insert({.kind = row.get<std::string>("kind"),
                                .occurred_at = row.get<sys_seconds>("occurred_at"),
                                .words = row.get<std::string>("words")});
        });
}

void read_duties(db::Reader& db, SettingId const& setting, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT id, clock, started_at,
               CASE WHEN met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
                    THEN 1 ELSE 0 END AS is_open
          FROM duty
         WHERE child_id = :child AND setting_id = :setting AND import_id IS NOT NULL
         ORDER BY clock, started_at
    )sql"};
    for (auto& [id, child] : known.children)
        db.each(select, {{"child", id}, {"setting", setting}}, [&](db::Row const& row) {
            child.duties.push_back({.id = row.get<DutyId>("id"),
                                    .clock = row.get<std::string>("clock"),
                                    .started_at = row.get<sys_seconds>("started_at"),
                                    .is_open = row.get<bool>("is_open")});
        });
}

postcode::Places read_places(db::Reader& db, Return const& made)
{
    std::vector<std::string> postcodes;
    for (ReturnChild const& child : made.children)
        for (Episode const& episode : child.episodes)
            for (auto const& code : {episode.home_postcode, episode.placement_postcode})
                if (!code.empty()) postcodes.push_back(code);
    std::ranges::sort(postcodes);
    auto const again = std::ranges::unique(postcodes);
    postcodes.erase(again.begin(), again.end());
    return postcode::places_of(db, postcodes);
}

}  // namespace

Known known_of(db::Reader& db, Return const& made, SettingId const& setting)
{
    std::set<std::string> numbers;
    std::set<std::string> upns;
    for (ReturnChild const& child : made.children) {
        numbers.insert(child.number);
        if (!child.upn.empty()) upns.insert(child.upn);
    }
    Known known;
    read_numbers(db, numbers, known);
    read_upns(db, upns, known);
    known.newest_year = imports::newest_year(db, setting);
    known.places = read_places(db, made);
    if (known.children.empty()) return known;
    read_placements(db, known);
    read_statuses(db, known);
    read_stays(db, setting, known);
    read_years(db, known);
    read_lines(db, known);
    read_duties(db, setting, known);
    return known;
}

}  // namespace keywork::ssda903

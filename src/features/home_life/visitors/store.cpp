#include "features/home_life/visitors/store.hpp"

#include "platform/expects.hpp"

namespace keywork::visitors {
namespace {

constexpr Literal lines_of_book = R"sql(
    SELECT visit.id, visit.name, visit.organisation, visit.reason,
           host.full_name AS staff_name, visit.seen_child_id IS NOT NULL AS of_child,
           child.known_as AS child_name, visit.identity, visit.in_at,
           door.full_name AS in_by, visit.recorded_at, visit_out.out_at,
           leaving.full_name AS out_by,
           (SELECT COUNT(*)
              FROM visit_correction
             WHERE visit_correction.visit_id = visit.id) AS corrections
      FROM visit
      JOIN staff AS door         ON door.id = visit.signed_in_by
      LEFT JOIN staff AS host    ON host.id = visit.seen_staff_id
      LEFT JOIN reach            ON reach.child_id = visit.seen_child_id AND reach.level >= 1
      LEFT JOIN child            ON child.id = reach.child_id
      LEFT JOIN visit_out        ON visit_out.visit_id = visit.id
      LEFT JOIN staff AS leaving ON leaving.id = visit_out.signed_out_by
     WHERE visit.setting_id = :setting
)sql";

Visit read_visit(db::Row const& row)
{
    auto const identity = identity_from_text(row.get<std::string>("identity"));
    expects(identity.has_value());
    return {.id = row.get<VisitId>("id"),
            .name = row.get<std::string>("name"),
            .organisation = row.get<std::string>("organisation"),
            .reason = row.get<std::string>("reason"),
            .staff_name = row.get<std::optional<std::string>>("staff_name"),
            .of_child = row.get<bool>("of_child"),
            .child_name = row.get<std::optional<std::string>>("child_name"),
            .identity = *identity,
            .in_at = row.get<sys_seconds>("in_at"),
            .in_by = row.get<std::string>("in_by"),
            .recorded_at = row.get<sys_seconds>("recorded_at"),
            .out_at = row.get<std::optional<sys_seconds>>("out_at"),
            .out_by = row.get<std::optional<std::string>>("out_by"),
            .corrections = row.integer("corrections")};
}

}  // namespace

std::vector<Visit> still_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<lines_of_book + Literal{R"sql(
       AND visit_out.visit_id IS NULL
     ORDER BY visit.in_at, visit.id
    )sql"}>;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}}, read_visit);
}

std::vector<Visit> left_in(db::Reader& db, PlaceReach const& here, local_days month, int most)
{
    constexpr db::Sql select = within_reach<lines_of_book + Literal{R"sql(
       AND visit_out.visit_id IS NOT NULL AND visit.in_at >= :from AND visit.in_at < :until
     ORDER BY visit.in_at DESC, visit.id DESC
     LIMIT :most
    )sql"}>;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()},
                           {"from", start_of(month)},
                           {"until", start_of(premises::month_after(month))},
                           {"most", most}},
                  read_visit);
}

std::optional<Visit> visit_of(db::Reader& db, PlaceReach const& here, VisitId const& id)
{
    constexpr db::Sql select = within_reach<lines_of_book + Literal{R"sql(
       AND visit.id = :id
    )sql"}>;
    return db.one(select, {here.reach_bind(), {"setting", here.setting()}, {"id", id}},
                  read_visit);
}

std::vector<Correction> corrections_of(db::Reader& db, VisitId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT visit_correction.words, staff.full_name, visit_correction.made_at
          FROM visit_correction
          JOIN staff ON staff.id = visit_correction.made_by
         WHERE visit_correction.visit_id = :id
         ORDER BY visit_correction.made_at, visit_correction.id
    )sql"};
    return db.all(select, {{"id", id}}, [](db::Row const& row) {
        return Correction{.words = row.get<std::string>("words"),
                          .by = row.get<std::string>("full_name"),
                          .at = row.get<sys_seconds>("made_at")};
    });
}

bool insert_visit(db::Transaction& tx, VisitId const& id, NewVisit const& wanted,
                  StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO visit (id, setting_id, name, organisation, reason, seen_staff_id,
                           seen_child_id, identity, in_at, signed_in_by, recorded_at, form_key)
        VALUES (:id, :setting, :name, :organisation, :reason, :staff, :child, :identity, :in_at,
                :by, :at, :form_key)
        ON CONFLICT (form_key) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id},
                           {"setting", wanted.setting},
                           {"name", wanted.name},
                           {"organisation", wanted.organisation},
                           {"reason", wanted.reason},
                           {"staff", wanted.staff},
                           {"child", wanted.child},
                           {"identity", to_text(wanted.identity)},
                           {"in_at", wanted.in_at},
                           {"by", by},
                           {"at", at},
                           {"form_key", wanted.form_key}}) == 1;
}

bool insert_out(db::Transaction& tx, VisitId const& id, sys_seconds out_at, StaffId const& by,
                sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO visit_out (visit_id, out_at, signed_out_by, recorded_at)
        VALUES (:id, :out_at, :by, :at)
        ON CONFLICT (visit_id) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id}, {"out_at", out_at}, {"by", by}, {"at", at}}) == 1;
}

void insert_correction(db::Transaction& tx, std::string const& id, VisitId const& visit,
                       Correction const& correction, StaffId const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO visit_correction (id, visit_id, words, made_by, made_at)
        VALUES (:id, :visit, :words, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"visit", visit},
                    {"words", correction.words},
                    {"by", by},
                    {"at", correction.at}});
}

}  // namespace keywork::visitors

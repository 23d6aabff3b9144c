#include "care/premises/defect/store.hpp"

#include "care/access/scope.hpp"
#include "platform/expects.hpp"

#include <map>

namespace keywork::premises {
namespace {

constexpr Literal defects_with_task = R"sql(
    SELECT premises_defect.id, premises_defect.what, premises_defect.place, premises_defect.risk,
           premises_check.words AS found_by, premises_defect.photo_id,
           reporter.full_name AS reported_by, premises_defect.reported_at,
           action.id AS action_id, action.assigned_to, owner.full_name AS owner_name,
           action.due_at, action.done_at, closer.full_name AS closed_by, action.not_done_reason
      FROM premises_defect
      JOIN staff AS reporter ON reporter.id = premises_defect.reported_by
      JOIN premises_defect_task
        ON premises_defect_task.defect_id = premises_defect.id
       AND premises_defect_task.number = (SELECT MAX(newest.number)
                                            FROM premises_defect_task AS newest
                                           WHERE newest.defect_id = premises_defect.id)
      JOIN action                   ON action.id = premises_defect_task.action_id
      LEFT JOIN staff AS owner      ON owner.id = action.assigned_to
      LEFT JOIN staff AS closer     ON closer.id = action.done_by
      LEFT JOIN premises_check_done ON premises_check_done.id = premises_defect.done_id
      LEFT JOIN premises_check      ON premises_check.id = premises_check_done.check_id
     WHERE premises_defect.setting_id = :setting
)sql";

Defect read_defect(db::Row const& row)
{
    auto const risk = risk_from_text(row.get<std::string>("risk"));
    expects(risk.has_value());
    return {.id = row.get<DefectId>("id"),
            .what = row.get<std::string>("what"),
            .place = row.get<std::string>("place"),
            .risk = *risk,
            .found_by = row.get<std::optional<std::string>>("found_by"),
            .photo = row.get<std::optional<PlaceFileId>>("photo_id"),
            .reported_by = row.get<std::string>("reported_by"),
            .reported_at = row.get<sys_seconds>("reported_at"),
            .task = {.action = row.get<ActionId>("action_id"),
                     .owner_id = row.get<std::optional<StaffId>>("assigned_to"),
                     .owner = row.get<std::optional<std::string>>("owner_name"),
                     .due_at = row.get<std::optional<sys_seconds>>("due_at"),
                     .closed_at = row.get<std::optional<sys_seconds>>("done_at"),
                     .closed_by = row.get<std::optional<std::string>>("closed_by"),
                     .not_done_why = row.get<std::optional<std::string>>("not_done_reason")},
            .steps = {}};
}

/// Adds the steps of a setting's defects, or of one, each to its own.
void add_steps(db::Reader& db, SettingId const& setting, std::vector<Defect>& defects)
{
    constexpr db::Sql select{R"sql(
        SELECT premises_defect_step.defect_id, premises_defect_step.kind,
               premises_defect_step.words, owner.full_name AS owner_name,
               premises_defect_step.due_on, premises_defect_step.photo_id,
               maker.full_name AS made_by, premises_defect_step.made_at
          FROM premises_defect
          JOIN premises_defect_step ON premises_defect_step.defect_id = premises_defect.id
          JOIN staff AS maker       ON maker.id = premises_defect_step.made_by
          LEFT JOIN staff AS owner  ON owner.id = premises_defect_step.owner_id
         WHERE premises_defect.setting_id = :setting
         ORDER BY premises_defect_step.defect_id, premises_defect_step.number
    )sql"};
    std::map<std::string, std::size_t> at;
    for (std::size_t number = 0; number < defects.size(); ++number)
        at.emplace(defects[number].id.text(), number);
    db.each(select, {{"setting", setting}}, [&](db::Row const& row) {
        auto const found = at.find(row.get<std::string>("defect_id"));
        if (found == at.end()) return;
        auto const kind = step_from_text(row.get<std::string>("kind"));
        expects(kind.has_value());
        defects[found->second].steps.push_back(
            {.kind = *kind,
             .words = row.get<std::string>("words"),
             .owner = row.get<std::optional<std::string>>("owner_name"),
             .due_on = row.get<std::optional<local_days>>("due_on"),
             .photo = row.get<std::optional<PlaceFileId>>("photo_id"),
             .by = row.get<std::string>("made_by"),
             .at = row.get<sys_seconds>("made_at")});
    });
}

}  // namespace

std::vector<Defect> defects_in(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select = statement<defects_with_task + Literal{R"sql(
     ORDER BY premises_defect.reported_at DESC, premises_defect.id DESC
    )sql"}>;
    auto all = db.all(select, {{"setting", setting}}, read_defect);
    add_steps(db, setting, all);
    return all;
}

std::optional<Defect> defect_of(db::Reader& db, SettingId const& setting, DefectId const& id)
{
    constexpr db::Sql select = statement<defects_with_task + Literal{R"sql(
       AND premises_defect.id = :id
    )sql"}>;
    auto found = db.all(select, {{"setting", setting}, {"id", id}}, read_defect);
    if (found.empty()) return std::nullopt;
    add_steps(db, setting, found);
    return std::move(found.front());
}

bool insert_defect(db::Transaction& tx, DefectId const& id, NewDefect const& wanted,
                   std::optional<PlaceFileId> const& photo, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_defect (id, setting_id, what, place, risk, done_id, photo_id,
                                     reported_by, reported_at, form_key)
        VALUES (:id, :setting, :what, :place, :risk, :found_by, :photo, :by, :at, :form_key)
        ON CONFLICT (form_key) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id},
                           {"setting", wanted.setting},
                           {"what", wanted.what},
                           {"place", wanted.place},
                           {"risk", to_text(wanted.risk.value())},
                           {"found_by", wanted.found_by},
                           {"photo", photo},
                           {"by", by},
                           {"at", at},
                           {"form_key", wanted.form_key}}) == 1;
}

bool defect_has_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM premises_defect
         WHERE form_key = :form_key
    )sql"};
    return db.number(select, {{"form_key", form_key}}) > 0;
}

void insert_step(db::Transaction& tx, std::string const& id, NewStep const& step,
                 std::optional<PlaceFileId> const& photo, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_defect_step (id, defect_id, number, kind, words, owner_id, due_on,
                                          photo_id, made_by, made_at)
        SELECT :id, :defect, COALESCE(MAX(premises_defect_step.number), 0) + 1, :kind, :words,
               :owner, :due_on, :photo, :by, :at
          FROM premises_defect_step
         WHERE premises_defect_step.defect_id = :defect
    )sql"};
    tx.run(insert, {{"id", id},
                    {"defect", step.defect},
                    {"kind", to_text(step.kind)},
                    {"words", step.words},
                    {"owner", step.owner},
                    {"due_on", step.due_on},
                    {"photo", photo},
                    {"by", by},
                    {"at", at}});
}

void insert_task(db::Transaction& tx, DefectId const& defect, ActionId const& action)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_defect_task (action_id, defect_id, number)
        SELECT :action, :defect, COALESCE(MAX(premises_defect_task.number), 0) + 1
          FROM premises_defect_task
         WHERE premises_defect_task.defect_id = :defect
    )sql"};
    tx.run(insert, {{"action", action}, {"defect", defect}});
}

}  // namespace keywork::premises

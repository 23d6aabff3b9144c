#include "care/medicine/store.hpp"

#include "platform/expects.hpp"

namespace keywork::medicine {
namespace {

constexpr Literal regimen_columns = R"sql(
        SELECT medicine.id, medicine.child_id, medicine.setting_id, medicine.name,
               medicine.strength, medicine.form, medicine.controlled, medicine.home_remedy,
               medicine.made_at, maker.full_name AS maker_name,
               medicine_line.version, medicine_line.from_at, medicine_line.until_on,
               medicine_line.prescribed_on, medicine_line.prescriber,
               medicine_line.dose_hundredths, medicine_line.times, medicine_line.weekdays,
               medicine_line.as_needed_for,
               medicine_line.most_in_24_hours, medicine_line.least_gap_minutes,
               medicine_line.route, medicine_line.instructions, medicine_line.storage,
               medicine_line.self_administers, medicine_line.consent_by,
               medicine_line.consent_on, medicine_line.why,
               medicine_line.made_at AS line_made_at, line_maker.full_name AS line_maker_name,
               medicine_stop.stopped_at, medicine_stop.why AS stop_why,
               stopper.full_name AS stopper_name
)sql";

constexpr Literal regimen_joins = R"sql(
          JOIN medicine_line       ON medicine_line.medicine_id = medicine.id
          JOIN staff maker         ON maker.id = medicine.made_by
          JOIN staff line_maker    ON line_maker.id = medicine_line.made_by
          LEFT JOIN medicine_stop  ON medicine_stop.medicine_id = medicine.id
          LEFT JOIN staff stopper  ON stopper.id = medicine_stop.made_by
)sql";

constexpr Literal dose_columns = R"sql(
        SELECT medicine_dose.id, medicine_dose.medicine_id, medicine_dose.child_id,
               medicine_dose.line, medicine_dose.due_at, medicine_dose.outcome,
               medicine_dose.given_at, medicine_dose.recorded_at,
               medicine_dose.amount_hundredths, medicine_dose.reason, medicine_dose.advice,
               medicine_dose.giver_id, giver.full_name AS giver_name,
               medicine_dose.witness_id, witness.full_name AS witness_name,
               medicine_effect.worked, medicine_effect.words, medicine_effect.said_at,
               sayer.full_name AS sayer_name
)sql";

constexpr Literal dose_joins = R"sql(
          JOIN staff giver          ON giver.id = medicine_dose.giver_id
          LEFT JOIN staff witness   ON witness.id = medicine_dose.witness_id
          LEFT JOIN medicine_effect ON medicine_effect.dose_id = medicine_dose.id
          LEFT JOIN staff sayer     ON sayer.id = medicine_effect.said_by
)sql";

Medicine medicine_from(db::Row const& row)
{
    auto const form = form_from_text(row.text("form"));
    expects(form.has_value());
    return {.id           = row.get<MedicineId>("id"),
            .child        = row.get<ChildId>("child_id"),
            .setting      = row.get<SettingId>("setting_id"),
            .name         = row.get<std::string>("name"),
            .strength     = row.get<std::string>("strength"),
            .form         = *form,
            .controlled   = row.get<bool>("controlled"),
            .home_remedy  = row.get<bool>("home_remedy"),
            .made_by_name = row.get<std::string>("maker_name"),
            .made_at      = row.get<sys_seconds>("made_at")};
}

Line line_from(db::Row const& row)
{
    auto const route = route_from_text(row.text("route"));
    expects(route.has_value());
    return {.version          = row.get<int>("version"),
            .from_at          = row.get<sys_seconds>("from_at"),
            .until_on         = row.get<std::optional<local_days>>("until_on"),
            .prescribed_on    = row.get<std::optional<local_days>>("prescribed_on"),
            .prescriber       = row.get<std::string>("prescriber"),
            .dose             = {row.integer("dose_hundredths")},
            .times            = times_from_text(row.text("times")),
            .weekdays         = row.get<std::string>("weekdays"),
            .as_needed_for    = row.get<std::string>("as_needed_for"),
            .most_in_24_hours = row.get<std::optional<int>>("most_in_24_hours"),
            .least_gap        = row.get<std::optional<minutes>>("least_gap_minutes"),
            .route            = *route,
            .instructions     = row.get<std::string>("instructions"),
            .storage          = row.get<std::string>("storage"),
            .self_administers = row.get<bool>("self_administers"),
            .consent_by       = row.get<std::string>("consent_by"),
            .consent_on       = row.get<std::optional<local_days>>("consent_on"),
            .why              = row.get<std::string>("why"),
            .made_by_name     = row.get<std::string>("line_maker_name"),
            .made_at          = row.get<sys_seconds>("line_made_at")};
}

std::optional<Stop> stop_from(db::Row const& row)
{
    auto const at = row.get<std::optional<sys_seconds>>("stopped_at");
    if (!at) return std::nullopt;
    return Stop{.stopped_at   = *at,
                .why          = row.get<std::string>("stop_why"),
                .made_by_name = row.get<std::string>("stopper_name")};
}

/// Rows come a line each, those of one medicine together, in order of version.
void take_row(std::vector<Regimen>& regimens, db::Row const& row)
{
    if (regimens.empty() || regimens.back().medicine.id.text() != row.text("id"))
        regimens.push_back({medicine_from(row), {}, stop_from(row)});
    regimens.back().lines.push_back(line_from(row));
}

std::optional<Effect> effect_from(db::Row const& row)
{
    if (row.is_null("worked")) return std::nullopt;
    auto const worked = worked_from_text(row.text("worked"));
    expects(worked.has_value());
    return Effect{.worked  = *worked,
                  .words   = row.get<std::string>("words"),
                  .by_name = row.get<std::string>("sayer_name"),
                  .said_at = row.get<sys_seconds>("said_at")};
}

Dose dose_from(db::Row const& row)
{
    auto const outcome = outcome_from_text(row.text("outcome"));
    expects(outcome.has_value());
    return {.id           = row.get<DoseId>("id"),
            .medicine     = row.get<MedicineId>("medicine_id"),
            .child        = row.get<ChildId>("child_id"),
            .line         = row.get<int>("line"),
            .due_at       = row.get<std::optional<sys_seconds>>("due_at"),
            .outcome      = *outcome,
            .given_at     = row.get<sys_seconds>("given_at"),
            .recorded_at  = row.get<sys_seconds>("recorded_at"),
            .amount       = {row.integer("amount_hundredths")},
            .reason       = row.get<std::string>("reason"),
            .advice       = row.get<std::string>("advice"),
            .giver        = row.get<StaffId>("giver_id"),
            .giver_name   = row.get<std::string>("giver_name"),
            .witness      = row.get<std::optional<StaffId>>("witness_id"),
            .witness_name = row.get<std::optional<std::string>>("witness_name"),
            .effect       = effect_from(row)};
}

}  // namespace

std::vector<Regimen> regimens_in(db::Reader& db, PlaceReach const& here, sys_seconds since)
{
    constexpr db::Sql select = within_reach<regimen_columns + Literal{R"sql(
          FROM reach
          JOIN medicine ON medicine.child_id = reach.child_id
    )sql"} + regimen_joins + Literal{R"sql(
         WHERE reach.level >= 1 AND medicine.setting_id = :setting
           AND (medicine_stop.stopped_at IS NULL OR medicine_stop.stopped_at >= :since)
         ORDER BY medicine.child_id, medicine.name, medicine.id, medicine_line.version
    )sql"}>;
    std::vector<Regimen> regimens;
    db.each(select, {here.reach_bind(), {"setting", here.setting()}, {"since", since}},
            [&](db::Row const& row) { take_row(regimens, row); });
    return regimens;
}

std::vector<Regimen> regimens_of(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select = statement<regimen_columns + Literal{R"sql(
          FROM medicine
    )sql"} + regimen_joins + Literal{R"sql(
         WHERE medicine.child_id = :child AND CAST(:level AS INTEGER) >= 1
         ORDER BY medicine.name, medicine.id, medicine_line.version
    )sql"}>;
    std::vector<Regimen> regimens;
    db.each(select, {{"child", *child}, {"level", number(child.reads_to())}},
            [&](db::Row const& row) { take_row(regimens, row); });
    return regimens;
}

Outcome<Regimen> regimen(db::Reader& db, Permitted<ChildId> const& child, MedicineId const& id)
{
    constexpr db::Sql select = statement<regimen_columns + Literal{R"sql(
          FROM medicine
    )sql"} + regimen_joins + Literal{R"sql(
         WHERE medicine.id = :id AND medicine.child_id = :child
           AND CAST(:level AS INTEGER) >= 1
         ORDER BY medicine_line.version
    )sql"}>;
    std::vector<Regimen> regimens;
    db.each(select, {{"id", id}, {"child", *child}, {"level", number(child.reads_to())}},
            [&](db::Row const& row) { take_row(regimens, row); });
    if (regimens.empty()) return refuse(NotFound{});
    return std::move(regimens.front());
}

std::vector<Dose> doses_in(db::Reader& db, PlaceReach const& here, sys_seconds since)
{
    constexpr db::Sql select = within_reach<dose_columns + Literal{R"sql(
          FROM reach
          JOIN medicine_dose ON medicine_dose.child_id = reach.child_id
    )sql"} + dose_joins + Literal{R"sql(
         WHERE reach.level >= 1 AND medicine_dose.setting_id = :setting
           AND medicine_dose.given_at >= :since
         ORDER BY medicine_dose.recorded_at, medicine_dose.id
    )sql"}>;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"since", since}},
                  dose_from);
}

std::vector<Dose> doses_of(db::Reader& db, Permitted<ChildId> const& child, sys_seconds from,
                           sys_seconds until)
{
    constexpr db::Sql select = statement<dose_columns + Literal{R"sql(
          FROM medicine_dose
    )sql"} + dose_joins + Literal{R"sql(
         WHERE medicine_dose.child_id = :child AND CAST(:level AS INTEGER) >= 1
           AND medicine_dose.given_at >= :from AND medicine_dose.given_at < :until
         ORDER BY medicine_dose.recorded_at, medicine_dose.id
    )sql"}>;
    return db.all(select,
                  {{"child", *child}, {"level", number(child.reads_to())}, {"from", from},
                   {"until", until}},
                  dose_from);
}

Outcome<Dose> dose(db::Reader& db, Permitted<ChildId> const& child, DoseId const& id)
{
    constexpr db::Sql select = statement<dose_columns + Literal{R"sql(
          FROM medicine_dose
    )sql"} + dose_joins + Literal{R"sql(
         WHERE medicine_dose.id = :id AND medicine_dose.child_id = :child
           AND CAST(:level AS INTEGER) >= 1
    )sql"}>;
    auto found = db.one(
        select, {{"id", id}, {"child", *child}, {"level", number(child.reads_to())}}, dose_from);
    if (!found) return refuse(NotFound{});
    return std::move(*found);
}

std::vector<sys_seconds> taken_at(db::Reader& db, ChildId const& child, std::string const& name,
                                  sys_seconds since)
{
    constexpr db::Sql select{R"sql(
        SELECT medicine_dose.given_at
          FROM medicine_dose
          JOIN medicine ON medicine.id = medicine_dose.medicine_id
         WHERE medicine_dose.child_id = :child AND medicine_dose.given_at >= :since
           AND LOWER(medicine.name) = LOWER(:name)
           AND medicine_dose.outcome IN ('given', 'self_given')
         ORDER BY medicine_dose.given_at
    )sql"};
    return db.all(select, {{"child", child}, {"name", name}, {"since", since}},
                  [](db::Row const& row) { return row.get<sys_seconds>("given_at"); });
}

std::optional<KeptDose> dose_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id, giver_id, body_hash FROM medicine_dose WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}}, [](db::Row const& row) {
        return KeptDose{row.get<DoseId>("id"), row.get<StaffId>("giver_id"),
                        row.get<std::string>("body_hash")};
    });
}

std::optional<MedicineId> medicine_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id FROM medicine WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}},
                  [](db::Row const& row) { return row.get<MedicineId>("id"); });
}

std::optional<MedicineId> line_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT medicine_id FROM medicine_line WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}},
                  [](db::Row const& row) { return row.get<MedicineId>("medicine_id"); });
}

void insert_medicine(db::Transaction& db, Medicine const& medicine, StaffId const& made_by,
                     std::string const& form_key)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine (id, child_id, setting_id, name, strength, form, controlled,
                              home_remedy, made_by, made_at, form_key)
        VALUES (:id, :child, :setting, :name, :strength, :form, :controlled, :home_remedy,
                :made_by, :made_at, :form_key)
    )sql"};
    db.run(insert, {{"id", medicine.id},
                    {"child", medicine.child},
                    {"setting", medicine.setting},
                    {"name", medicine.name},
                    {"strength", medicine.strength},
                    {"form", to_text(medicine.form)},
                    {"controlled", medicine.controlled},
                    {"home_remedy", medicine.home_remedy},
                    {"made_by", made_by},
                    {"made_at", medicine.made_at},
                    {"form_key", form_key}});
}

void insert_line(db::Transaction& db, MedicineId const& medicine, Line const& line,
                 StaffId const& made_by, std::string const& form_key)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine_line (medicine_id, version, from_at, until_on, prescribed_on,
                                   prescriber, dose_hundredths, times, weekdays, as_needed_for,
                                   most_in_24_hours, least_gap_minutes, route, instructions,
                                   storage, self_administers, consent_by, consent_on, why,
                                   made_by, made_at, form_key)
        VALUES (:medicine, :version, :from_at, :until_on, :prescribed_on, :prescriber, :dose,
                :times, :weekdays, :as_needed_for, :most, :gap, :route, :instructions,
                :storage, :self, :consent_by, :consent_on, :why, :made_by, :made_at, :form_key)
    )sql"};
    db.run(insert, {{"medicine", medicine},
                    {"version", line.version},
                    {"from_at", line.from_at},
                    {"until_on", line.until_on},
                    {"prescribed_on", line.prescribed_on},
                    {"prescriber", line.prescriber},
                    {"dose", line.dose.hundredths},
                    {"times", to_text(line.times)},
                    {"weekdays", line.weekdays},
                    {"as_needed_for", line.as_needed_for},
                    {"most", line.most_in_24_hours},
                    {"gap", line.least_gap},
                    {"route", to_text(line.route)},
                    {"instructions", line.instructions},
                    {"storage", line.storage},
                    {"self", line.self_administers},
                    {"consent_by", line.consent_by},
                    {"consent_on", line.consent_on},
                    {"why", line.why},
                    {"made_by", made_by},
                    {"made_at", line.made_at},
                    {"form_key", form_key}});
}

void insert_stop(db::Transaction& db, MedicineId const& medicine, Stop const& stop,
                 StaffId const& made_by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine_stop (medicine_id, stopped_at, why, made_by)
        VALUES (:medicine, :at, :why, :made_by)
    )sql"};
    db.run(insert, {{"medicine", medicine},
                    {"at", stop.stopped_at},
                    {"why", stop.why},
                    {"made_by", made_by}});
}

void insert_dose(db::Transaction& db, Dose const& dose, SettingId const& setting,
                 std::string const& form_key, std::string const& body_hash)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine_dose (id, medicine_id, child_id, setting_id, line, due_at, outcome,
                                   given_at, recorded_at, amount_hundredths, reason, advice,
                                   giver_id, witness_id, form_key, body_hash)
        VALUES (:id, :medicine, :child, :setting, :line, :due_at, :outcome, :given_at,
                :recorded_at, :amount, :reason, :advice, :giver, :witness, :form_key, :body_hash)
    )sql"};
    db.run(insert, {{"id", dose.id},
                    {"medicine", dose.medicine},
                    {"child", dose.child},
                    {"setting", setting},
                    {"line", dose.line},
                    {"due_at", dose.due_at},
                    {"outcome", to_text(dose.outcome)},
                    {"given_at", dose.given_at},
                    {"recorded_at", dose.recorded_at},
                    {"amount", dose.amount.hundredths},
                    {"reason", dose.reason},
                    {"advice", dose.advice},
                    {"giver", dose.giver},
                    {"witness", dose.witness},
                    {"form_key", form_key},
                    {"body_hash", body_hash}});
}

void insert_effect(db::Transaction& db, DoseId const& dose, Effect const& effect,
                   StaffId const& said_by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine_effect (dose_id, worked, words, said_by, said_at)
        VALUES (:dose, :worked, :words, :by, :at)
    )sql"};
    db.run(insert, {{"dose", dose},
                    {"worked", to_text(effect.worked)},
                    {"words", effect.words},
                    {"by", said_by},
                    {"at", effect.said_at}});
}

}  // namespace keywork::medicine

#include "care/medicine/stock_store.hpp"

#include "platform/expects.hpp"

namespace keywork::medicine {
namespace {

constexpr Literal balance_columns = R"sql(
        SELECT medicine.id,
               (SELECT COALESCE(SUM(medicine_stock.change_hundredths), 0)
                  FROM medicine_stock
                 WHERE medicine_stock.medicine_id = medicine.id) AS hundredths,
               (SELECT MAX(medicine_stock.at)
                  FROM medicine_stock
                 WHERE medicine_stock.medicine_id = medicine.id
                   AND medicine_stock.move = 'count') AS counted_at,
               (SELECT newest.expires_on
                  FROM medicine_stock newest
                 WHERE newest.medicine_id = medicine.id AND newest.move = 'in'
                 ORDER BY newest.number DESC
                 LIMIT 1) AS expires_on
)sql";

Balance balance_from(db::Row const& row)
{
    return {.medicine   = row.get<MedicineId>("id"),
            .quantity   = {row.integer("hundredths")},
            .counted_at = row.get<std::optional<sys_seconds>>("counted_at"),
            .expires_on = row.get<std::optional<local_days>>("expires_on")};
}

StockLine stock_line_from(db::Row const& row)
{
    auto const move = move_from_text(row.text("move"));
    expects(move.has_value());
    return {.number       = row.get<int>("number"),
            .move         = *move,
            .change       = {row.integer("change_hundredths")},
            .balance      = {row.integer("balance")},
            .expires_on   = row.get<std::optional<local_days>>("expires_on"),
            .to_whom      = row.get<std::string>("to_whom"),
            .explanation  = row.get<std::string>("explanation"),
            .dose         = row.get<std::optional<DoseId>>("dose_id"),
            .at           = row.get<sys_seconds>("at"),
            .by           = row.get<StaffId>("staff_id"),
            .by_name      = row.get<std::string>("by_name"),
            .witness_name = row.get<std::optional<std::string>>("witness_name")};
}

}  // namespace

std::vector<StockLine> stock_of(db::Reader& db, MedicineId const& medicine, int most)
{
    constexpr db::Sql select{R"sql(
        SELECT medicine_stock.number, medicine_stock.move, medicine_stock.change_hundredths,
               CAST(SUM(medicine_stock.change_hundredths)
                    OVER (ORDER BY medicine_stock.number) AS BIGINT) AS balance,
               medicine_stock.expires_on, medicine_stock.to_whom, medicine_stock.explanation,
               medicine_stock.dose_id, medicine_stock.at, medicine_stock.staff_id,
               staff.full_name AS by_name, witness.full_name AS witness_name
          FROM medicine_stock
          JOIN staff              ON staff.id = medicine_stock.staff_id
          LEFT JOIN staff witness ON witness.id = medicine_stock.witness_id
         WHERE medicine_stock.medicine_id = :medicine
         ORDER BY medicine_stock.number DESC
         LIMIT :most
    )sql"};
    return db.all(select, {{"medicine", medicine}, {"most", most}}, stock_line_from);
}

Quantity balance(db::Reader& db, MedicineId const& medicine)
{
    constexpr db::Sql select{R"sql(
        SELECT CAST(COALESCE(SUM(change_hundredths), 0) AS BIGINT) AS number
          FROM medicine_stock
         WHERE medicine_id = :medicine
    )sql"};
    return {db.number(select, {{"medicine", medicine}})};
}

std::optional<Quantity> balance_after(db::Reader& db, DoseId const& dose)
{
    constexpr db::Sql select{R"sql(
        SELECT (SELECT SUM(earlier.change_hundredths)
                  FROM medicine_stock earlier
                 WHERE earlier.medicine_id = medicine_stock.medicine_id
                   AND earlier.number <= medicine_stock.number) AS hundredths
          FROM medicine_stock
         WHERE medicine_stock.dose_id = :dose
    )sql"};
    return db.one(select, {{"dose", dose}},
                  [](db::Row const& row) { return Quantity{row.integer("hundredths")}; });
}

std::vector<Balance> balances_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<balance_columns + Literal{R"sql(
          FROM reach
          JOIN medicine ON medicine.child_id = reach.child_id
         WHERE reach.level >= 1 AND medicine.setting_id = :setting
         ORDER BY medicine.id
    )sql"}>;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}}, balance_from);
}

std::vector<Balance> balances_of(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select = statement<balance_columns + Literal{R"sql(
          FROM medicine
         WHERE medicine.child_id = :child AND CAST(:level AS INTEGER) >= 1
         ORDER BY medicine.id
    )sql"}>;
    return db.all(select, {{"child", *child}, {"level", number(child.reads_to())}},
                  balance_from);
}

void insert_stock(db::Transaction& db, NewStockRow const& row)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine_stock (medicine_id, number, move, change_hundredths, expires_on,
                                    to_whom, explanation, dose_id, at, staff_id, witness_id,
                                    form_key)
        VALUES (:medicine,
                (SELECT COALESCE(MAX(earlier.number), 0) + 1
                   FROM medicine_stock earlier
                  WHERE earlier.medicine_id = :medicine),
                :move, :change, :expires_on, :to_whom, :explanation, :dose, :at, :by, :witness,
                :form_key)
    )sql"};
    db.run(insert, {{"medicine", row.medicine},
                    {"move", to_text(row.move)},
                    {"change", row.change.hundredths},
                    {"expires_on", row.expires_on},
                    {"to_whom", row.to_whom},
                    {"explanation", row.explanation},
                    {"dose", row.dose},
                    {"at", row.at},
                    {"by", row.by},
                    {"witness", row.witness},
                    {"form_key", row.form_key}});
}

bool stock_has_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql count{R"sql(
        SELECT COUNT(*) AS number FROM medicine_stock WHERE form_key = :form_key
    )sql"};
    return db.number(count, {{"form_key", form_key}}) > 0;
}

int differences_in(db::Reader& db, PlaceReach const& here, sys_seconds since)
{
    constexpr db::Sql count = within_reach<R"sql(
        SELECT COUNT(*) AS number
          FROM reach
          JOIN medicine       ON medicine.child_id = reach.child_id
          JOIN medicine_stock ON medicine_stock.medicine_id = medicine.id
         WHERE reach.level >= 1 AND medicine.setting_id = :setting
           AND medicine_stock.move = 'count' AND medicine_stock.change_hundredths <> 0
           AND medicine_stock.at >= :since
    )sql">;
    return static_cast<int>(db.number(
        count, {here.reach_bind(), {"setting", here.setting()}, {"since", since}}));
}

std::vector<Check> checks_of(db::Reader& db, SettingId const& setting, int most)
{
    constexpr db::Sql select{R"sql(
        SELECT medicine_check.id, medicine_check.from_at, medicine_check.checked_at,
               medicine_check.missed, medicine_check.differences, medicine_check.words,
               staff.full_name
          FROM medicine_check
          JOIN staff ON staff.id = medicine_check.checked_by
         WHERE medicine_check.setting_id = :setting
         ORDER BY medicine_check.checked_at DESC, medicine_check.id DESC
         LIMIT :most
    )sql"};
    return db.all(select, {{"setting", setting}, {"most", most}}, [](db::Row const& row) {
        return Check{.id          = row.get<std::string>("id"),
                     .from_at     = row.get<sys_seconds>("from_at"),
                     .checked_at  = row.get<sys_seconds>("checked_at"),
                     .missed      = row.get<int>("missed"),
                     .differences = row.get<int>("differences"),
                     .words       = row.get<std::string>("words"),
                     .by_name     = row.get<std::string>("full_name")};
    });
}

bool check_has_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql count{R"sql(
        SELECT COUNT(*) AS number FROM medicine_check WHERE form_key = :form_key
    )sql"};
    return db.number(count, {{"form_key", form_key}}) > 0;
}

void insert_check(db::Transaction& db, Check const& check, SettingId const& setting,
                  StaffId const& by, std::string const& form_key)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO medicine_check (id, setting_id, from_at, checked_at, missed, differences,
                                    words, checked_by, form_key)
        VALUES (:id, :setting, :from_at, :checked_at, :missed, :differences, :words, :by,
                :form_key)
    )sql"};
    db.run(insert, {{"id", check.id},
                    {"setting", setting},
                    {"from_at", check.from_at},
                    {"checked_at", check.checked_at},
                    {"missed", check.missed},
                    {"differences", check.differences},
                    {"words", check.words},
                    {"by", by},
                    {"form_key", form_key}});
}

}  // namespace keywork::medicine

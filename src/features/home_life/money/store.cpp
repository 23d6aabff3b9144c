#include "features/home_life/money/store.hpp"

#include "platform/expects.hpp"

namespace keywork::money {
namespace {

/// Each line with what its ledger comes to after it.
constexpr Literal lines_with_balance = R"sql(
    SELECT money_line.id, money_line.number, money_line.purse, money_line.move,
           money_line.change_pence,
           (SELECT CAST(SUM(earlier.change_pence) AS BIGINT)
              FROM money_line AS earlier
             WHERE earlier.ledger = money_line.ledger
               AND earlier.number <= money_line.number) AS balance,
           money_line.what, money_line.who, money_line.happened_on, money_line.receipt_id,
           money_line.no_receipt, money_line.agreed, money_line.agreed_why,
           wrong.number AS counters, countering.number AS countered_by,
           staff.full_name AS by_name, witness.full_name AS witness_name, money_line.at
      FROM money_line
      JOIN staff                         ON staff.id = money_line.staff_id
      LEFT JOIN staff AS witness         ON witness.id = money_line.witness_id
      LEFT JOIN money_line AS wrong      ON wrong.id = money_line.counters_id
      LEFT JOIN money_line AS countering ON countering.counters_id = money_line.id
)sql";

Line read_row(db::Row const& row)
{
    auto const purse = purse_from_text(row.get<std::string>("purse"));
    auto const move = move_from_text(row.get<std::string>("move"));
    expects(purse && move);
    auto const agreed = row.get<std::optional<std::string>>("agreed");
    return {.id = row.get<LineId>("id"),
            .number = row.get<int>("number"),
            .purse = *purse,
            .move = *move,
            .change = {row.integer("change_pence")},
            .balance = {row.integer("balance")},
            .what = row.get<std::string>("what"),
            .who = row.get<std::string>("who"),
            .happened_on = row.get<local_days>("happened_on"),
            .receipt = row.get<std::optional<premises::PlaceFileId>>("receipt_id"),
            .no_receipt = row.get<std::string>("no_receipt"),
            .agreed = agreed ? agreed_from_text(*agreed) : std::nullopt,
            .agreed_why = row.get<std::string>("agreed_why"),
            .counters = row.get<std::optional<int>>("counters"),
            .countered_by = row.get<std::optional<int>>("countered_by"),
            .by = row.get<std::string>("by_name"),
            .witness = row.get<std::optional<std::string>>("witness_name"),
            .at = row.get<sys_seconds>("at")};
}

}  // namespace

Pence balance_of(db::Reader& db, Ledger const& ledger)
{
    constexpr db::Sql select{R"sql(
        SELECT CAST(COALESCE(SUM(change_pence), 0) AS BIGINT) AS number
          FROM money_line
         WHERE ledger = :ledger
    )sql"};
    return {db.number(select, {{"ledger", key_of(ledger)}})};
}

std::optional<sys_seconds> counted_at(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT MAX(at) AS at
          FROM money_line
         WHERE ledger = :ledger AND move = 'count'
    )sql"};
    return db
        .one(select, {{"ledger", key_of({.setting = setting, .child = {}, .purse = Purse::petty})}},
             [](db::Row const& row) { return row.get<std::optional<sys_seconds>>("at"); })
        .value_or(std::nullopt);
}

std::vector<Line> petty_lines(db::Reader& db, SettingId const& setting, local_days month)
{
    constexpr db::Sql select = statement<lines_with_balance + Literal{R"sql(
     WHERE money_line.setting_id = :setting AND money_line.purse = 'petty'
       AND money_line.at >= :from AND money_line.at < :until
     ORDER BY money_line.number DESC
    )sql"}>;
    return db.all(select, {{"setting", setting}, {"from", start_of(month)},
                           {"until", start_of(premises::month_after(month))}},
                  read_row);
}

std::vector<Line> lines_of(db::Reader& db, Permitted<ChildId> const& child,
                           SettingId const& setting, int most)
{
    constexpr db::Sql select = statement<lines_with_balance + Literal{R"sql(
     WHERE money_line.child_id = :child AND money_line.setting_id = :setting AND :level >= 1
     ORDER BY money_line.at DESC, money_line.purse, money_line.number DESC
     LIMIT :most
    )sql"}>;
    return db.all(select, {{"child", *child}, {"setting", setting},
                           {"level", number(child.reads_to())}, {"most", most}},
                  read_row);
}

std::optional<Line> petty_line(db::Reader& db, SettingId const& setting, LineId const& id)
{
    constexpr db::Sql select = statement<lines_with_balance + Literal{R"sql(
     WHERE money_line.id = :id AND money_line.setting_id = :setting
       AND money_line.purse = 'petty'
    )sql"}>;
    return db.one(select, {{"id", id}, {"setting", setting}}, read_row);
}

std::optional<Line> line_of(db::Reader& db, Permitted<ChildId> const& child,
                            SettingId const& setting, LineId const& id)
{
    constexpr db::Sql select = statement<lines_with_balance + Literal{R"sql(
     WHERE money_line.id = :id AND money_line.child_id = :child
       AND money_line.setting_id = :setting AND :level >= 1
    )sql"}>;
    return db.one(select, {{"id", id}, {"child", *child}, {"setting", setting},
                           {"level", number(child.reads_to())}},
                  read_row);
}

std::vector<KeptFor> kept_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT child.id, child.known_as, child.family_name,
               (SELECT CAST(COALESCE(SUM(change_pence), 0) AS BIGINT)
                  FROM money_line
                 WHERE money_line.child_id = child.id AND purse = 'pocket'
                   AND money_line.setting_id = :setting) AS pocket,
               (SELECT CAST(COALESCE(SUM(change_pence), 0) AS BIGINT)
                  FROM money_line
                 WHERE money_line.child_id = child.id AND purse = 'savings'
                   AND money_line.setting_id = :setting) AS savings,
               (SELECT COUNT(*)
                  FROM valuable
                 WHERE valuable.child_id = child.id AND valuable.setting_id = :setting
                   AND NOT EXISTS (SELECT 1
                                     FROM valuable_returned
                                    WHERE valuable_returned.valuable_id = valuable.id))
                   AS valuables
          FROM reach
          JOIN child ON child.id = reach.child_id
         WHERE reach.level >= 1
         ORDER BY child.known_as, child.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}}, [](db::Row const& row) {
        KeptFor kept{.face = {}, .pocket = {row.integer("pocket")},
                     .savings = {row.integer("savings")},
                     .valuables = row.integer("valuables")};
        kept.face.id = row.get<ChildId>("id");
        kept.face.known_as = row.get<std::string>("known_as");
        kept.face.family_name = row.get<std::string>("family_name");
        return kept;
    });
}

std::vector<Valuable> valuables_of(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT valuable.id, valuable.what, valuable.kept_where, keeper.full_name AS by_name,
               valuable.at, valuable_returned.to_whom, returner.full_name AS returned_by,
               valuable_returned.at AS returned_at
          FROM valuable
          JOIN staff AS keeper        ON keeper.id = valuable.staff_id
          LEFT JOIN valuable_returned ON valuable_returned.valuable_id = valuable.id
          LEFT JOIN staff AS returner ON returner.id = valuable_returned.staff_id
         WHERE valuable.child_id = :child AND :level >= 1
         ORDER BY CASE WHEN valuable_returned.at IS NULL THEN 0 ELSE 1 END, valuable.at DESC,
                  valuable.id
    )sql"};
    return db.all(select, {{"child", *child}, {"level", number(child.reads_to())}},
                  [](db::Row const& row) {
                      return Valuable{
                          .id = row.get<ValuableId>("id"),
                          .what = row.get<std::string>("what"),
                          .kept_where = row.get<std::string>("kept_where"),
                          .by = row.get<std::string>("by_name"),
                          .at = row.get<sys_seconds>("at"),
                          .to_whom = row.get<std::optional<std::string>>("to_whom"),
                          .returned_by = row.get<std::optional<std::string>>("returned_by"),
                          .returned_at = row.get<std::optional<sys_seconds>>("returned_at")};
                  });
}

std::optional<Pence> figure_set(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT pence
          FROM money_figure
         WHERE setting_id = :setting
         ORDER BY number DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"setting", setting}},
                  [](db::Row const& row) { return Pence{row.integer("pence")}; });
}

bool line_has_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM money_line
         WHERE form_key = :form_key
    )sql"};
    return db.number(select, {{"form_key", form_key}}) > 0;
}

void insert_line(db::Transaction& tx, NewRow const& row, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO money_line (id, ledger, number, setting_id, child_id, purse, move,
                                change_pence, what, who, happened_on, receipt_id, no_receipt,
                                agreed, agreed_why, counters_id, staff_id, witness_id, at,
                                form_key)
        VALUES (:id, :ledger,
                (SELECT COALESCE(MAX(earlier.number), 0) + 1
                   FROM money_line AS earlier
                  WHERE earlier.ledger = :ledger),
                :setting, :child, :purse, :move, :change, :what, :who, :happened_on, :receipt,
                :no_receipt, :agreed, :agreed_why, :counters, :by, :witness, :at, :form_key)
    )sql"};
    NewLine const& line = row.line;
    auto const agreed = line.agreed ? std::optional{std::string{to_text(*line.agreed)}}
                                    : std::nullopt;
    tx.run(insert, {{"id", row.id},
                    {"ledger", key_of(line.ledger)},
                    {"setting", line.ledger.setting},
                    {"child", line.ledger.child},
                    {"purse", to_text(line.ledger.purse)},
                    {"move", to_text(line.move)},
                    {"change", row.change.count},
                    {"what", line.what},
                    {"who", line.who},
                    {"happened_on", line.happened_on},
                    {"receipt", row.receipt},
                    {"no_receipt", line.no_receipt},
                    {"agreed", agreed},
                    {"agreed_why", line.agreed_why},
                    {"counters", row.counters},
                    {"by", by},
                    {"witness", line.witness},
                    {"at", at},
                    {"form_key", line.form_key}});
}

void insert_valuable(db::Transaction& tx, ChildId const& child, NewValuable const& item,
                     StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO valuable (id, child_id, setting_id, what, kept_where, staff_id, at, form_key)
        VALUES (:id, :child, :setting, :what, :kept_where, :by, :at, :form_key)
        ON CONFLICT (form_key) DO NOTHING
    )sql"};
    tx.run(insert, {{"id", item.id},
                    {"child", child},
                    {"setting", item.setting},
                    {"what", item.what},
                    {"kept_where", item.kept_where},
                    {"by", by},
                    {"at", at},
                    {"form_key", item.form_key}});
}

bool insert_return(db::Transaction& tx, ChildId const& child, ValuableId const& id,
                   std::string const& to_whom, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO valuable_returned (valuable_id, to_whom, staff_id, at)
        SELECT valuable.id, :to_whom, :by, :at
          FROM valuable
         WHERE valuable.id = :id AND valuable.child_id = :child
        ON CONFLICT (valuable_id) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id}, {"child", child}, {"to_whom", to_whom}, {"by", by},
                           {"at", at}}) == 1;
}

void insert_figure(db::Transaction& tx, SettingId const& setting, Pence figure, StaffId const& by,
                   sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO money_figure (setting_id, number, pence, staff_id, at)
        VALUES (:setting,
                (SELECT COALESCE(MAX(earlier.number), 0) + 1
                   FROM money_figure AS earlier
                  WHERE earlier.setting_id = :setting),
                :pence, :by, :at)
    )sql"};
    tx.run(insert, {{"setting", setting}, {"pence", figure.count}, {"by", by}, {"at", at}});
}

}  // namespace keywork::money

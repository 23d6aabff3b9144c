#include "care/record/accounts/store.hpp"

namespace keywork::record {

void insert_account(db::Transaction& tx, OwnAccount const& account, sys_seconds asked_at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO own_account (id, record_id, staff_id, who_words, action_id, asked_at)
        VALUES (:id, :record, :staff, :who, :action, :asked_at)
    )sql"};
    auto const who = account.staff ? std::nullopt : std::optional{account.who};
    tx.run(insert, {{"id", account.id},
                    {"record", account.record},
                    {"staff", account.staff},
                    {"who", who},
                    {"action", account.action},
                    {"asked_at", asked_at}});
}

std::vector<OwnAccount> accounts_of(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT own_account.id, own_account.record_id, own_account.staff_id,
               COALESCE(staff.full_name, own_account.who_words) AS who, own_account.action_id,
               own_account.addition_id, own_account.why_none, settler.full_name AS settler_name,
               own_account.settled_at
          FROM own_account
          LEFT JOIN staff            ON staff.id = own_account.staff_id
          LEFT JOIN staff AS settler ON settler.id = own_account.settled_by
         WHERE own_account.record_id = :record
         ORDER BY own_account.id
    )sql"};
    return db.all(select, {{"record", record}}, [](db::Row const& row) {
        return OwnAccount{.id = row.get<OwnAccountId>("id"),
                          .record = row.get<RecordId>("record_id"),
                          .staff = row.get<std::optional<StaffId>>("staff_id"),
                          .who = row.get<std::string>("who"),
                          .action = row.get<std::optional<ActionId>>("action_id"),
                          .addition = row.get<std::optional<AdditionId>>("addition_id"),
                          .why_none = row.get<std::optional<std::string>>("why_none"),
                          .settled_by = row.get<std::optional<std::string>>("settler_name"),
                          .settled_at = row.get<std::optional<sys_seconds>>("settled_at")};
    });
}

bool is_asked_for_account(db::Reader& db, RecordId const& record, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM own_account
         WHERE record_id = :record AND staff_id = :staff
    )sql"};
    return db.number(select, {{"record", record}, {"staff", staff}}) > 0;
}

std::vector<RecordId> kept_from(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT record_id
          FROM own_account
         WHERE staff_id = :staff AND settled_at IS NULL
         ORDER BY record_id
    )sql"};
    return db.all(select, {{"staff", staff}},
                  [](db::Row const& row) { return row.get<RecordId>("record_id"); });
}

std::vector<RecordId> account_owed_in(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT DISTINCT own_account.record_id
          FROM own_account
          JOIN record ON record.id = own_account.record_id
         WHERE record.setting_id = :setting AND own_account.settled_at IS NULL
         ORDER BY own_account.record_id
    )sql"};
    return db.all(select, {{"setting", setting}},
                  [](db::Row const& row) { return row.get<RecordId>("record_id"); });
}

bool settle_account(db::Transaction& tx, OwnAccountId const& id, SettledBy const& by)
{
    constexpr db::Sql update{R"sql(
        UPDATE own_account
           SET addition_id = :addition, why_none = :why, settled_by = :by, settled_at = :at
         WHERE id = :id AND settled_at IS NULL
    )sql"};
    return tx.run(update, {{"id", id},
                           {"addition", by.addition},
                           {"why", by.why_none},
                           {"by", by.staff},
                           {"at", by.at}}) == 1;
}

}  // namespace keywork::record

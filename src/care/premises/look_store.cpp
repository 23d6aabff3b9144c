#include "care/premises/look_store.hpp"

namespace keywork::premises {

std::vector<Look> looks_of(db::Reader& db, SettingId const& setting, Book book, local_days month)
{
    constexpr db::Sql select{R"sql(
        SELECT premises_look.words, staff.full_name, premises_look.looked_at
          FROM premises_look
          JOIN staff ON staff.id = premises_look.looked_by
         WHERE premises_look.setting_id = :setting AND premises_look.book = :book
           AND premises_look.month = :month
         ORDER BY premises_look.looked_at DESC, premises_look.id DESC
    )sql"};
    return db.all(select, {{"setting", setting}, {"book", to_text(book)}, {"month", month}},
                  [](db::Row const& row) {
                      return Look{.words = row.get<std::string>("words"),
                                  .by = row.get<std::string>("full_name"),
                                  .at = row.get<sys_seconds>("looked_at")};
                  });
}

void insert_look(db::Transaction& tx, std::string const& id, NewLook const& look,
                 StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_look (id, setting_id, book, month, words, looked_by, looked_at,
                                   form_key)
        VALUES (:id, :setting, :book, :month, :words, :by, :at, :form_key)
        ON CONFLICT (form_key) DO NOTHING
    )sql"};
    tx.run(insert, {{"id", id},
                    {"setting", look.setting},
                    {"book", to_text(look.book)},
                    {"month", look.month},
                    {"words", look.words},
                    {"by", by},
                    {"at", at},
                    {"form_key", look.form_key}});
}

}  // namespace keywork::premises

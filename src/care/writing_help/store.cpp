#include "care/writing_help/own_words.hpp"
#include "platform/expects.hpp"

namespace keywork::writing_help {
namespace {

OwnWord read_own_word(db::Row const& row)
{
    auto const says = says_from_text(row.get<std::string>("says"));
    expects(says.has_value());
    return {.id = row.get<OwnWordId>("id"),
            .listed = {.words = row.get<std::string>("words"),
                       .says = *says,
                       .reason = row.get<std::string>("reason"),
                       .plainer = row.get<std::string>("plainer")},
            .is_on = row.get<bool>("is_on"),
            .set_by = row.get<StaffId>("set_by"),
            .set_by_name = row.get<std::string>("full_name"),
            .set_at = row.get<sys_seconds>("set_at")};
}

}  // namespace

void insert_own_word(db::Transaction& db, OwnWord const& word)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO writing_word (id, word_key, words, says, reason, plainer, is_on, set_by, set_at)
        VALUES (:id, :word_key, :words, :says, :reason, :plainer, :is_on, :set_by, :set_at)
    )sql"};
    db.run(insert, {{"id", word.id},
                    {"word_key", key_of(word.listed.words)},
                    {"words", word.listed.words},
                    {"says", to_text(word.listed.says)},
                    {"reason", word.listed.reason},
                    {"plainer", word.listed.plainer},
                    {"is_on", word.is_on},
                    {"set_by", word.set_by},
                    {"set_at", word.set_at}});
}

std::vector<OwnWord> own_words(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT latest.*, staff.full_name
          FROM writing_word AS latest
          JOIN staff ON staff.id = latest.set_by
         WHERE NOT EXISTS (SELECT 1
                             FROM writing_word AS later
                            WHERE later.word_key = latest.word_key
                              AND (later.set_at, later.id) > (latest.set_at, latest.id))
         ORDER BY latest.word_key
    )sql"};
    return db.all(select, {}, read_own_word);
}

std::vector<OwnWord> settings_of_word(db::Reader& db, std::string_view key)
{
    constexpr db::Sql select{R"sql(
        SELECT writing_word.*, staff.full_name
          FROM writing_word
          JOIN staff ON staff.id = writing_word.set_by
         WHERE writing_word.word_key = :word_key
         ORDER BY writing_word.set_at DESC, writing_word.id DESC
    )sql"};
    return db.all(select, {{"word_key", key}}, read_own_word);
}

}  // namespace keywork::writing_help

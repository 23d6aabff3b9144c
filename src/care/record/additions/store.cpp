#include "care/record/additions/store.hpp"

namespace keywork::record {
namespace {

Addition read_addition(db::Row const& row)
{
    return {.id = row.get<AdditionId>("id"),
            .record = row.get<RecordId>("record_id"),
            .author = row.get<std::optional<StaffId>>("author_id").value_or(StaffId{}),
            .author_name = row.get<std::string>("author_name"),
            .added_at = row.get<sys_seconds>("added_at"),
            .kind = addition_kind_from_text(row.get<std::string>("kind")),
            .question = row.get<std::optional<std::string>>("question"),
            .part = row.get<std::optional<std::string>>("part"),
            .words = row.get<std::string>("words"),
            .answers = row.get<std::optional<std::string>>("answers"),
            .reason = row.get<std::optional<std::string>>("reason"),
            .level = level_from_number(row.get<std::int64_t>("level")),
            .form_key = row.get<std::string>("form_key"),
            .child = row.get<std::optional<ChildId>>("child_id")};
}

}  // namespace

void insert_addition(db::Transaction& tx, Addition const& addition)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_addition (id, record_id, author_id, added_at, kind, question, part,
                                     words, answers, reason, level, form_key, child_id)
        VALUES (:id, :record, :author, :added_at, :kind, :question, :part, :words, :answers,
                :reason, :level, :form_key, :child)
    )sql"};
    tx.run(insert, {{"id", addition.id},
                    {"record", addition.record},
                    {"author", addition.child ? std::nullopt : std::optional{addition.author}},
                    {"added_at", addition.added_at},
                    {"kind", to_text(addition.kind)},
                    {"question", addition.question},
                    {"part", addition.part},
                    {"words", addition.words},
                    {"answers", addition.answers},
                    {"reason", addition.reason},
                    {"level", number(addition.level)},
                    {"form_key", addition.form_key},
                    {"child", addition.child}});
}

std::vector<Addition> additions_to(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_addition.id, record_addition.record_id, record_addition.author_id,
               COALESCE(staff.full_name, child.known_as) AS author_name,
               record_addition.added_at, record_addition.kind, record_addition.question,
                record_addition.part, record_addition.words,
               record_addition.answers, record_addition.reason, record_addition.level,
               record_addition.form_key, record_addition.child_id
          FROM record_addition
          LEFT JOIN staff ON staff.id = record_addition.author_id
          LEFT JOIN child ON child.id = record_addition.child_id
         WHERE record_addition.record_id = :record
         ORDER BY record_addition.added_at, record_addition.id
    )sql"};
    return db.all(select, {{"record", record}}, read_addition);
}

std::optional<Addition> addition_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT record_addition.id, record_addition.record_id, record_addition.author_id,
               COALESCE(staff.full_name, child.known_as) AS author_name,
               record_addition.added_at, record_addition.kind, record_addition.question,
                record_addition.part, record_addition.words,
               record_addition.answers, record_addition.reason, record_addition.level,
               record_addition.form_key, record_addition.child_id
          FROM record_addition
          LEFT JOIN staff ON staff.id = record_addition.author_id
          LEFT JOIN child ON child.id = record_addition.child_id
         WHERE record_addition.form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}}, read_addition);
}

}  // namespace keywork::record

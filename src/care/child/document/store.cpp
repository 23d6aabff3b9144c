#include "care/child/document/store.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

namespace keywork::child {
namespace {

Document document_from(db::Row const& row)
{
    return {.id            = row.get<DocumentId>("id"),
            .title         = row.get<std::string>("title"),
            .file_type     = row.get<std::string>("file_type"),
            .bytes         = row.integer("bytes"),
            .level         = level_from_number(row.integer("level")),
            .added_by_name = row.get<std::string>("full_name"),
            .added_at      = row.get<sys_seconds>("added_at")};
}

}  // namespace

std::vector<Document> documents(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT document.id, document.title, document.file_type, document.bytes, document.level,
               document.added_at, staff.full_name
          FROM document
          JOIN staff ON staff.id = document.added_by
         WHERE document.child_id = :child AND document.level <= :level
         ORDER BY document.added_at DESC, document.id DESC
    )sql"};
    return db.all(select, {{"child", *child}, {"level", number(child.reads_to())}}, document_from);
}

Outcome<Document> document(db::Reader& db, Permitted<ChildId> const& child, DocumentId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT document.id, document.title, document.file_type, document.bytes, document.level,
               document.added_at, staff.full_name
          FROM document
          JOIN staff ON staff.id = document.added_by
         WHERE document.id = :id AND document.child_id = :child AND document.level <= :level
    )sql"};
    auto const found = db.one(
        select, {{"id", id}, {"child", *child}, {"level", number(child.reads_to())}},
        document_from);
    if (!found) return refuse(NotFound{});
    return *found;
}

std::string content_of(db::Reader& db, Permitted<ChildId> const& child, Document const& document)
{
    constexpr db::Sql select{R"sql(
        SELECT content
          FROM document
         WHERE id = :id AND child_id = :child
    )sql"};
    auto const text = db.one(select, {{"id", document.id}, {"child", *child}},
                             [](db::Row const& row) { return row.get<std::string>("content"); });
    expects(text.has_value());
    auto bytes = crypto::from_base64url(*text);
    expects(bytes.has_value());
    return std::move(*bytes);
}

void insert_document(db::Transaction& db, ChildId const& child, NewDocument const& added)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO document (id, child_id, title, file_name, file_type, bytes, sha256, content,
                              level, added_by, added_at)
        VALUES (:id, :child, :title, :file_name, :file_type, :bytes, :sha256, :content, :level,
                :added_by, :added_at)
    )sql"};
    db.run(insert, {{"id", added.document.id},
                    {"child", child},
                    {"title", added.document.title},
                    {"file_name", file_name(added.document)},
                    {"file_type", added.document.file_type},
                    {"bytes", added.document.bytes},
                    {"sha256", crypto::sha256_hex(added.content)},
                    {"content", crypto::base64url(added.content)},
                    {"level", number(added.document.level)},
                    {"added_by", added.added_by},
                    {"added_at", added.document.added_at}});
}

}  // namespace keywork::child

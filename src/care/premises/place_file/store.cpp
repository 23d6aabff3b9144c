#include "care/premises/place_file/store.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

namespace keywork::premises {

std::optional<PlaceFile> file_of(db::Reader& db, PlaceFileId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, file_type, content
          FROM place_file
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, [](db::Row const& row) {
        auto content = crypto::from_base64url(row.get<std::string>("content"));
        expects(content.has_value());
        return PlaceFile{.id = row.get<PlaceFileId>("id"),
                         .file_type = row.get<std::string>("file_type"),
                         .content = std::move(*content)};
    });
}

void insert_file(db::Transaction& tx, PlaceFile const& file, Upload const& upload,
                 StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO place_file (id, setting_id, child_id, file_type, bytes, sha256, content,
                                added_by, added_at)
        VALUES (:id, :setting, :child, :file_type, :bytes, :sha256, :content, :by, :at)
    )sql"};
    tx.run(insert, {{"id", file.id},
                    {"setting", upload.setting},
                    {"child", upload.child},
                    {"file_type", file.file_type},
                    {"bytes", static_cast<std::int64_t>(file.content.size())},
                    {"sha256", crypto::sha256_hex(file.content)},
                    {"content", crypto::base64url(file.content)},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::premises

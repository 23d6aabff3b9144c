#include "features/team/training/store.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

namespace keywork::training_matrix {

std::vector<Need> needs_of(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT id, role, type, every_months
          FROM training_need
         WHERE setting_id = :setting AND ended_at IS NULL
         ORDER BY role, type, id
    )sql"};
    return db.all(select, {{"setting", setting}}, [](db::Row const& row) {
        auto const role = role_from_text(row.get<std::string>("role"));
        expects(role.has_value());
        return Need{.id = row.get<NeedId>("id"),
                    .role = *role,
                    .type = row.get<std::string>("type"),
                    .every_months = row.get<std::optional<int>>("every_months")};
    });
}

void insert_need(db::Transaction& db, SettingId const& setting, Need const& need,
                 StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO training_need (id, setting_id, role, type, every_months, made_by, made_at)
        VALUES (:id, :setting, :role, :type, :every, :by, :at)
    )sql"};
    db.run(insert, {{"id", need.id},
                    {"setting", setting},
                    {"role", to_text(need.role)},
                    {"type", need.type},
                    {"every", need.every_months},
                    {"by", by},
                    {"at", at}});
}

bool end_need(db::Transaction& db, SettingId const& setting, NeedId const& need,
              StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE training_need
           SET ended_by = :by, ended_at = :at
         WHERE id = :id AND setting_id = :setting AND ended_at IS NULL
    )sql"};
    return db.run(update, {{"id", need}, {"setting", setting}, {"by", by}, {"at", at}}) == 1;
}

std::vector<Certificate> certificates_of(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT training_certificate.id, training_certificate.training_id,
               training_certificate.file_type, training_certificate.bytes,
               training_certificate.added_at, staff.full_name
          FROM training_certificate
          JOIN staff ON staff.id = training_certificate.added_by
         WHERE training_certificate.staff_id = :staff
         ORDER BY training_certificate.added_at DESC, training_certificate.id DESC
    )sql"};
    return db.all(select, {{"staff", staff}}, [](db::Row const& row) {
        return Certificate{.id = row.get<CertificateId>("id"),
                           .training = row.get<TrainingId>("training_id"),
                           .file_type = row.get<std::string>("file_type"),
                           .bytes = row.integer("bytes"),
                           .added_by_name = row.get<std::string>("full_name"),
                           .added_at = row.get<sys_seconds>("added_at")};
    });
}

std::string content_of(db::Reader& db, Certificate const& certificate)
{
    constexpr db::Sql select{R"sql(
        SELECT content
          FROM training_certificate
         WHERE id = :id
    )sql"};
    auto const text = db.one(select, {{"id", certificate.id}}, [](db::Row const& row) {
        return row.get<std::string>("content");
    });
    expects(text.has_value());
    auto const bytes = crypto::from_base64url(*text);
    expects(bytes.has_value());
    return *bytes;
}

void insert_certificate(db::Transaction& db, StaffId const& staff, Certificate const& certificate,
                        std::string const& content, StaffId const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO training_certificate (id, training_id, staff_id, file_type, bytes, content,
                                          added_by, added_at)
        VALUES (:id, :training, :staff, :type, :bytes, :content, :by, :at)
    )sql"};
    db.run(insert, {{"id", certificate.id},
                    {"training", certificate.training},
                    {"staff", staff},
                    {"type", certificate.file_type},
                    {"bytes", certificate.bytes},
                    {"content", crypto::base64url(content)},
                    {"by", by},
                    {"at", certificate.added_at}});
}

std::optional<Qualification> qualification_of(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT type, role_started_on, enrolled_on, provider, units, units_done, equivalent
          FROM qualification
         WHERE staff_id = :staff
         ORDER BY made_at DESC, id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"staff", staff}}, [](db::Row const& row) {
        return Qualification{.type = row.get<std::string>("type"),
                             .role_started_on = row.get<local_days>("role_started_on"),
                             .enrolled_on = row.get<std::optional<local_days>>("enrolled_on"),
                             .provider = row.get<std::string>("provider"),
                             .units = row.get<int>("units"),
                             .units_done = row.get<int>("units_done"),
                             .equivalent = row.get<std::string>("equivalent")};
    });
}

void insert_qualification(db::Transaction& db, std::string const& id, StaffId const& staff,
                          Qualification const& qualification, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO qualification (id, staff_id, type, role_started_on, enrolled_on, provider,
                                   units, units_done, equivalent, made_by, made_at)
        VALUES (:id, :staff, :type, :started, :enrolled, :provider, :units, :done, :equivalent,
                :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"staff", staff},
                    {"type", qualification.type},
                    {"started", qualification.role_started_on},
                    {"enrolled", qualification.enrolled_on},
                    {"provider", qualification.provider},
                    {"units", qualification.units},
                    {"done", qualification.units_done},
                    {"equivalent", qualification.equivalent},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::training_matrix

#include "features/team/policies/store.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

namespace keywork::policies {

std::vector<Policy> policies_in(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT id, setting_id, title, roles
          FROM policy
         WHERE setting_id IS NULL OR setting_id = :setting
         ORDER BY title, id
    )sql"};
    return db.all(select, {{"setting", setting}}, [](db::Row const& row) {
        return Policy{.id = row.get<PolicyId>("id"),
                      .setting = row.get<std::optional<SettingId>>("setting_id"),
                      .title = row.get<std::string>("title"),
                      .roles = roles_from_text(row.get<std::string>("roles"))};
    });
}

std::vector<Version> versions_of(db::Reader& db, PolicyId const& policy)
{
    constexpr db::Sql select{R"sql(
        SELECT policy_version.id, policy_version.label, policy_version.changed,
               policy_version.words, policy_version.file_type, policy_version.bytes,
               policy_version.made_at, policy_version.issued_by, policy_version.issued_at,
               staff.full_name
          FROM policy_version
          JOIN staff ON staff.id = policy_version.made_by
         WHERE policy_version.policy_id = :policy
         ORDER BY policy_version.made_at DESC, policy_version.id DESC
    )sql"};
    return db.all(select, {{"policy", policy}}, [](db::Row const& row) {
        return Version{
            .id = row.get<VersionId>("id"),
            .label = row.get<std::string>("label"),
            .changed = row.get<std::string>("changed"),
            .words = row.get<std::string>("words"),
            .file_type = row.get<std::optional<std::string>>("file_type").value_or(""),
            .bytes = row.integer("bytes"),
            .made_by_name = row.get<std::string>("full_name"),
            .made_at = row.get<sys_seconds>("made_at"),
            .issued_by = row.get<std::optional<StaffId>>("issued_by"),
            .issued_at = row.get<std::optional<sys_seconds>>("issued_at")};
    });
}

std::string content_of(db::Reader& db, VersionId const& version)
{
    constexpr db::Sql select{R"sql(
        SELECT content
          FROM policy_version
         WHERE id = :id AND content IS NOT NULL
    )sql"};
    auto const text = db.one(select, {{"id", version}}, [](db::Row const& row) {
        return row.get<std::string>("content");
    });
    expects(text.has_value());
    auto const bytes = crypto::from_base64url(*text);
    expects(bytes.has_value());
    return *bytes;
}

std::vector<ReadBy> readers_of(db::Reader& db, VersionId const& version)
{
    constexpr db::Sql select{R"sql(
        SELECT policy_read.staff_id, staff.full_name, policy_read.question, policy_read.read_at
          FROM policy_read
          JOIN staff ON staff.id = policy_read.staff_id
         WHERE policy_read.version_id = :version
         ORDER BY staff.full_name, staff.id
    )sql"};
    return db.all(select, {{"version", version}}, [](db::Row const& row) {
        return ReadBy{.staff = row.get<StaffId>("staff_id"),
                      .full_name = row.get<std::string>("full_name"),
                      .question = row.get<std::string>("question"),
                      .read_at = row.get<sys_seconds>("read_at")};
    });
}

std::optional<sys_seconds> read_at(db::Reader& db, VersionId const& version, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT read_at
          FROM policy_read
         WHERE version_id = :version AND staff_id = :staff
    )sql"};
    return db.one(select, {{"version", version}, {"staff", staff}},
                  [](db::Row const& row) { return row.get<sys_seconds>("read_at"); });
}

std::vector<Comment> comments_on(db::Reader& db, VersionId const& version)
{
    constexpr db::Sql select{R"sql(
        SELECT policy_comment.words, policy_comment.made_at, staff.full_name
          FROM policy_comment
          JOIN staff ON staff.id = policy_comment.made_by
         WHERE policy_comment.version_id = :version
         ORDER BY policy_comment.made_at, policy_comment.id
    )sql"};
    return db.all(select, {{"version", version}}, [](db::Row const& row) {
        return Comment{.by_name = row.get<std::string>("full_name"),
                       .words = row.get<std::string>("words"),
                       .made_at = row.get<sys_seconds>("made_at")};
    });
}

std::optional<ActionId> open_reminder(db::Reader& db, VersionId const& version,
                                      StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT policy_reminder.action_id
          FROM policy_reminder
          JOIN action ON action.id = policy_reminder.action_id
         WHERE policy_reminder.version_id = :version AND policy_reminder.staff_id = :staff
           AND action.done_at IS NULL AND action.not_done_reason IS NULL
         ORDER BY policy_reminder.reminded_at DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"version", version}, {"staff", staff}},
                  [](db::Row const& row) { return row.get<ActionId>("action_id"); });
}

std::vector<ActionId> reminders_of_earlier(db::Reader& db, PolicyId const& policy,
                                           VersionId const& version)
{
    constexpr db::Sql select{R"sql(
        SELECT policy_reminder.action_id
          FROM policy_reminder
          JOIN policy_version ON policy_version.id = policy_reminder.version_id
          JOIN action ON action.id = policy_reminder.action_id
         WHERE policy_version.policy_id = :policy AND policy_version.id <> :version
           AND action.done_at IS NULL AND action.not_done_reason IS NULL
         ORDER BY policy_reminder.action_id
    )sql"};
    return db.all(select, {{"policy", policy}, {"version", version}},
                  [](db::Row const& row) { return row.get<ActionId>("action_id"); });
}

void insert_policy(db::Transaction& db, Policy const& policy, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO policy (id, setting_id, title, roles, made_by, made_at)
        VALUES (:id, :setting, :title, :roles, :by, :at)
    )sql"};
    db.run(insert, {{"id", policy.id},
                    {"setting", policy.setting},
                    {"title", policy.title},
                    {"roles", roles_to_text(policy.roles)},
                    {"by", by},
                    {"at", at}});
}

void insert_version(db::Transaction& db, PolicyId const& policy, Version const& version,
                    std::string const& content, StaffId const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO policy_version (id, policy_id, label, changed, words, file_type, bytes,
                                    content, made_by, made_at)
        VALUES (:id, :policy, :label, :changed, :words, :type, :bytes, :content, :by, :at)
    )sql"};
    std::optional<std::string> type;
    std::optional<std::string> kept;
    if (!version.file_type.empty()) {
        type = version.file_type;
        kept = crypto::base64url(content);
    }
    db.run(insert, {{"id", version.id},
                    {"policy", policy},
                    {"label", version.label},
                    {"changed", version.changed},
                    {"words", version.words},
                    {"type", type},
                    {"bytes", version.bytes},
                    {"content", kept},
                    {"by", by},
                    {"at", version.made_at}});
}

bool store_issued(db::Transaction& db, VersionId const& version, StaffId const& by,
                  sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE policy_version
           SET issued_by = :by, issued_at = :at
         WHERE id = :id AND issued_at IS NULL
    )sql"};
    return db.run(update, {{"id", version}, {"by", by}, {"at", at}}) == 1;
}

void insert_read(db::Transaction& db, VersionId const& version, StaffId const& staff,
                 RecordId const& record, std::string const& question, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO policy_read (version_id, staff_id, record_id, question, read_at)
        VALUES (:version, :staff, :record, :question, :at)
    )sql"};
    db.run(insert, {{"version", version},
                    {"staff", staff},
                    {"record", record},
                    {"question", question},
                    {"at", at}});
}

void insert_reminder(db::Transaction& db, VersionId const& version, StaffId const& staff,
                     ActionId const& action, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO policy_reminder (version_id, staff_id, action_id, reminded_at)
        VALUES (:version, :staff, :action, :at)
    )sql"};
    db.run(insert, {{"version", version}, {"staff", staff}, {"action", action}, {"at", at}});
}

void insert_comment(db::Transaction& db, std::string const& id, VersionId const& version,
                    std::string const& words, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO policy_comment (id, version_id, words, made_by, made_at)
        VALUES (:id, :version, :words, :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"version", version},
                    {"words", words},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::policies

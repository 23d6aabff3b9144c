// Accounts as rows: one, by name, and page by page.
#include "care/staff/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"

namespace keywork::staff {
namespace {

StaffAccount account_from(db::Row const& row)
{
    return {.id                   = row.get<StaffId>("id"),
            .sign_in_name         = row.get<std::string>("sign_in_name"),
            .full_name            = row.get<std::string>("full_name"),
            .job_title            = row.get<std::string>("job_title"),
            .password_hash        = row.get<std::optional<std::string>>("password_hash"),
            .password_must_change = row.get<bool>("password_must_change"),
            .theme                = row.get<std::string>("theme"),
            .created_at           = row.get<sys_seconds>("created_at"),
            .off_at               = row.get<std::optional<sys_seconds>>("off_at"),
            .last_seen_at         = row.get<std::optional<sys_seconds>>("last_seen_at"),
            .on_since             = row.get<std::optional<sys_seconds>>("on_since")};
}

std::string_view to_text(AccountFilter::Show show)
{
    switch (show) {
    case AccountFilter::Show::everybody: return "everybody";
    case AccountFilter::Show::unused: return "unused";
    case AccountFilter::Show::off: return "off";
    }
    return "";
}

/// ",kiln-lane,larch-house,": a set of ids as one value, for LIKE. Ids hold neither % nor comma.
std::string joined(std::vector<SettingId> const& settings)
{
    std::string text = ",";
    for (SettingId const& one : settings) text += one.text() + ",";
    return text;
}

/// The role of a row that may have none: its columns begin with role_.
std::optional<StaffRole> joined_role(db::Row const& row)
{
    if (row.is_null("role_id")) return std::nullopt;
    auto const role = role_from_text(row.text("role"));
    auto const reach = reach_from_text(row.text("reach"));
    expects(role.has_value() && reach.has_value());
    return StaffRole{.id       = row.get<StaffRoleId>("role_id"),
                     .staff    = row.get<StaffId>("id"),
                     .setting  = row.get<SettingId>("setting_id"),
                     .role     = *role,
                     .reach    = *reach,
                     .from_on  = row.get<local_days>("from_on"),
                     .until_on = row.get<local_days>("until_on"),
                     .made_by  = row.get<std::optional<StaffId>>("made_by"),
                     .made_at  = row.get<sys_seconds>("made_at")};
}

}  // namespace

std::optional<StaffAccount> find(db::Reader& db, StaffId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, sign_in_name, full_name, job_title, password_hash, password_must_change, theme,
               created_at, off_at, last_seen_at, on_since
          FROM staff
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, account_from);
}

std::optional<StaffAccount> find_by_sign_in_name(db::Reader& db, std::string_view name)
{
    constexpr db::Sql select{R"sql(
        SELECT id, sign_in_name, full_name, job_title, password_hash, password_must_change, theme,
               created_at, off_at, last_seen_at, on_since
          FROM staff
         WHERE sign_in_name = :name
    )sql"};
    return db.one(select, {{"name", lower_case(name)}}, account_from);
}

std::vector<ListedAccount> accounts(db::Reader& db, AccountFilter const& filter)
{
    constexpr db::Sql select{R"sql(
        WITH seen AS (
            SELECT staff.*,
                   CASE WHEN COALESCE(on_since, '') > COALESCE(last_seen_at, created_at)
                        THEN on_since ELSE COALESCE(last_seen_at, created_at) END AS quiet_since
              FROM staff
             WHERE EXISTS (SELECT 1 FROM staff_role
                            WHERE staff_role.staff_id = staff.id
                              AND :places LIKE '%,' || staff_role.setting_id || ',%')
                OR NOT EXISTS (SELECT 1 FROM staff_role WHERE staff_role.staff_id = staff.id)),
        page AS (
            SELECT *
              FROM seen
             WHERE (:show = 'everybody'
                    OR (:show = 'off' AND (off_at IS NOT NULL OR quiet_since <= :off))
                    OR (:show = 'unused' AND off_at IS NULL AND quiet_since <= :listed
                        AND quiet_since > :off))
               AND (:after = ''
                    OR (full_name, id) > (SELECT one.full_name, one.id
                                            FROM staff AS one WHERE one.id = :after))
             ORDER BY full_name, id
             LIMIT :most)
        SELECT page.id, page.sign_in_name, page.full_name, page.job_title, page.password_hash,
               page.password_must_change, page.theme, page.created_at, page.off_at,
               page.last_seen_at, page.on_since, staff_role.id AS role_id, staff_role.setting_id,
               staff_role.role, staff_role.reach, staff_role.from_on, staff_role.until_on,
               staff_role.made_by, staff_role.made_at
          FROM page
          LEFT JOIN staff_role ON staff_role.staff_id = page.id AND staff_role.until_on >= :today
         ORDER BY page.full_name, page.id, staff_role.from_on, staff_role.id
    )sql"};
    std::vector<ListedAccount> listed;
    db.each(select,
            {{"places", joined(filter.settings)},
             {"show", to_text(filter.show)},
             {"listed", filter.now - unused_listed_after},
             {"off", filter.now - unused_off_after},
             {"after", filter.after ? filter.after->text() : ""},
             {"most", filter.most},
             {"today", london_day(filter.now)}},
            [&](db::Row const& row) {
                if (listed.empty() || listed.back().account.id != row.get<StaffId>("id"))
                    listed.push_back({account_from(row), {}});
                if (auto role = joined_role(row)) listed.back().roles.push_back(std::move(*role));
            });
    return listed;
}

AccountCounts account_counts(db::Reader& db, AccountFilter const& filter)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS everybody,
               COUNT(*) FILTER (WHERE off_at IS NULL AND quiet_since <= :listed
                                  AND quiet_since > :off) AS unused,
               COUNT(*) FILTER (WHERE off_at IS NOT NULL OR quiet_since <= :off) AS off
          FROM (SELECT off_at,
                       CASE WHEN COALESCE(on_since, '') > COALESCE(last_seen_at, created_at)
                            THEN on_since ELSE COALESCE(last_seen_at, created_at) END
                         AS quiet_since
                  FROM staff
                 WHERE EXISTS (SELECT 1 FROM staff_role
                                WHERE staff_role.staff_id = staff.id
                                  AND :places LIKE '%,' || staff_role.setting_id || ',%')
                    OR NOT EXISTS (SELECT 1 FROM staff_role
                                    WHERE staff_role.staff_id = staff.id)) AS seen
    )sql"};
    auto const counts =
        db.one(select,
               {{"places", joined(filter.settings)},
                {"listed", filter.now - unused_listed_after},
                {"off", filter.now - unused_off_after}},
               [](db::Row const& row) {
                   return AccountCounts{.everybody = row.get<std::int64_t>("everybody"),
                                        .unused    = row.get<std::int64_t>("unused"),
                                        .off       = row.get<std::int64_t>("off")};
               });
    return counts.value_or(AccountCounts{});
}

void insert(db::Transaction& db, StaffAccount const& account)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO staff (id, sign_in_name, full_name, job_title, password_hash,
                           password_must_change, theme, created_at, off_at, last_seen_at,
                           on_since)
        VALUES (:id, :sign_in_name, :full_name, :job_title, :password_hash,
                :password_must_change, :theme, :created_at, :off_at, :last_seen_at, :on_since)
    )sql"};
    db.run(insert, {{"id", account.id},
                    {"sign_in_name", lower_case(account.sign_in_name)},
                    {"full_name", account.full_name},
                    {"job_title", account.job_title},
                    {"password_hash", account.password_hash},
                    {"password_must_change", account.password_must_change},
                    {"theme", account.theme},
                    {"created_at", account.created_at},
                    {"off_at", account.off_at},
                    {"last_seen_at", account.last_seen_at},
                    {"on_since", account.on_since}});
}

}  // namespace keywork::staff

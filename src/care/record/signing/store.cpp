#include "care/record/signing/store.hpp"

#include "care/record/about/store.hpp"
#include "platform/expects.hpp"

namespace keywork::record {
namespace {

std::string roles_text(std::vector<Role> const& roles)
{
    std::string text;
    for (Role const role : roles) {
        if (!text.empty()) text += ' ';
        text += to_text(role);
    }
    return text;
}

std::vector<Role> roles_from_text(std::string_view text)
{
    std::vector<Role> roles;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const role = role_from_text(text.substr(0, end));
        expects(role.has_value());
        roles.push_back(*role);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return roles;
}

std::optional<SignAnswer> answer_in(db::Row const& row)
{
    auto const text = row.get<std::optional<std::string>>("answer");
    if (!text) return std::nullopt;
    return *text == "agreed" ? SignAnswer::agreed : SignAnswer::returned;
}

RecordSignature read_signature(db::Row const& row)
{
    return {.id = row.get<SignatureId>("id"),
            .record = row.get<RecordId>("record_id"),
            .step = static_cast<std::size_t>(row.get<std::int64_t>("step")),
            .round = row.get<int>("round"),
            .roles = roles_from_text(row.get<std::string>("roles")),
            .asked_at = row.get<sys_seconds>("asked_at"),
            .talked_at = row.get<std::optional<sys_seconds>>("talked_at"),
            .signed_by = row.get<std::optional<StaffId>>("signed_by"),
            .signer_name = row.get<std::optional<std::string>>("signer_name"),
            .signed_at = row.get<std::optional<sys_seconds>>("signed_at"),
            .answer = answer_in(row),
            .comment = row.get<std::optional<std::string>>("comment")};
}

ToSign read_to_sign(db::Row const& row)
{
    return {.record = row.get<RecordId>("record_id"),
            .signature = row.get<SignatureId>("signature_id"),
            .kind = row.get<std::string>("kind"),
            .form_version = row.get<int>("form_version"),
            .step = static_cast<std::size_t>(row.get<std::int64_t>("step")),
            .child = row.get<std::optional<ChildId>>("child_id"),
            .known_as = row.get<std::optional<std::string>>("known_as"),
            .setting = row.get<SettingId>("setting_id"),
            .author_name = row.get<std::string>("author_name"),
            .occurred_at = row.get<sys_seconds>("occurred_at"),
            .asked_at = row.get<sys_seconds>("asked_at"),
            .took_part = row.get<bool>("took_part")};
}

/// It is this step's turn.
constexpr Literal and_it_is_its_turn = R"sql(
           AND NOT EXISTS (SELECT 1 FROM record_signature AS earlier
                            WHERE earlier.record_id = record_signature.record_id
                              AND earlier.round = record_signature.round
                              AND (earlier.answer = 'returned'
                                   OR (earlier.step < record_signature.step
                                       AND earlier.signed_at IS NULL)))
)sql";

/// One of the roles asked for is the actor's there and may sign to that level.
constexpr Literal and_actor_may_sign = R"sql(
           AND EXISTS (SELECT 1 FROM staff_role
                         JOIN setting     ON setting.id = staff_role.setting_id
                         JOIN access_rule ON access_rule.role = staff_role.role
                                         AND access_rule.profile_column =
                                             CASE setting.profile WHEN 'home' THEN 'home'
                                                                  ELSE 'school' END
                                         AND access_rule.signs >= record.level
                        WHERE staff_role.staff_id = :actor
                          AND staff_role.setting_id = record.setting_id
                          AND staff_role.from_on <= :today AND staff_role.until_on >= :today
                          AND ' ' || record_signature.roles || ' '
                              LIKE '% ' || staff_role.role || ' %')
)sql";

}  // namespace

void insert_signature(db::Transaction& tx, RecordSignature const& asked)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_signature (id, record_id, author_id, setting_id, step, round, roles,
                                      asked_at)
        SELECT :id, record.id, record.author_id, record.setting_id, :step, :round, :roles,
               :asked_at
          FROM record
         WHERE record.id = :record
    )sql"};
    tx.run(insert, {{"id", asked.id},
                    {"record", asked.record},
                    {"step", static_cast<std::int64_t>(asked.step)},
                    {"round", asked.round},
                    {"roles", roles_text(asked.roles)},
                    {"asked_at", asked.asked_at}});
}

bool answer_signature(db::Transaction& tx, RecordSignature const& answered)
{
    expects(answered.signed_by && answered.signed_at && answered.answer);
    constexpr db::Sql update{R"sql(
        UPDATE record_signature
           SET signed_by = :signed_by, signed_at = :signed_at, answer = :answer,
               comment = :comment, talked_at = :talked_at
         WHERE id = :id AND signed_by IS NULL
    )sql"};
    return tx.run(update, {{"id", answered.id},
                           {"signed_by", answered.signed_by},
                           {"signed_at", answered.signed_at},
                           {"answer", to_text(*answered.answer)},
                           {"comment", answered.comment},
                           {"talked_at", answered.talked_at}}) == 1;
}

std::vector<RecordSignature> signatures_of(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_signature.id, record_signature.record_id, record_signature.step,
               record_signature.round, record_signature.roles, record_signature.asked_at,
               record_signature.talked_at, record_signature.signed_by,
               staff.full_name AS signer_name, record_signature.signed_at,
               record_signature.answer, record_signature.comment
          FROM record_signature
          LEFT JOIN staff ON staff.id = record_signature.signed_by
         WHERE record_signature.record_id = :record
         ORDER BY record_signature.round, record_signature.step
    )sql"};
    return db.all(select, {{"record", record}}, read_signature);
}

std::vector<ToSign> waiting_for(db::Reader& db, Scope const& scope, int most)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT record_child.child_id
          FROM staff_role
          JOIN record_signature ON record_signature.setting_id = staff_role.setting_id
          JOIN record_child     ON record_child.record_id = record_signature.record_id
                               AND record_child.position = 0
         WHERE staff_role.staff_id = :actor
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
           AND record_signature.signed_at IS NULL
    )sql", Literal{R"sql(
        SELECT record.id AS record_id, record_signature.id AS signature_id, record.kind,
               record.form_version, record_signature.step, record_child.child_id, child.known_as,
               record.setting_id, author.full_name AS author_name, record.occurred_at,
               record_signature.asked_at,
               CASE WHEN EXISTS (SELECT 1 FROM record_staff
                                  WHERE record_staff.record_id = record.id
                                    AND record_staff.staff_id = :actor
                                    AND record_staff.part = 'took_part')
                    THEN 1 ELSE 0 END AS took_part
          FROM record_signature
          JOIN record            ON record.id = record_signature.record_id
          JOIN staff AS author   ON author.id = record.author_id
          LEFT JOIN record_child ON record_child.record_id = record.id
                                AND record_child.position = 0
          LEFT JOIN reach        ON reach.child_id = record_child.child_id
          LEFT JOIN child        ON child.id = record_child.child_id
         WHERE record_signature.signed_at IS NULL
           AND record_signature.setting_id IN
               (SELECT staff_role.setting_id FROM staff_role
                 WHERE staff_role.staff_id = :actor
                   AND staff_role.from_on <= :today AND staff_role.until_on >= :today)
           AND record.author_id <> :actor
           AND NOT EXISTS (SELECT 1 FROM record_about
                            WHERE record_about.record_id = record.id)
           AND (reach.level >= record.level
                OR (record_child.child_id IS NULL AND record.level <= :most))
           AND (record.level < 4
                OR EXISTS (SELECT 1 FROM record_named
                            WHERE record_named.record_id = record.id
                              AND record_named.staff_id = :actor))
    )sql"} + and_actor_may_sign + and_it_is_its_turn + Literal{R"sql(
         ORDER BY record_signature.asked_at, record_signature.id
         LIMIT :most_rows
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind(),
                   {"most_rows", most}},
                  read_to_sign);
}

std::vector<ToSign> waiting_about(db::Reader& db, Scope const& scope, int most)
{
    // First what waits for the actor as the worker, then what waits for a role of theirs.
    constexpr db::Sql select = statement<Literal{R"sql(
        SELECT record.id AS record_id, record_signature.id AS signature_id, record.kind,
               record.form_version, record_signature.step, NULL AS child_id, NULL AS known_as,
               record.setting_id, author.full_name AS author_name, record.occurred_at,
               record_signature.asked_at, 0 AS took_part, record_about.staff_id AS about_id,
               worker.full_name AS worker_name
          FROM record_about
          JOIN record           ON record.id = record_about.record_id
          JOIN record_signature ON record_signature.record_id = record.id
          JOIN staff AS author  ON author.id = record.author_id
          JOIN staff AS worker  ON worker.id = record_about.staff_id
         WHERE record_about.staff_id = :actor AND record_signature.roles = ''
           AND record_signature.signed_at IS NULL AND record.author_id <> :actor
    )sql"} + and_about_in_sight + and_it_is_its_turn + Literal{R"sql(
        UNION ALL
        SELECT record.id, record_signature.id, record.kind, record.form_version,
               record_signature.step, NULL, NULL, record.setting_id, author.full_name,
               record.occurred_at, record_signature.asked_at, 0, record_about.staff_id,
               worker.full_name
          FROM record_signature
          JOIN record_about     ON record_about.record_id = record_signature.record_id
          JOIN record           ON record.id = record_about.record_id
          JOIN staff AS author  ON author.id = record.author_id
          JOIN staff AS worker  ON worker.id = record_about.staff_id
         WHERE record_signature.signed_at IS NULL
           AND record_signature.setting_id IN
               (SELECT staff_role.setting_id FROM staff_role
                 WHERE staff_role.staff_id = :actor
                   AND staff_role.from_on <= :today AND staff_role.until_on >= :today)
           AND record_about.staff_id <> :actor AND record.author_id <> :actor
           AND EXISTS (SELECT 1 FROM staff_role
                        WHERE staff_role.staff_id = :actor
                          AND staff_role.setting_id = record.setting_id
                          AND staff_role.from_on <= :today AND staff_role.until_on >= :today
                          AND staff_role.role IN ('senior', 'lead', 'oversight')
                          AND ' ' || record_signature.roles || ' '
                              LIKE '% ' || staff_role.role || ' %')
    )sql"} + and_about_in_sight + and_it_is_its_turn + Literal{R"sql(
         ORDER BY asked_at, signature_id
         LIMIT :most_rows
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.most_bind(),
                   {"most_rows", most}},
                  [](db::Row const& row) {
                      auto one = read_to_sign(row);
                      one.about = row.get<std::optional<StaffId>>("about_id");
                      one.worker_name = row.get<std::optional<std::string>>("worker_name");
                      return one;
                  });
}

std::vector<Returned> returned_to(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT record_child.child_id
          FROM record_signature
          JOIN record_child ON record_child.record_id = record_signature.record_id
                           AND record_child.position = 0
         WHERE record_signature.author_id = :actor AND record_signature.answer = 'returned'
    )sql", R"sql(
        SELECT record.id AS record_id, record.kind, record.form_version, reach.child_id,
               child.known_as, record.setting_id, signer.full_name AS returned_by,
               record_signature.signed_at, COALESCE(record_signature.comment, '') AS why,
               record_about.staff_id AS about_id, worker.full_name AS worker_name
          FROM record_signature
          JOIN record            ON record.id = record_signature.record_id
          JOIN staff AS signer   ON signer.id = record_signature.signed_by
          LEFT JOIN record_child ON record_child.record_id = record.id
                                AND record_child.position = 0
          LEFT JOIN reach        ON reach.child_id = record_child.child_id
          LEFT JOIN child        ON child.id = reach.child_id
          LEFT JOIN record_about ON record_about.record_id = record.id
          LEFT JOIN staff AS worker ON worker.id = record_about.staff_id
         WHERE record_signature.author_id = :actor AND record_signature.answer = 'returned'
           AND (reach.child_id IS NOT NULL OR record_child.child_id IS NULL)
           AND NOT EXISTS (SELECT 1 FROM record_signature AS later
                            WHERE later.record_id = record_signature.record_id
                              AND later.round > record_signature.round)
         ORDER BY record_signature.signed_at DESC, record.id
    )sql">;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind()},
                  [](db::Row const& row) {
                      return Returned{.record = row.get<RecordId>("record_id"),
                                      .kind = row.get<std::string>("kind"),
                                      .form_version = row.get<int>("form_version"),
                                      .child = row.get<std::optional<ChildId>>("child_id"),
                                      .known_as = row.get<std::optional<std::string>>("known_as"),
                                      .setting = row.get<SettingId>("setting_id"),
                                      .returned_by = row.get<std::string>("returned_by"),
                                      .returned_at = row.get<sys_seconds>("signed_at"),
                                      .why = row.get<std::string>("why"),
                                      .about = row.get<std::optional<StaffId>>("about_id"),
                                      .worker_name =
                                          row.get<std::optional<std::string>>("worker_name")};
                  });
}

}  // namespace keywork::record

#include "care/record/drafts/store.hpp"

#include "platform/expects.hpp"

namespace keywork::record {
namespace {

constexpr int earlier_saves_kept = 50;

form::Typed typed_in(db::Row const& row)
{
    auto typed = form::typed_from_json(row.get<std::string>("answers"));
    expects(typed.has_value());
    return std::move(*typed);
}

Draft read_draft(db::Row const& row)
{
    return {.id = row.get<DraftId>("id"),
            .form_key = row.get<std::string>("form_key"),
            .kind = row.get<std::string>("kind"),
            .form_version = row.get<int>("form_version"),
            .on = {.setting = row.get<SettingId>("setting_id"),
                   .child = row.get<std::optional<ChildId>>("child_id"),
                   .about = row.get<std::optional<StaffId>>("about_id")},
            .author = row.get<StaffId>("author_id"),
            .typed = typed_in(row),
            .step = static_cast<std::size_t>(row.get<std::int64_t>("step")),
            .version = row.get<std::int64_t>("version"),
            .saved_from = row.get<std::string>("saved_from"),
            .saved_turn = row.get<std::int64_t>("saved_turn"),
            .opened_from = row.get<std::optional<RecordId>>("opened_from"),
            .started_at = row.get<sys_seconds>("started_at"),
            .saved_at = row.get<sys_seconds>("saved_at"),
            .sent_as = row.get<std::optional<RecordId>>("sent_as")};
}

DraftLine read_line(db::Row const& row)
{
    return {.id = row.get<DraftId>("id"),
            .kind = row.get<std::string>("kind"),
            .on = {.setting = row.get<SettingId>("setting_id"),
                   .child = row.get<std::optional<ChildId>>("child_id"),
                   .about = row.get<std::optional<StaffId>>("about_id")},
            .known_as = row.get<std::optional<std::string>>("known_as"),
            .worker_name = row.get<std::optional<std::string>>("worker_name"),
            .step = static_cast<std::size_t>(row.get<std::int64_t>("step")),
            .started_at = row.get<sys_seconds>("started_at"),
            .saved_at = row.get<sys_seconds>("saved_at")};
}

KeptWords read_kept(db::Row const& row)
{
    return {.id = row.get<KeptWordsId>("id"),
            .draft = row.get<std::optional<DraftId>>("draft_id"),
            .author = row.get<StaffId>("author_id"),
            .form_key = row.get<std::string>("form_key"),
            .kind = row.get<std::string>("kind"),
            .setting = row.get<std::optional<SettingId>>("setting_id"),
            .child = row.get<std::optional<ChildId>>("child_id"),
            .step = static_cast<std::size_t>(row.get<std::int64_t>("step")),
            .base_version = row.get<std::int64_t>("base_version"),
            .typed = typed_in(row),
            .why = why_kept_from_text(row.get<std::string>("why")),
            .saved_from = row.get<std::string>("saved_from"),
            .kept_at = row.get<sys_seconds>("kept_at"),
            .about = row.get<std::optional<StaffId>>("about_id")};
}

std::int64_t step_number(std::size_t step) { return static_cast<std::int64_t>(step); }

}  // namespace

void insert_draft(db::Transaction& tx, Draft const& draft)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO draft (id, form_key, kind, form_version, setting_id, child_id, author_id,
                           answers, step, version, saved_from, saved_turn, opened_from, started_at,
                           saved_at, about_id)
        VALUES (:id, :form_key, :kind, :form_version, :setting, :child, :author, :answers, :step,
                :version, :saved_from, :saved_turn, :opened_from, :started_at, :saved_at,
                :about)
    )sql"};
    tx.run(insert, {{"id", draft.id},
                    {"form_key", draft.form_key},
                    {"kind", draft.kind},
                    {"form_version", draft.form_version},
                    {"setting", draft.on.setting},
                    {"child", draft.on.child},
                    {"author", draft.author},
                    {"answers", form::to_json(draft.typed)},
                    {"step", step_number(draft.step)},
                    {"version", draft.version},
                    {"saved_from", draft.saved_from},
                    {"saved_turn", draft.saved_turn},
                    {"opened_from", draft.opened_from},
                    {"started_at", draft.started_at},
                    {"saved_at", draft.saved_at},
                    {"about", draft.on.about}});
}

void update_draft(db::Transaction& tx, Draft const& draft)
{
    constexpr db::Sql keep{R"sql(
        INSERT INTO draft_earlier (draft_id, version, answers)
        SELECT draft.id, draft.version, draft.answers
          FROM draft
         WHERE draft.id = :id
    )sql"};
    tx.run(keep, {{"id", draft.id}});
    constexpr db::Sql let_go{R"sql(
        DELETE FROM draft_earlier
         WHERE draft_id = :id AND version < :oldest
    )sql"};
    tx.run(let_go, {{"id", draft.id}, {"oldest", draft.version - earlier_saves_kept}});
    constexpr db::Sql update{R"sql(
        UPDATE draft
           SET answers = :answers, step = :step, version = :version, saved_from = :saved_from,
               saved_turn = :saved_turn, saved_at = :saved_at
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", draft.id},
                    {"answers", form::to_json(draft.typed)},
                    {"step", step_number(draft.step)},
                    {"version", draft.version},
                    {"saved_from", draft.saved_from},
                    {"saved_turn", draft.saved_turn},
                    {"saved_at", draft.saved_at}});
}

void move_draft(db::Transaction& tx, Draft const& draft)
{
    constexpr db::Sql update{R"sql(
        UPDATE draft
           SET step = :step, saved_turn = :saved_turn, saved_at = :saved_at
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", draft.id},
                    {"step", step_number(draft.step)},
                    {"saved_turn", draft.saved_turn},
                    {"saved_at", draft.saved_at}});
}

void mark_sent(db::Transaction& tx, DraftId const& id, RecordId const& record)
{
    constexpr db::Sql update{R"sql(
        UPDATE draft
           SET sent_as = :record
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"record", record}});
    constexpr db::Sql let_go{R"sql(
        DELETE FROM draft_earlier
         WHERE draft_id = :id
    )sql"};
    tx.run(let_go, {{"id", id}});
}

std::optional<Draft> draft_of(db::Reader& db, StaffId const& author, DraftId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, form_key, kind, form_version, setting_id, child_id, author_id, answers, step,
               version, saved_from, saved_turn, opened_from, started_at, saved_at,
               sent_as, about_id
          FROM draft
         WHERE id = :id AND author_id = :author
    )sql"};
    return db.one(select, {{"id", id}, {"author", author}}, read_draft);
}

std::optional<Draft> draft_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id, form_key, kind, form_version, setting_id, child_id, author_id, answers, step,
               version, saved_from, saved_turn, opened_from, started_at, saved_at,
               sent_as, about_id
          FROM draft
         WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}}, read_draft);
}

std::optional<form::Typed> earlier_answers(db::Reader& db, DraftId const& id,
                                           std::int64_t version)
{
    constexpr db::Sql select{R"sql(
        SELECT answers
          FROM draft_earlier
         WHERE draft_id = :id AND version = :version
    )sql"};
    return db.one(select, {{"id", id}, {"version", version}}, typed_in);
}

std::vector<form::Typed> answers_since(db::Reader& db, DraftId const& id, std::int64_t version)
{
    constexpr db::Sql select{R"sql(
        SELECT answers
          FROM draft_earlier
         WHERE draft_id = :id AND version >= :version
         ORDER BY version DESC
    )sql"};
    return db.all(select, {{"id", id}, {"version", version}}, typed_in);
}

std::vector<DraftLine> drafts_of(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT draft.child_id
          FROM draft
         WHERE draft.author_id = :actor AND draft.sent_as IS NULL
    )sql", R"sql(
        SELECT draft.id, draft.kind, draft.setting_id, draft.child_id, draft.about_id,
               child.known_as, worker.full_name AS worker_name, draft.step, draft.started_at,
               draft.saved_at
          FROM draft
          LEFT JOIN reach           ON reach.child_id = draft.child_id
          LEFT JOIN child           ON child.id = reach.child_id
          LEFT JOIN staff AS worker ON worker.id = draft.about_id
         WHERE draft.author_id = :actor AND draft.sent_as IS NULL
         ORDER BY draft.saved_at DESC, draft.id DESC
    )sql">;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind()},
                  read_line);
}

std::vector<DraftLine> drafts_on(db::Reader& db, StaffId const& author, ChildId const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT draft.id, draft.kind, draft.setting_id, draft.child_id, draft.about_id,
               child.known_as, NULL AS worker_name, draft.step, draft.started_at, draft.saved_at
          FROM draft
          JOIN child ON child.id = draft.child_id
         WHERE draft.author_id = :author AND draft.child_id = :child AND draft.sent_as IS NULL
         ORDER BY draft.saved_at DESC, draft.id DESC
    )sql"};
    return db.all(select, {{"author", author}, {"child", child}}, read_line);
}

std::int64_t count_drafts(db::Reader& db, StaffId const& author)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS drafts
          FROM draft
         WHERE author_id = :author AND sent_as IS NULL
    )sql"};
    return db.number(select, {{"author", author}});
}

bool child_exists(db::Reader& db, ChildId const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS children
          FROM child
         WHERE id = :child
    )sql"};
    return db.number(select, {{"child", child}}) > 0;
}

void insert_kept_words(db::Transaction& tx, KeptWords const& kept)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO kept_words (id, draft_id, author_id, form_key, kind, setting_id, child_id,
                                step, base_version, answers, why, saved_from, kept_at,
                                about_id)
        VALUES (:id, :draft, :author, :form_key, :kind, :setting, :child, :step, :base_version,
                :answers, :why, :saved_from, :kept_at, :about)
    )sql"};
    tx.run(insert, {{"id", kept.id},
                    {"draft", kept.draft},
                    {"author", kept.author},
                    {"form_key", kept.form_key},
                    {"kind", kept.kind},
                    {"setting", kept.setting},
                    {"child", kept.child},
                    {"step", step_number(kept.step)},
                    {"base_version", kept.base_version},
                    {"answers", form::to_json(kept.typed)},
                    {"why", to_text(kept.why)},
                    {"saved_from", kept.saved_from},
                    {"kept_at", kept.kept_at},
                    {"about", kept.about}});
}

std::optional<KeptWordsId> kept_from(db::Reader& db, StaffId const& author,
                                     std::string const& form_key, std::string const& page_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id
          FROM kept_words
         WHERE author_id = :author AND form_key = :form_key AND saved_from = :page
           AND settled_at IS NULL
         ORDER BY kept_at DESC, id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"author", author}, {"form_key", form_key}, {"page", page_key}},
                  [](db::Row const& row) { return row.get<KeptWordsId>("id"); });
}

void replace_kept_words(db::Transaction& tx, KeptWords const& kept)
{
    constexpr db::Sql update{R"sql(
        UPDATE kept_words
           SET base_version = :base_version, answers = :answers, why = :why, kept_at = :kept_at
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", kept.id},
                    {"base_version", kept.base_version},
                    {"answers", form::to_json(kept.typed)},
                    {"why", to_text(kept.why)},
                    {"kept_at", kept.kept_at}});
}

void settle_kept_words(db::Transaction& tx, KeptWordsId const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE kept_words
           SET settled_at = :at
         WHERE id = :id AND settled_at IS NULL
    )sql"};
    tx.run(update, {{"id", id}, {"at", at}});
}

std::vector<KeptWords> kept_words_of(db::Reader& db, StaffId const& author)
{
    constexpr db::Sql select{R"sql(
        SELECT id, draft_id, author_id, form_key, kind, setting_id, child_id, step, base_version,
               answers, why, saved_from, kept_at, about_id
          FROM kept_words
         WHERE author_id = :author AND settled_at IS NULL
         ORDER BY kept_at DESC, id DESC
    )sql"};
    return db.all(select, {{"author", author}}, read_kept);
}

std::optional<KeptWords> kept_words(db::Reader& db, StaffId const& author, KeptWordsId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, draft_id, author_id, form_key, kind, setting_id, child_id, step, base_version,
               answers, why, saved_from, kept_at, about_id
          FROM kept_words
         WHERE author_id = :author AND id = :id AND settled_at IS NULL
    )sql"};
    return db.one(select, {{"author", author}, {"id", id}}, read_kept);
}

}  // namespace keywork::record

#include "care/voice/store.hpp"

#include "care/record/accounts/store.hpp"

#include <algorithm>
#include <map>

namespace keywork::voices {
namespace {

/// The level of an entry follows its record's.
constexpr Literal said_columns = R"sql(
        SELECT said.id, said.child_id, said.setting_id, said.record_id, said.shared_id, said.came,
               said.words, said.method, said.said_on, said.asks,
               CASE WHEN record.level > said.level THEN record.level ELSE said.level END AS level,
               said.heard_by, hearer.full_name AS heard_by_name,
               said.assigned_to, assigned.full_name AS assigned_name, said.action_id,
               said.made_by, said.made_at, said.form_key, child.known_as
)sql";
constexpr Literal said_joins = R"sql(
          JOIN child             ON child.id = said.child_id
          LEFT JOIN record       ON record.id = said.record_id
          LEFT JOIN staff AS hearer   ON hearer.id = said.heard_by
          LEFT JOIN staff AS assigned ON assigned.id = said.assigned_to
)sql";
constexpr Literal step_columns = R"sql(
        SELECT said_step.said_id, said_step.number, said_step.kind, said_step.answer,
               said_step.words, said_step.why, said_step.on_day, said_step.assigned_to,
               assigned.full_name AS assigned_name, said_step.action_id, said_step.made_by,
               maker.full_name AS made_by_name, said_step.made_at
          FROM said_step
          JOIN staff AS maker         ON maker.id = said_step.made_by
          LEFT JOIN staff AS assigned ON assigned.id = said_step.assigned_to
)sql";

Said read_said(db::Row const& row)
{
    return {.id = row.get<SaidId>("id"),
            .child = row.get<ChildId>("child_id"),
            .setting = row.get<SettingId>("setting_id"),
            .record = row.get<std::optional<RecordId>>("record_id"),
            .shared = row.get<std::optional<std::string>>("shared_id"),
            .came = came_from_text(row.get<std::string>("came")),
            .words = row.get<std::string>("words"),
            .method = row.get<std::string>("method"),
            .said_on = row.get<local_days>("said_on"),
            .asks = row.get<bool>("asks"),
            .level = level_from_number(row.get<std::int64_t>("level")),
            .heard_by = row.get<std::optional<StaffId>>("heard_by"),
            .heard_by_name = row.get<std::optional<std::string>>("heard_by_name").value_or(""),
            .assigned_to = row.get<std::optional<StaffId>>("assigned_to"),
            .assigned_name = row.get<std::optional<std::string>>("assigned_name").value_or(""),
            .action = row.get<std::optional<ActionId>>("action_id"),
            .made_by = row.get<std::optional<StaffId>>("made_by"),
            .made_at = row.get<sys_seconds>("made_at"),
            .form_key = row.get<std::string>("form_key"),
            .known_as = row.get<std::string>("known_as"),
            .steps = {}};
}

Step read_said_step(db::Row const& row)
{
    auto const answer = row.get<std::optional<std::string>>("answer");
    return {.number = row.get<int>("number"),
            .kind = step_kind_from_text(row.get<std::string>("kind")),
            .answer = answer ? answer_from_text(*answer) : std::nullopt,
            .words = row.get<std::optional<std::string>>("words").value_or(""),
            .why = row.get<std::optional<std::string>>("why").value_or(""),
            .on_day = row.get<std::optional<local_days>>("on_day"),
            .assigned_to = row.get<std::optional<StaffId>>("assigned_to"),
            .assigned_name = row.get<std::optional<std::string>>("assigned_name").value_or(""),
            .action = row.get<std::optional<ActionId>>("action_id"),
            .made_by = row.get<StaffId>("made_by"),
            .made_by_name = row.get<std::string>("made_by_name"),
            .made_at = row.get<sys_seconds>("made_at")};
}

/// What a child said of a hold is kept, as its record is, from who owes their own account of it.
std::vector<Said> kept_back(db::Reader& db, StaffId const& reader, std::vector<Said> all)
{
    auto const kept = record::kept_from(db, reader);
    for (Said& one : all) {
        if (!one.record || std::ranges::find(kept, *one.record) == kept.end()) continue;
        one.words = record::account_first_words;
        for (Step& step : one.steps) step.words = step.why = {};
    }
    return all;
}

/// Puts each step with its entry; steps of entries that are not here are left out.
class Entries {
public:
    explicit Entries(std::vector<Said> all) : all_{std::move(all)}
    {
        for (std::size_t i = 0; i < all_.size(); ++i) at_.emplace(all_[i].id.text(), i);
    }
    void add(db::Row const& row)
    {
        auto const found = at_.find(row.get<std::string>("said_id"));
        if (found != at_.end()) all_[found->second].steps.push_back(read_said_step(row));
    }
    std::vector<Said> take() { return std::move(all_); }

private:
    std::vector<Said> all_;
    std::map<std::string, std::size_t> at_;
};

std::vector<Said> with_steps_of_child(db::Reader& db, std::vector<Said> all, ChildId const& child)
{
    if (all.empty()) return all;
    constexpr db::Sql select = statement<step_columns + Literal{R"sql(
          JOIN said ON said.id = said_step.said_id
         WHERE said.child_id = :child
         ORDER BY said_step.said_id, said_step.number
    )sql"}>;
    Entries entries{std::move(all)};
    db.each(select, {{"child", child}}, [&](db::Row const& row) { entries.add(row); });
    return entries.take();
}

}  // namespace

std::vector<Said> of_child(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select = statement<said_columns + Literal{R"sql(
          FROM said
    )sql"} + said_joins + Literal{R"sql(
         WHERE said.child_id = :child AND said.level <= :level
           AND (record.level IS NULL OR record.level <= :level)
         ORDER BY said.said_on DESC, said.id DESC
    )sql"}>;
    auto all = with_steps_of_child(
        db, db.all(select, {{"child", sight.child}, {"level", sight.level}}, read_said),
        sight.child);
    return kept_back(db, sight.actor, std::move(all));
}

std::vector<Said> about_record(db::Reader& db, Sight const& sight, RecordId const& record)
{
    auto all = of_child(db, sight);
    std::erase_if(all, [&](Said const& one) { return one.record != record; });
    return all;
}

Outcome<Said> find(db::Reader& db, Permitted<ChildId> const& child, SaidId const& id)
{
    constexpr db::Sql select = statement<said_columns + Literal{R"sql(
          FROM said
    )sql"} + said_joins + Literal{R"sql(
         WHERE said.id = :id AND said.child_id = :child
    )sql"}>;
    auto found = db.one(select, {{"id", id}, {"child", *child}}, read_said);
    if (!found || child.own_entries_only()) return refuse(NotFound{});
    if (found->level == Level::l4 || found->level > child.could_read_to())
        return refuse(NotFound{});
    if (found->level > child.reads_to()) return refuse(NeedsPasswordAgain{});
    auto all = with_steps_of_child(db, {std::move(*found)}, *child);
    return std::move(all.front());
}

Said as_shown_to(db::Reader& db, StaffId const& reader, Said said)
{
    return std::move(kept_back(db, reader, {std::move(said)}).front());
}

namespace {

/// Open as rules.cpp works it out; a test holds the two together.
constexpr Literal place_condition = R"sql(
         WHERE said.setting_id = :setting AND reach.level >= said.level
           AND (record.level IS NULL OR reach.level >= record.level)
           AND (NOT EXISTS (SELECT 1 FROM said_step AS done
                             WHERE done.said_id = said.id AND done.kind <> 'corrected')
                OR EXISTS (SELECT 1 FROM said_step AS telling
                            WHERE telling.said_id = said.id AND telling.kind = 'told'
                              AND telling.made_at >= :told_since)
                OR ((said.asks = 1
                     OR EXISTS (SELECT 1 FROM said_step AS asking
                                 WHERE asking.said_id = said.id
                                   AND asking.kind IN ('asks', 'decided')))
                    AND NOT EXISTS (SELECT 1 FROM said_step AS telling
                                     WHERE telling.said_id = said.id AND telling.kind = 'told'
                                       AND telling.number >
                                           COALESCE((SELECT MAX(decision.number)
                                                       FROM said_step AS decision
                                                      WHERE decision.said_id = said.id
                                                        AND decision.kind = 'decided'), 0))))
           AND NOT (said.asks = 0 AND said.heard_by IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM said_step AS asking
                                     WHERE asking.said_id = said.id
                                       AND asking.kind IN ('asks', 'decided')))
)sql";

}  // namespace

std::vector<Said> in_place(db::Reader& db, PlaceReach const& here, sys_seconds told_since)
{
    constexpr db::Sql select = within_reach<said_columns + Literal{R"sql(
          FROM reach
          JOIN said ON said.child_id = reach.child_id
    )sql"} + said_joins + place_condition + Literal{R"sql(
         ORDER BY CASE said.came WHEN 'unsafe' THEN 0 ELSE 1 END, said.said_on, said.id
    )sql"}>;
    Entries entries{db.all(select,
                           {here.reach_bind(), {"setting", here.setting()},
                            {"told_since", told_since}},
                           read_said)};
    constexpr db::Sql steps = within_reach<step_columns + Literal{R"sql(
          JOIN said  ON said.id = said_step.said_id
          JOIN reach ON reach.child_id = said.child_id
         WHERE said.setting_id = :setting
         ORDER BY said_step.said_id, said_step.number
    )sql"}>;
    db.each(steps, {here.reach_bind(), {"setting", here.setting()}},
            [&](db::Row const& row) { entries.add(row); });
    return kept_back(db, here.scope().staff, entries.take());
}

std::vector<Said> to_hear_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<said_columns + Literal{R"sql(
          FROM reach
          JOIN said ON said.child_id = reach.child_id
    )sql"} + said_joins + Literal{R"sql(
         WHERE said.setting_id = :setting AND said.heard_by IS NULL
           AND reach.level >= said.level
           AND (record.level IS NULL OR reach.level >= record.level)
           AND NOT EXISTS (SELECT 1 FROM said_step AS done
                            WHERE done.said_id = said.id AND done.kind <> 'corrected')
         ORDER BY CASE said.came WHEN 'unsafe' THEN 0 ELSE 1 END, said.said_on, said.id
    )sql"}>;
    return kept_back(db, here.scope().staff,
                     db.all(select, {here.reach_bind(), {"setting", here.setting()}},
                            read_said));
}

std::vector<Said> own_words(db::Reader& db, Permitted<ChildId> const& self)
{
    constexpr db::Sql select = statement<said_columns + Literal{R"sql(
          FROM said
    )sql"} + said_joins + Literal{R"sql(
         WHERE said.child_id = :child AND said.made_by IS NULL
         ORDER BY said.made_at DESC, said.id DESC
    )sql"}>;
    return with_steps_of_child(db, db.all(select, {{"child", *self}}, read_said), *self);
}

std::optional<Said> said_with_key(db::Reader& db, std::string_view form_key)
{
    constexpr db::Sql select = statement<said_columns + Literal{R"sql(
          FROM said
    )sql"} + said_joins + Literal{R"sql(
         WHERE said.form_key = :form_key
    )sql"}>;
    return db.one(select, {{"form_key", form_key}}, read_said);
}

std::optional<StaffId> key_worker_of(db::Reader& db, ChildId const& child,
                                     SettingId const& setting, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT allocation.staff_id
          FROM allocation
          JOIN staff_role ON staff_role.staff_id = allocation.staff_id
                         AND staff_role.setting_id = :setting
                         AND staff_role.from_on <= :today AND staff_role.until_on >= :today
          JOIN staff      ON staff.id = allocation.staff_id AND staff.off_at IS NULL
         WHERE allocation.child_id = :child
           AND allocation.part IN ('key_worker', 'co_key_worker')
           AND allocation.from_on <= :today
           AND (allocation.until_on IS NULL OR allocation.until_on >= :today)
         ORDER BY CASE allocation.part WHEN 'key_worker' THEN 0 ELSE 1 END,
                  allocation.from_on DESC, allocation.id
         LIMIT 1
    )sql"};
    return db.one(select, {{"child", child}, {"setting", setting}, {"today", today}},
                  [](db::Row const& row) { return row.get<StaffId>("staff_id"); });
}

void insert_said(db::Transaction& tx, Said const& said)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO said (id, child_id, setting_id, record_id, shared_id, came, words, method,
                          said_on, asks, level, heard_by, assigned_to, action_id, made_by, made_at,
                          form_key)
        VALUES (:id, :child, :setting, :record, :shared, :came, :words, :method, :said_on, :asks,
                :level, :heard_by, :assigned_to, :action, :made_by, :made_at, :form_key)
    )sql"};
    tx.run(insert, {{"id", said.id},
                    {"child", said.child},
                    {"setting", said.setting},
                    {"record", said.record},
                    {"shared", said.shared},
                    {"came", to_text(said.came)},
                    {"words", said.words},
                    {"method", said.method},
                    {"said_on", said.said_on},
                    {"asks", said.asks},
                    {"level", number(said.level)},
                    {"heard_by", said.heard_by},
                    {"assigned_to", said.assigned_to},
                    {"action", said.action},
                    {"made_by", said.made_by},
                    {"made_at", said.made_at},
                    {"form_key", said.form_key}});
}

void insert_step(db::Transaction& tx, SaidId const& said, Step const& step)
{
    auto const text = [](std::string const& words) {
        return words.empty() ? std::nullopt : std::optional{words};
    };
    std::optional<std::string> answer;
    if (step.answer) answer = std::string{to_text(*step.answer)};
    constexpr db::Sql insert{R"sql(
        INSERT INTO said_step (said_id, number, kind, answer, words, why, on_day, assigned_to,
                               action_id, made_by, made_at)
        VALUES (:said, :number, :kind, :answer, :words, :why, :on_day, :assigned_to, :action,
                :made_by, :made_at)
    )sql"};
    tx.run(insert, {{"said", said},
                    {"number", step.number},
                    {"kind", to_text(step.kind)},
                    {"answer", answer},
                    {"words", text(step.words)},
                    {"why", text(step.why)},
                    {"on_day", step.on_day},
                    {"assigned_to", step.assigned_to},
                    {"action", step.action},
                    {"made_by", step.made_by},
                    {"made_at", step.made_at}});
}

}  // namespace keywork::voices

#include "care/premises/check/store.hpp"

#include "care/access/scope.hpp"
#include "platform/expects.hpp"

#include <map>

namespace keywork::premises {
namespace {

Planned read_rule(db::Row const& row)
{
    auto const unit = unit_from_text(row.get<std::string>("unit"));
    expects(unit.has_value());
    return {.id = row.get<CheckId>("id"),
            .setting = row.get<SettingId>("setting_id"),
            .code = row.get<std::string>("code"),
            .words = row.get<std::string>("words"),
            .often = {*unit, row.get<int>("every")},
            .from_on = row.get<local_days>("from_on"),
            .until_on = row.get<std::optional<local_days>>("until_on"),
            .lines = {}};
}

void add_lines(db::Reader& db, SettingId const& setting, std::vector<Planned>& rules)
{
    constexpr db::Sql select{R"sql(
        SELECT premises_check_line.check_id, premises_check_line.words,
               premises_check_line.lowest_tenths, premises_check_line.highest_tenths
          FROM premises_check
          JOIN premises_check_line ON premises_check_line.check_id = premises_check.id
         WHERE premises_check.setting_id = :setting
         ORDER BY premises_check_line.check_id, premises_check_line.position
    )sql"};
    std::map<std::string, std::size_t> at;
    for (std::size_t number = 0; number < rules.size(); ++number)
        at.emplace(rules[number].id.text(), number);
    db.each(select, {{"setting", setting}}, [&](db::Row const& row) {
        auto const found = at.find(row.get<std::string>("check_id"));
        if (found == at.end()) return;
        rules[found->second].lines.push_back(
            {.words = row.get<std::string>("words"),
             .lowest_tenths = row.get<std::optional<int>>("lowest_tenths"),
             .highest_tenths = row.get<std::optional<int>>("highest_tenths")});
    });
}

constexpr Literal done_with_drill = R"sql(
    SELECT premises_check_done.id, premises_check_done.check_id, premises_check.words,
           premises_check_done.done_at, staff.full_name, premises_check_done.recorded_at,
           premises_check_done.note, premises_drill.who, premises_drill.seconds_to_clear,
           premises_drill.at_night, premises_drill.problems, premises_drill.what_was_done
      FROM premises_check_done
      JOIN premises_check      ON premises_check.id = premises_check_done.check_id
      JOIN staff               ON staff.id = premises_check_done.done_by
      LEFT JOIN premises_drill ON premises_drill.done_id = premises_check_done.id
)sql";

Done read_done(db::Row const& row)
{
    Done done{.id = row.get<DoneId>("id"),
              .check = row.get<CheckId>("check_id"),
              .check_words = row.get<std::string>("words"),
              .done_at = row.get<sys_seconds>("done_at"),
              .by = row.get<std::string>("full_name"),
              .recorded_at = row.get<sys_seconds>("recorded_at"),
              .note = row.get<std::string>("note"),
              .results = {},
              .drill = std::nullopt};
    if (auto who = row.get<std::optional<std::string>>("who"))
        done.drill = Drill{.who = std::move(*who),
                           .to_clear = seconds{row.integer("seconds_to_clear")},
                           .at_night = row.get<bool>("at_night"),
                           .problems = row.get<std::string>("problems"),
                           .what_was_done = row.get<std::string>("what_was_done")};
    return done;
}

Result read_result(db::Row const& row)
{
    return {.words = row.get<std::string>("words"),
            .passed = row.get<bool>("passed"),
            .reading_tenths = row.get<std::optional<int>>("reading_tenths")};
}

void insert_result(db::Transaction& tx, DoneId const& done, std::size_t position,
                   Result const& result)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_check_result (done_id, position, words, passed, reading_tenths)
        VALUES (:done, :position, :words, :passed, :reading)
    )sql"};
    tx.run(insert, {{"done", done},
                    {"position", static_cast<std::int64_t>(position)},
                    {"words", result.words},
                    {"passed", result.passed},
                    {"reading", result.reading_tenths}});
}

void insert_drill(db::Transaction& tx, DoneId const& done, Drill const& drill)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_drill (done_id, who, seconds_to_clear, at_night, problems,
                                    what_was_done)
        VALUES (:done, :who, :seconds, :at_night, :problems, :what_was_done)
    )sql"};
    tx.run(insert, {{"done", done},
                    {"who", drill.who},
                    {"seconds", static_cast<std::int64_t>(drill.to_clear.count())},
                    {"at_night", drill.at_night},
                    {"problems", drill.problems},
                    {"what_was_done", drill.what_was_done}});
}

}  // namespace

std::vector<Planned> rules_on(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, setting_id, code, words, unit, every, from_on, until_on
          FROM premises_check
         WHERE setting_id = :setting AND (until_on IS NULL OR until_on >= :day)
         ORDER BY words, id
    )sql"};
    auto rules = db.all(select, {{"setting", setting}, {"day", day}}, read_rule);
    add_lines(db, setting, rules);
    return rules;
}

std::optional<Planned> check_of(db::Reader& db, SettingId const& setting, CheckId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, setting_id, code, words, unit, every, from_on, until_on
          FROM premises_check
         WHERE setting_id = :setting AND id = :id
    )sql"};
    auto found = db.all(select, {{"setting", setting}, {"id", id}}, read_rule);
    if (found.empty()) return std::nullopt;
    add_lines(db, setting, found);
    return std::move(found.front());
}

std::vector<Due> checks_of(db::Reader& db, SettingId const& setting,
                           std::span<ShiftHours const> hours, sys_seconds now)
{
    constexpr db::Sql select{R"sql(
        SELECT premises_check_done.check_id, premises_check_done.done_at, staff.full_name,
               NOT EXISTS (SELECT 1
                             FROM premises_check_result
                            WHERE premises_check_result.done_id = premises_check_done.id
                              AND premises_check_result.passed = 0) AS passed
          FROM premises_check
          JOIN premises_check_done
            ON premises_check_done.check_id = premises_check.id
           AND premises_check_done.id = (SELECT newest.id
                                           FROM premises_check_done AS newest
                                          WHERE newest.check_id = premises_check.id
                                          ORDER BY newest.done_at DESC, newest.id DESC
                                          LIMIT 1)
          JOIN staff ON staff.id = premises_check_done.done_by
         WHERE premises_check.setting_id = :setting
         ORDER BY premises_check_done.check_id
    )sql"};
    std::map<std::string, Last> last;
    db.each(select, {{"setting", setting}}, [&](db::Row const& row) {
        last.emplace(row.get<std::string>("check_id"),
                     Last{.at = row.get<sys_seconds>("done_at"),
                          .by = row.get<std::string>("full_name"),
                          .passed = row.get<bool>("passed")});
    });
    std::vector<Due> all;
    for (Planned& rule : rules_on(db, setting, london_day(now))) {
        auto const found = last.find(rule.id.text());
        auto const done = found == last.end() ? std::nullopt : std::optional{found->second};
        auto const due_at = next_due(rule, done ? std::optional{done->at} : std::nullopt, hours,
                                     now);
        all.push_back({.check = std::move(rule), .last = done, .due_at = due_at});
    }
    std::ranges::stable_sort(all, {}, &Due::due_at);
    return all;
}

std::vector<Done> done_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                               sys_seconds until)
{
    constexpr db::Sql select = statement<done_with_drill + Literal{R"sql(
     WHERE premises_check_done.setting_id = :setting
       AND premises_check_done.done_at >= :from AND premises_check_done.done_at < :until
     ORDER BY premises_check_done.done_at DESC, premises_check_done.id DESC
    )sql"}>;
    constexpr db::Sql results{R"sql(
        SELECT premises_check_result.done_id, premises_check_result.words,
               premises_check_result.passed, premises_check_result.reading_tenths
          FROM premises_check_done
          JOIN premises_check_result
            ON premises_check_result.done_id = premises_check_done.id
         WHERE premises_check_done.setting_id = :setting
           AND premises_check_done.done_at >= :from AND premises_check_done.done_at < :until
         ORDER BY premises_check_result.done_id, premises_check_result.position
    )sql"};
    auto all = db.all(select, {{"setting", setting}, {"from", from}, {"until", until}},
                      read_done);
    std::map<std::string, std::vector<Result>> by_done;
    db.each(results, {{"setting", setting}, {"from", from}, {"until", until}},
            [&](db::Row const& row) {
                by_done[row.get<std::string>("done_id")].push_back(read_result(row));
            });
    for (Done& one : all) one.results = std::move(by_done[one.id.text()]);
    return all;
}

std::vector<Done> done_of(db::Reader& db, CheckId const& check, int most)
{
    constexpr db::Sql select = statement<done_with_drill + Literal{R"sql(
     WHERE premises_check_done.check_id = :check
     ORDER BY premises_check_done.done_at DESC, premises_check_done.id DESC
     LIMIT :most
    )sql"}>;
    constexpr db::Sql results{R"sql(
        SELECT words, passed, reading_tenths
          FROM premises_check_result
         WHERE done_id = :done
         ORDER BY position
    )sql"};
    auto all = db.all(select, {{"check", check}, {"most", most}}, read_done);
    for (Done& one : all) one.results = db.all(results, {{"done", one.id}}, read_result);
    return all;
}

std::optional<DoneId> done_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id
          FROM premises_check_done
         WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}},
                  [](db::Row const& row) { return row.get<DoneId>("id"); });
}

void insert_check(db::Transaction& tx, Planned const& check, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_check (id, setting_id, code, words, unit, every, from_on, until_on,
                                    made_by, made_at)
        VALUES (:id, :setting, :code, :words, :unit, :every, :from_on, :until_on, :by, :at)
    )sql"};
    constexpr db::Sql insert_line{R"sql(
        INSERT INTO premises_check_line (check_id, position, words, lowest_tenths,
                                         highest_tenths)
        VALUES (:check, :position, :words, :lowest, :highest)
    )sql"};
    tx.run(insert, {{"id", check.id},
                    {"setting", check.setting},
                    {"code", check.code},
                    {"words", check.words},
                    {"unit", to_text(check.often.unit)},
                    {"every", check.often.every},
                    {"from_on", check.from_on},
                    {"until_on", check.until_on},
                    {"by", by},
                    {"at", at}});
    for (std::size_t position = 0; position < check.lines.size(); ++position) {
        Line const& line = check.lines[position];
        tx.run(insert_line, {{"check", check.id},
                             {"position", static_cast<std::int64_t>(position)},
                             {"words", line.words},
                             {"lowest", line.lowest_tenths},
                             {"highest", line.highest_tenths}});
    }
}

bool store_end(db::Transaction& tx, SettingId const& setting, CheckId const& id,
               local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE premises_check
           SET until_on = :until_on
         WHERE id = :id AND setting_id = :setting
           AND (until_on IS NULL OR until_on > :until_on)
    )sql"};
    return tx.run(update, {{"id", id}, {"setting", setting}, {"until_on", until_on}}) == 1;
}

void insert_done(db::Transaction& tx, Done const& done, SettingId const& setting,
                 StaffId const& by, std::string const& form_key)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO premises_check_done (id, check_id, setting_id, done_at, done_by, recorded_at,
                                         note, form_key)
        VALUES (:id, :check, :setting, :done_at, :by, :recorded_at, :note, :form_key)
    )sql"};
    tx.run(insert, {{"id", done.id},
                    {"check", done.check},
                    {"setting", setting},
                    {"done_at", done.done_at},
                    {"by", by},
                    {"recorded_at", done.recorded_at},
                    {"note", done.note},
                    {"form_key", form_key}});
    for (std::size_t position = 0; position < done.results.size(); ++position)
        insert_result(tx, done.id, position, done.results[position]);
    if (done.drill) insert_drill(tx, done.id, *done.drill);
}

}  // namespace keywork::premises

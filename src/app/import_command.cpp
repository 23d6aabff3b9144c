#include "app/import_command.hpp"

#include "app/parse_command.hpp"
#include "care/import/list_reading.hpp"
#include "care/law/law.hpp"
#include "care/setting/store.hpp"
#include "care/site/transaction.hpp"
#include "care/staff/store.hpp"
#include "features/exchange/people_lists/operations.hpp"
#include "features/exchange/places/operations.hpp"
#include "features/exchange/ssda903/import.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/files/files.hpp"
#include "platform/log/log.hpp"
#include "platform/random/random.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>

namespace keywork::app {
namespace {

/// Why nothing was done, a line each.
struct Refused {
    std::vector<std::string> lines;
};

[[noreturn]] void refuse_with(Refusal const& refusal)
{
    Refused refused;
    if (auto const* invalid = std::get_if<Invalid>(&refusal))
        for (Problem const& problem : invalid->problems) refused.lines.push_back(problem.message);
    else if (auto const* conflict = std::get_if<Conflict>(&refusal))
        refused.lines.push_back(conflict->why);
    else
        refused.lines.emplace_back("This person may not import into this place.");
    throw refused;
}

template <class T>
T or_refused(Outcome<T> outcome)
{
    if (!outcome) refuse_with(outcome.error());
    if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

SettingId setting_named(db::Reader& db, std::string const& named)
{
    auto const all = setting::all(db);
    auto const found = std::ranges::find_if(all, [&](Setting const& setting) {
        return setting.name == named || setting.id.text() == named;
    });
    if (found == all.end()) throw Refused{{"--setting: no place has this name or id"}};
    return found->id;
}

Actor actor_named(db::Reader& db, std::string const& named, sys_seconds now, Random& random)
{
    auto const account = staff::find_by_sign_in_name(db, named);
    if (!account || account->off_at) throw Refused{{"--as: nobody signs in with this name"}};
    Actor actor{.staff = account->id, .full_name = account->full_name,
                .job_title = account->job_title, .theme = account->theme,
                .roles = staff::roles_on(db, account->id, london_day(now)), .place = {}};
    actor.session = "-";
    actor.request = crypto::hex(random.bytes(16));
    actor.now = now;
    actor.today = london_day(now);
    return actor;
}

std::optional<local_days> year_ending_of(ImportSettings const& settings)
{
    if (!settings.year_ending) return std::nullopt;
    auto const day = day_from_text(*settings.year_ending);
    if (!day) throw Refused{{"--year-ending: give a day like 2024-03-31"}};
    return day;
}

void print(std::vector<std::string> const& lines)
{
    for (auto const& line : lines) fmt::print("{}\n", line);
}

/// Everything that one run of the command works with.
struct Run {
    ImportSettings const& settings;
    db::Database& database;
    Law const& law;
    sandbox::Parsers const& parsers;
    Random& random;
    Actor actor;
    SettingId setting;
    std::string stay_kind;             // lives, enrolled or caseload
};

template <class Change>
auto write(Run& run, Change change)
{
    std::optional<decltype(change(std::declval<Transaction&>()))> result;
    run.database.write([&](db::Transaction& opened) {
        Transaction tx{opened, run.actor, run.random};
        result.emplace(change(tx));
        if (!*result) return db::Database::Finish::rollback;
        expects(tx.audited());
        return db::Database::Finish::commit;
    });
    return std::move(*result);
}

void import_return(Run& run, ssda903::Tables tables)
{
    ssda903::Reference const reference{run.law.code_sets, run.law.clocks, run.law.calendars};
    ssda903::Into const into{run.setting, year_ending_of(run.settings)};
    if (run.settings.check_only) {
        run.database.read([&](db::Reader& reader) {
            auto const checked =
                or_refused(ssda903::check(reader, reference, run.actor.now, into,
                                          std::move(tables)));
            fmt::print("Year ending {}. Nothing was saved.\n", in_words(checked.made.year_ending));
            print(ssda903::in_lines(checked.summary));
        });
        return;
    }
    auto const saved = or_refused(write(run, [&](Transaction& tx) {
        return ssda903::save(tx, reference, into, std::move(tables));
    }));
    fmt::print("Year ending {}. Saved as import {}.\n", in_words(saved.year_ending),
               saved.import.text());
    print(ssda903::in_lines(saved.summary));
}

void import_returns(Run& run)
{
    auto const files = or_refused(ssda903::read_path(run.settings.path));
    auto tables = or_refused(run.parsers.read(ssda903::return_parser, files));
    for (auto& year : ssda903::by_year(std::move(tables))) import_return(run, std::move(year));
}

/// The one file of a list; the same for every kind.
sandbox::ReadTable list_in(Run const& run)
{
    auto const& path = run.settings.path;
    std::vector<ImportFile> const files{
        {path.substr(path.find_last_of('/') + 1), files::read_whole(path, most_import_bytes)}};
    return or_refused(imports::read_list(run.parsers, files));
}

void say(Run const& run, CheckSummary const& summary, ImportId const& import)
{
    if (run.settings.check_only) fmt::print("Nothing was saved.\n");
    else fmt::print("Saved as import {}.\n", import.text());
    print(ssda903::in_lines(summary));
}

void import_places(Run& run)
{
    auto const list = list_in(run);
    if (!run.settings.check_only) {
        auto const saved = or_refused(write(
            run, [&](Transaction& tx) { return places::save(tx, run.setting, list); }));
        return say(run, saved.summary, saved.import);
    }
    run.database.read([&](db::Reader& reader) {
        say(run, or_refused(places::check(reader, list)).summary, {});
    });
}

/// The columns as their headings suggest; a page is the place to match others.
void import_people(Run& run, ImportKind kind)
{
    auto const list = or_refused(people_lists::with_rows(list_in(run)));
    auto choices = people_lists::guessed(list.table.headings, kind);
    choices.agency = run.settings.agency;
    auto const& code_sets = run.law.code_sets;
    if (!run.settings.check_only) {
        auto const saved = or_refused(write(run, [&](Transaction& tx) {
            return people_lists::save(tx, run.setting, run.stay_kind, code_sets, choices, list);
        }));
        return say(run, saved.summary, saved.import);
    }
    run.database.read([&](db::Reader& reader) {
        say(run, people_lists::check(reader, run.actor, code_sets, choices, list).summary, {});
    });
}

/// As profiles/*.toml has it; the command reads only law/.
std::string stay_kind_of(db::Reader& db, SettingId const& id)
{
    auto const setting = setting::find(db, id);
    expects(setting.has_value());
    if (setting->profile == "home") return "lives";
    return setting->profile == "vs" ? "caseload" : "enrolled";
}

int import_or_throw(ImportSettings const& settings)
{
    auto const database = db::Database::open(settings.database);
    database->migrate();
    auto const law = or_refused(read_law(settings.root + "/law"));
    auto random = Random::real();
    auto const now = Clock::real().now();
    auto log = log::Log::to_stderr(Clock::real(), log::Level::error);
    sandbox::Parsers const parsers{own_program, log};
    std::optional<Run> run;
    database->read([&](db::Reader& reader) {
        auto const setting = setting_named(reader, settings.setting);
        run.emplace(Run{settings, *database, law, parsers, random,
                        actor_named(reader, settings.as, now, random), setting,
                        stay_kind_of(reader, setting)});
    });
    if (!run->actor.may_in(Function::import_data, run->setting)) refuse_with(NotFound{});
    if (settings.kind == "ssda903") import_returns(*run);
    else if (settings.kind == "places") import_places(*run);
    else import_people(*run, import_kind_from_text(settings.kind).value());
    return 0;
}

}  // namespace

int import_files(ImportSettings const& settings)
{
    try {
        return import_or_throw(settings);
    } catch (Refused const& refused) {
        for (auto const& line : refused.lines) fmt::print(stderr, "{}\n", line);
    } catch (std::exception const& fault) {
        fmt::print(stderr, "keywork: {}\n", fault.what());
    }
    return 1;
}

}  // namespace keywork::app

#include "bench/measures.hpp"
#include "bench/timing.hpp"

#include "app/first_account.hpp"
#include "care/site/transaction.hpp"
#include "care/staff/store.hpp"
#include "features/exchange/ssda903/import.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "platform/sandbox/parsers.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <stdexcept>

namespace keywork::bench {
namespace {

/// A Virtual School without children, and whoever leads it.
std::string make_school(db::Database& database)
{
    auto random = Random::real();
    database.migrate();
    app::InitSettings const first{.database = "", .organisation = "Northmere",
                                  .setting = "Northmere Virtual School", .profile = "vs",
                                  .manager = "Bench Lead", .sign_in = "bench.lead"};
    auto const made = app::make_first_account(database, first, made_at(), random);
    if (!made) throw std::runtime_error{"no first account could be made"};
    database.write([&](db::Transaction& tx) {
        auto const lead = staff::find_by_sign_in_name(tx, first.sign_in).value();
        staff::set_password(tx, lead.id, *lead.password_hash, staff::MustChange::no,
                            made_at());
        return db::Database::Finish::commit;
    });
    return first.sign_in;
}

void save_return(Program& program, Person const& lead, std::string const& returns)
{
    auto const& services = program.services();
    ssda903::Reference const reference{services.code_sets, services.clocks, services.calendars};
    auto const files = ssda903::read_path(returns).value();
    auto tables = services.parsers.read(ssda903::return_parser, files).value();
    program.database().write([&](db::Transaction& opened) {
        Transaction tx{opened, lead.actor, program.random()};
        auto const saved = ssda903::save(tx, reference, {lead.actor.place, std::nullopt},
                                         std::move(tables));
        if (!saved) throw std::runtime_error{"the return was refused"};
        return db::Database::Finish::commit;
    });
}

}  // namespace

void measure_import(Table& table, std::string const& returns, std::string const& folder,
                    std::string const& keywork)
{
    Times saves;
    auto const file = folder + "/import.db";
    for (int i = 0; i < 3; ++i) {
        for (auto const* end : {"", "-wal", "-shm"}) std::filesystem::remove(file + end);
        auto const database = db::Database::open("sqlite:" + file);
        auto const name = make_school(*database);
        Program program{*database, keywork};
        auto const lead = program.person(name);
        saves.add(length_of([&] { save_return(program, lead, returns); }));
        if (i < 2) continue;
        table.add(at_most("SSDA903 return of 2,675 children saved", saves.p50() / 1000, 0.3, "s"));
        for (auto const& [what, target] : {std::pair{"Children", "/children"},
                                           std::pair{"Today", "/"}, std::pair{"Due", "/due"}}) {
            Call const call{.target = target};
            program.answer(lead, call);
            table.add(median_at_most(
                fmt::format("{}, 2,675 in one place", what),
                timed(20, [&](auto) { program.answer(lead, call); }), 4));
        }
    }
}

}  // namespace keywork::bench

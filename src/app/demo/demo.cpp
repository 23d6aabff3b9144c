#include "app/demo/demo.hpp"

#include "app/demo/large/large.hpp"
#include "app/demo/made.hpp"
#include "app/or_say_why.hpp"
#include "care/setting/store.hpp"

#include <fmt/core.h>

#include <cstdio>

namespace keywork::app {
namespace {

sys_seconds made_at(DemoSettings const& settings)
{
    if (!settings.standing_clock) return Clock::real().now();
    auto const instant = instant_from_text(*settings.standing_clock);
    if (!instant) throw Faulty{{"--clock: give an instant like 2026-11-24T16:35:00Z"}};
    return *instant;
}

void make_a_large_one(db::Database& database, Loaded const& loaded, large::Wanted const& wanted)
{
    constexpr int said_times = 20;
    std::int64_t said = 0;
    auto const counts = large::make(database, loaded, wanted, [&](std::int64_t entries) {
        if (entries * said_times / wanted.entries == said) return;
        said = entries * said_times / wanted.entries;
        fmt::print("{} of {} entries\n", entries, wanted.entries);
        std::fflush(stdout);
    });
    fmt::print("{} places with {} staff, {} children, {} entries of which {} have a record.\n"
               "Sign in as home-1.lead, home-1.care-1, vs-1.care-1, special-1.senior-1, "
               "pru-1.care-1, ap-1.care-1 or oversight; one password for all: {}\n",
               counts.places, counts.staff, counts.children, counts.entries, counts.records,
               demo::demo_password);
}

void make(DemoSettings const& settings)
{
    auto const now = made_at(settings);
    auto const loaded = load(settings.root);
    auto const database = db::Database::open(settings.database);
    database->migrate();
    bool is_empty = true;
    database->read([&](db::Reader& db) { is_empty = !setting::organisation(db).has_value(); });
    if (!is_empty)
        throw Faulty{{"--database: there is an organisation in it already. Name a new one."}};
    if (settings.entries > 0 && settings.children == 0)
        throw Faulty{{"--entries: say how many --children they belong to"}};
    if (settings.children > 0)
        return make_a_large_one(*database, loaded, {.children = settings.children,
                                                    .entries = settings.entries,
                                                    .seed = settings.seed, .now = now});
    demo::make_cast(*database, loaded, settings.root, now, settings.seed);
    fmt::print("The demo organisation is made.\n");
}

}  // namespace

int make_demo(DemoSettings const& settings)
{
    return or_say_why([&] {
        make(settings);
        return 0;
    });
}

}  // namespace keywork::app

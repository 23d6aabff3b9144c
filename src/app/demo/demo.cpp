#include "app/demo/demo.hpp"

#include "app/or_say_why.hpp"
#include "care/setting/store.hpp"

#include <fmt/core.h>

namespace keywork::app {
namespace {

sys_seconds made_at(DemoSettings const& settings)
{
    if (!settings.standing_clock) return Clock::real().now();
    auto const instant = instant_from_text(*settings.standing_clock);
    if (!instant) throw Faulty{{"--clock: give an instant like 2026-11-24T16:35:00Z"}};
    return *instant;
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

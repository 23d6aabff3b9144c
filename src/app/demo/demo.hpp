// The demo organisation: the cast of demo/*.toml, or a large made one (large/large.hpp).
#pragma once

#include "app/loaded.hpp"
#include "platform/db/database.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace keywork::app {

struct DemoSettings {
    std::string root = ".";                          // holds law/, profiles/, forms/, demo/
    std::string database = "sqlite:var/keywork.db";
    std::optional<std::string> standing_clock;       // 2026-11-24T16:35:00Z: as if it were then
    std::uint64_t seed = 1;
    std::int64_t children = 0;                       // 0: the cast; else a large organisation
    std::int64_t entries = 0;                        // of their chronologies
};

/// `keywork demo`: makes the demo in an empty database. The exit status.
int make_demo(DemoSettings const& settings);

namespace demo {

/// Makes the cast in a migrated, empty database, in one transaction.
/// throws  Faulty with every fault of the files of demo/, by file and line; nothing is made then
void make_cast(db::Database& database, Loaded const& loaded, std::string const& root,
               sys_seconds now, std::uint64_t seed);

}  // namespace demo
}  // namespace keywork::app

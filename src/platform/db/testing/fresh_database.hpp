// Real databases for tests: fresh, empty, and gone afterwards. Used by store tests of all layers.
#pragma once

#include "platform/db/database.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::db::testing {

/// The databases that a store test runs on: sqlite_memory and postgresql.
std::vector<std::string> databases();
/// Those and sqlite_file, which syncs: for the tests of the driver itself.
std::vector<std::string> all_databases();
/// Those that outlive a restart: sqlite_file and postgresql.
std::vector<std::string> databases_on_disk();

/// Why a database cannot be had here, for GTEST_SKIP; empty if it can. PostgreSQL needs the URL of
/// a server in KEYWORK_TEST_POSTGRES: bin/with-postgres starts one.
std::string why_not(std::string_view which);

/// A fresh database: a folder of its own, or a schema of its own on the PostgreSQL server.
class FreshDatabase {
public:
    explicit FreshDatabase(std::string_view which, Options options = {});
    ~FreshDatabase();
    FreshDatabase(FreshDatabase const&) = delete;
    FreshDatabase& operator=(FreshDatabase const&) = delete;

    Database& operator*() const { return *database_; }
    Database* operator->() const { return database_.get(); }
    std::string const& url() const;
    /// Closes it and opens it again, as after a restart. sqlite_memory is empty then.
    void reopen();

private:
    class Place;  // where it stands; removed last
    std::unique_ptr<Place> place_;
    Options options_;
    std::unique_ptr<Database> database_;
};

}  // namespace keywork::db::testing

// The fixture of a store test: one fresh database, SQLite and PostgreSQL in turn.
//
//     using ChildStore = db::testing::StoreTest;
//     INSTANTIATE_TEST_SUITE_P(OnBoth, ChildStore, db::testing::on_both(), db::testing::name_of);
//
//     TEST_P(ChildStore, reads_back_what_was_saved) { migrated().write(…); }
#pragma once

#include "platform/db/testing/fresh_database.hpp"

#include <gtest/gtest.h>
#include <optional>
#include <string>

namespace keywork::db::testing {

inline auto on_both() { return ::testing::ValuesIn(databases()); }
inline auto on_all() { return ::testing::ValuesIn(all_databases()); }
inline auto on_disk() { return ::testing::ValuesIn(databases_on_disk()); }
inline std::string name_of(::testing::TestParamInfo<std::string> const& info) { return info.param; }

class StoreTest : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        fresh_.emplace(GetParam());
    }

    FreshDatabase& fresh() { return *fresh_; }
    Database& empty() { return **fresh_; }
    /// With the tables of all slices.
    Database& migrated()
    {
        if (!is_migrated_) empty().migrate();
        is_migrated_ = true;
        return empty();
    }

private:
    bool is_migrated_ = false;
    std::optional<FreshDatabase> fresh_;
};

}  // namespace keywork::db::testing

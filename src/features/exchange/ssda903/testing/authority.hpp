// A Virtual School with one member of staff, for tests of imports.
#pragma once

#include "care/law/law.hpp"
#include "features/exchange/ssda903/operations.hpp"
#include "platform/random/random.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::ssda903::testing {

sys_seconds day_at(int year, unsigned month, unsigned day);

class Authority {
public:
    /// Saves the setting north-vs and the office worker ada; it is 22 November 2026.
    explicit Authority(db::Database& database);

    db::Database& database() { return database_; }
    void set_now(sys_seconds now);
    void know_postcode(std::string const& postcode, int easting, int northing);

    Outcome<Check> check(std::vector<ImportFile> const& files);
    Outcome<Check> check_in(std::string const& setting, std::vector<ImportFile> const& files);
    Outcome<Saved> save(std::vector<ImportFile> const& files);
    Outcome<Saved> save(Tables tables);
    Outcome<> undo(ImportId const& import);
    /// A change to a child by hand, with its audit entry.
    void write_about_child(std::string const& known_as);

    std::int64_t number(db::Sql sql);
    std::int64_t number(db::Sql sql, std::string_view clock);

private:
    Reference reference() const;
    Outcome<Check> check_in(std::string const& setting, Tables tables);

    db::Database& database_;
    Law law_;
    Random random_ = Random::seeded(903);
    Actor actor_;
};

/// How many rows each table holds.
std::map<std::string, std::int64_t> counted(db::Database& database);
/// Every row of every table that an import writes, but the journal and the audit, as text.
std::vector<std::string> everything(db::Database& database);

}  // namespace keywork::ssda903::testing

// One table of a file in demo/: each key by its type, and every fault with its line.
#pragma once

#include "app/demo/faults.hpp"
#include "platform/toml/toml.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::app::demo {

class Table {
public:
    Table(toml::Value const& table, std::string file, Faults& faults);

    Line line() const { return {file_, table_->line()}; }
    bool has(std::string_view key);

    /// A text that must be there and not be empty.
    std::string text(std::string_view key);
    std::optional<std::string> maybe_text(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    bool yes(std::string_view key);                                  // not there: false
    std::int64_t whole(std::string_view key, std::int64_t otherwise);
    std::vector<Table> tables(std::string_view key);                 // not there: none
    std::optional<Table> table(std::string_view key);
    /// The raw value; null when it is not there.
    toml::Value const* any(std::string_view key);
    std::span<toml::Entry const> entries() const { return table_->entries(); }

    void fault(std::string_view what) { faults_->add(line(), what); }
    Faults& faults() const { return *faults_; }
    std::string const& file() const { return file_; }

    /// Call at the end: names every key that nothing asked for.
    void done();

private:
    void wrong_type(std::string_view key, toml::Value const& value, std::string_view wanted);

    toml::Value const* table_;
    std::string file_;
    Faults* faults_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace keywork::app::demo

#include "app/demo/table.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {

void Faults::add(Line const& line, std::string_view what)
{
    lines_.push_back(fmt::format("{}:{}: {}", line.file, line.number, what));
}

Table::Table(toml::Value const& table, std::string file, Faults& faults)
    : table_{&table}, file_{std::move(file)}, faults_{&faults}
{
    if (table.type() != toml::Value::Type::table)
        fault(fmt::format("this is {}; write a table", in_words(table.type())));
}

toml::Value const* Table::any(std::string_view key)
{
    asked_.emplace(key);
    return table_->find(key);
}

bool Table::has(std::string_view key) { return any(key) != nullptr; }

void Table::wrong_type(std::string_view key, toml::Value const& value, std::string_view wanted)
{
    faults_->add({file_, value.line()}, fmt::format("\"{}\" is {}; write {}", key,
                                                    in_words(value.type()), wanted));
}

std::string Table::text(std::string_view key)
{
    auto found = maybe_text(key);
    if (!found || found->empty()) {
        fault(fmt::format("\"{}\" is missing; add {} = \"…\"", key, key));
        return {};
    }
    return *found;
}

std::optional<std::string> Table::maybe_text(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return std::nullopt;
    if (auto text = value->text()) return text;
    wrong_type(key, *value, "text");
    return std::nullopt;
}

std::vector<std::string> Table::texts(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return {};
    if (auto one = value->text()) return {*one};
    std::vector<std::string> all;
    for (toml::Value const& item : value->list()) {
        if (auto text = item.text()) all.push_back(*text);
        else wrong_type(key, item, "text");
    }
    return all;
}

bool Table::yes(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return false;
    if (auto const yes = value->yes_no()) return *yes;
    wrong_type(key, *value, "true or false");
    return false;
}

std::int64_t Table::whole(std::string_view key, std::int64_t otherwise)
{
    auto const* value = any(key);
    if (!value) return otherwise;
    if (auto const number = value->whole()) return *number;
    wrong_type(key, *value, "a whole number");
    return otherwise;
}

std::vector<Table> Table::tables(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return {};
    if (value->type() != toml::Value::Type::list) wrong_type(key, *value, "a list of tables");
    std::vector<Table> all;
    for (toml::Value const& item : value->list()) all.emplace_back(item, file_, *faults_);
    return all;
}

std::optional<Table> Table::table(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return std::nullopt;
    return Table{*value, file_, *faults_};
}

void Table::done()
{
    for (toml::Entry const& entry : table_->entries())
        if (!asked_.contains(entry.key))
            faults_->add({file_, entry.value.line()},
                         fmt::format("\"{}\" means nothing here; take it out", entry.key));
}

}  // namespace keywork::app::demo

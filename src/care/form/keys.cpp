#include "care/form/keys.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::form {

namespace {

constexpr std::array<std::string_view, 5> profiles{"home", "pru", "vs", "special", "ap"};
constexpr std::string_view profile_remedy =
    "Use home, pru, vs, special or ap; \"schools\" stands for pru, special and ap.";

std::vector<std::string> profiles_named(std::string_view word)
{
    if (word == "schools") return {"pru", "special", "ap"};
    if (std::ranges::find(profiles, word) != profiles.end()) return {std::string{word}};
    return {};
}

std::vector<std::string> texts_of(toml::Value const& value)
{
    if (auto one = value.text()) return {*one};
    std::vector<std::string> all;
    for (toml::Value const& item : value.list())
        if (auto text = item.text()) all.push_back(*text);
    return all;
}

bool is_texts(toml::Value const& value)
{
    if (value.text()) return true;
    return value.type() == toml::Value::Type::list &&
           std::ranges::all_of(value.list(),
                               [](toml::Value const& item) { return item.text().has_value(); });
}

std::optional<Test> test_in(toml::Value const& table, Keys& keys)
{
    auto const question = keys.text("question");
    if (question.empty()) return std::nullopt;
    Test test{.how = Test::How::answered, .question = question, .values = {},
              .line = table.line()};
    struct Way {
        std::string_view key;
        Test::How how;
    };
    for (Way const& way : {Way{"is", Test::How::is}, Way{"is_not", Test::How::is_not},
                           Way{"has", Test::How::has}, Way{"at_least", Test::How::at_least},
                           Way{"mentions", Test::How::mentions}}) {
        if (!keys.has(way.key)) continue;
        test.how = way.how;
        test.values = keys.texts(way.key);
    }
    if (keys.has("answered"))
        test.how = keys.yes_no("answered", true) ? Test::How::answered : Test::How::not_answered;
    return test;
}

}  // namespace

void Faults::add(int line, std::string what, std::string remedy)
{
    all.push_back({file, line, std::move(what), std::move(remedy)});
}

Keys::Keys(toml::Value const& table, std::string what, Faults& faults)
    : table_{table}, what_{std::move(what)}, faults_{faults}
{
    if (table.type() != toml::Value::Type::table)
        faults_.add(table.line(), fmt::format("{} is {}", what_, in_words(table.type())),
                    "Write it as a table.");
}

toml::Value const* Keys::any(std::string_view key)
{
    asked_.emplace(key);
    return table_.find(key);
}

bool Keys::has(std::string_view key) { return any(key) != nullptr; }

void Keys::wrong_type(std::string_view key, toml::Value const& value, std::string_view wanted)
{
    faults_.add(value.line(),
                fmt::format("\"{}\" of {} is {}", key, what_, in_words(value.type())),
                fmt::format("Write {} there.", wanted));
}

void Keys::not_one_of(std::string_view key, toml::Value const& value, std::string const& names)
{
    faults_.add(value.line(),
                fmt::format("\"{}\" of {} is \"{}\"", key, what_, value.text().value_or("")),
                fmt::format("Use one of: {}.", names));
}

std::string Keys::text(std::string_view key, std::string_view otherwise)
{
    auto const* value = any(key);
    if (!value) return std::string{otherwise};
    if (auto text = value->text()) return *text;
    wrong_type(key, *value, "text");
    return std::string{otherwise};
}

std::string Keys::needed_text(std::string_view key)
{
    auto found = text(key);
    if (!has(key))
        faults_.add(line(), fmt::format("{} has no \"{}\"", what_, key),
                    fmt::format("Add {} = \"…\".", key));
    return found;
}

bool Keys::yes_no(std::string_view key, bool otherwise)
{
    auto const* value = any(key);
    if (!value) return otherwise;
    if (auto yes = value->yes_no()) return *yes;
    wrong_type(key, *value, "true or false");
    return otherwise;
}

std::optional<std::int64_t> Keys::whole(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return std::nullopt;
    if (auto number = value->whole()) return number;
    wrong_type(key, *value, "a whole number");
    return std::nullopt;
}

std::size_t Keys::count(std::string_view key, std::size_t otherwise)
{
    auto const number = whole(key);
    if (!number) return otherwise;
    if (*number >= 0) return static_cast<std::size_t>(*number);
    faults_.add(any(key)->line(), fmt::format("\"{}\" of {} is below 0", key, what_),
                "Write 0 or more.");
    return otherwise;
}

std::vector<std::string> Keys::texts(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return {};
    if (auto number = value->whole()) return {std::to_string(*number)};   // at_least = 3
    if (!is_texts(*value)) wrong_type(key, *value, "text or a list of texts");
    return texts_of(*value);
}

Wording Keys::wording(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return {};
    if (auto text = value->text()) return {*text, {}};
    if (value->type() != toml::Value::Type::table) {
        wrong_type(key, *value, "text, or a table of texts by profile");
        return {};
    }
    Wording wording;
    for (toml::Entry const& entry : value->entries()) {
        auto const text = entry.value.text().value_or("");
        if (entry.key == "otherwise") {
            wording.otherwise = text;
            continue;
        }
        auto const named = profiles_named(entry.key);
        if (named.empty())
            faults_.add(entry.value.line(),
                        fmt::format("\"{}\" of {} is worded for \"{}\"", key, what_, entry.key),
                        std::string{profile_remedy} + " All the rest is \"otherwise\".");
        for (std::string const& profile : named) wording.by_profile.emplace_back(profile, text);
    }
    return wording;
}

Settings settings_from(std::vector<std::string> const& words, int line, Faults& faults)
{
    Settings settings;
    for (std::string const& word : words) {
        auto const named = profiles_named(word);
        if (named.empty())
            faults.add(line, fmt::format("\"{}\" is no kind of setting", word),
                       std::string{profile_remedy});
        settings.insert(settings.end(), named.begin(), named.end());
    }
    return settings;
}

Settings Keys::settings(std::string_view key)
{
    auto const* value = any(key);
    return value ? settings_from(texts(key), value->line(), faults_) : Settings{};
}

Condition Keys::condition(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return {};
    Keys keys{*value, fmt::format("\"{}\" of {}", key, what_), faults_};
    Condition condition{.of = Condition::Of::all, .tests = {},
                        .settings = keys.settings("settings"), .line = value->line()};
    if (auto test = test_in(*value, keys)) condition.tests.push_back(*test);
    for (std::string_view const many : {"all", "any"}) {
        for (toml::Value const& one : keys.tables(many)) {
            Keys inner{one, fmt::format("\"{}\" of {}", many, keys.what()), faults_};
            if (auto test = test_in(one, inner)) condition.tests.push_back(*test);
            inner.done();
        }
    }
    if (keys.has("any")) condition.of = Condition::Of::any;
    keys.done();
    if (condition.always())
        faults_.add(value->line(), fmt::format("\"{}\" of {} says nothing", key, what_),
                    "Name a question: {question = \"…\", is = \"…\"}.");
    return condition;
}

std::vector<Role> Keys::roles(std::string_view key, std::string_view besides)
{
    std::vector<Role> roles;
    for (std::string const& word : texts(key)) {
        if (!besides.empty() && word == besides) continue;
        if (auto const role = role_from_text(word))
            roles.push_back(*role);
        else
            faults_.add(any(key)->line(), fmt::format("{} names the role \"{}\"", what_, word),
                        "Use care, senior, lead, oversight, specialist or office.");
    }
    return roles;
}

bool Keys::names(std::string_view key, std::string_view word)
{
    auto const words = texts(key);
    return std::ranges::find(words, word) != words.end();
}

Level Keys::level(std::string_view key, Level otherwise)
{
    return one_of<Level>(key, {{"L0", Level::l0}, {"L1", Level::l1}, {"L2", Level::l2},
                               {"L3", Level::l3}, {"L4", Level::l4}}, otherwise);
}

std::span<toml::Value const> Keys::tables(std::string_view key)
{
    auto const* value = any(key);
    if (!value) return {};
    if (value->type() != toml::Value::Type::list) wrong_type(key, *value, "a list of tables");
    return value->list();
}

void Keys::done()
{
    for (toml::Entry const& entry : table_.entries())
        if (!asked_.contains(entry.key))
            faults_.add(entry.value.line(),
                        fmt::format("{} has a key \"{}\" that means nothing", what_, entry.key),
                        "Take it out, or look in forms/README.md for the key that is meant.");
}

}  // namespace keywork::form

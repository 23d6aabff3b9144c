// Reads the keys of one table of a form file: each by its type, and whatever is left over at the
// end is a fault with its line.
#pragma once

#include "care/form/load.hpp"
#include "platform/toml/toml.hpp"

#include <set>

namespace keywork::form {

/// Where faults of one file are collected.
struct Faults {
    std::string file;
    std::vector<FormFault>& all;
    void add(int line, std::string what, std::string remedy);
};

class Keys {
public:
    /// what     in the faults: "question \"holds\"", "a step"
    Keys(toml::Value const& table, std::string what, Faults& faults);

    int line() const { return table_.line(); }
    std::string const& what() const { return what_; }
    Faults& faults() const { return faults_; }
    bool has(std::string_view key);

    std::string text(std::string_view key, std::string_view otherwise = "");
    std::string needed_text(std::string_view key);
    bool yes_no(std::string_view key, bool otherwise);
    std::optional<std::int64_t> whole(std::string_view key);
    std::size_t count(std::string_view key, std::size_t otherwise);
    /// One text or a list of texts.
    std::vector<std::string> texts(std::string_view key);
    /// Text, or a table of texts by profile: {home = "…", schools = "…", otherwise = "…"}.
    Wording wording(std::string_view key);
    Settings settings(std::string_view key);
    Condition condition(std::string_view key);
    /// `besides`: a word that may stand among them, as "worker" of a staff file may.
    std::vector<Role> roles(std::string_view key, std::string_view besides = "");
    /// Whether a word stands in a list of texts.
    bool names(std::string_view key, std::string_view word);
    Level level(std::string_view key, Level otherwise);
    std::span<toml::Value const> tables(std::string_view key);
    toml::Value const* any(std::string_view key);
    /// The text's place in `allowed`; `otherwise` when it is not given or is a fault.
    template <class Choice>
    Choice one_of(std::string_view key,
                  std::initializer_list<std::pair<std::string_view, Choice>> allowed,
                  Choice otherwise)
    {
        auto const* value = any(key);
        if (!value) return otherwise;
        std::string names;
        for (auto const& [name, choice] : allowed) {
            if (value->text() == name) return choice;
            names += (names.empty() ? "" : ", ") + std::string{name};
        }
        not_one_of(key, *value, names);
        return otherwise;
    }

    /// Call at the end: names every key that nothing asked for.
    void done();

private:
    void not_one_of(std::string_view key, toml::Value const& value, std::string const& names);
    void wrong_type(std::string_view key, toml::Value const& value, std::string_view wanted);

    toml::Value const& table_;
    std::string what_;
    Faults& faults_;
    std::set<std::string, std::less<>> asked_;
};

/// Profiles in the files' words: "schools" becomes pru, special and ap.
Settings settings_from(std::vector<std::string> const& words, int line, Faults& faults);

}  // namespace keywork::form

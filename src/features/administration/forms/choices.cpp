#include "features/administration/forms/choices.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace keywork::forms {

std::string name_from(std::string_view words, char between)
{
    std::string name;
    for (char const c : words) {
        bool const upper = c >= 'A' && c <= 'Z';
        bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (upper) name += static_cast<char>(c - 'A' + 'a');
        else if (kept) name += c;
        else if (c != '\'' && !name.empty() && name.back() != between) name += between;
    }
    constexpr std::size_t longest = 50;
    if (name.size() > longest) name.resize(longest);
    while (!name.empty() && name.back() == between) name.pop_back();
    return name;
}

TypedWording wording_at(toml::Value const& table, std::string_view key)
{
    auto const* value = table.find(key);
    if (!value) return {{"", ""}};
    if (auto text = value->text()) return {{"", *text}};
    TypedWording wording;
    for (toml::Entry const& entry : value->entries())
        wording.emplace_back(entry.key, entry.value.text().value_or(""));
    return wording.empty() ? TypedWording{{"", ""}} : wording;
}

std::string text_at(toml::Value const& table, std::string_view key)
{
    auto const* value = table.find(key);
    return value ? value->text().value_or("") : "";
}

std::string words_of_option(toml::Value const& option)
{
    for (auto const& [key, text] : wording_at(option, "words"))
        if (key.empty() || key == "otherwise") return text;
    auto const words = wording_at(option, "words");
    return words.front().second;
}

std::vector<std::string> lines_of(std::string_view typed)
{
    std::vector<std::string> lines;
    while (!typed.empty()) {
        auto const end = typed.find('\n');
        auto line = std::string{typed.substr(0, end)};
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
        if (!line.empty()) lines.push_back(std::move(line));
        if (end == std::string_view::npos) break;
        typed.remove_prefix(end + 1);
    }
    return lines;
}

/// Codes stay with their words; where as many lines are typed as there were, they were reworded.
toml::Value::Held options_from(toml::Value::List const& before,
                               std::vector<std::string> const& lines)
{
    toml::Value::List options;
    std::set<std::string> used;
    auto const same_words = [&](std::string const& words) {
        return std::ranges::find(before, words, words_of_option);
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto const known = same_words(lines[at]);
        bool const reworded =
            known == before.end() && lines.size() == before.size() &&
            std::ranges::find(lines, words_of_option(before[at])) == lines.end();
        auto option = known != before.end() ? *known
                      : reworded            ? with(before[at], "words", lines[at])
                                            : table_with({{"words", lines[at]}});
        auto code = text_at(option, "code");
        if (code.empty()) code = name_from(lines[at], '-');
        if (code.empty()) code = "choice";
        for (int more = 2; used.contains(code); ++more)
            code = fmt::format("{}-{}", name_from(lines[at], '-'), more);
        used.insert(code);
        options.push_back(with(option, "code", code));
    }
    return options;
}

}  // namespace keywork::forms

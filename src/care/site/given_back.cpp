#include "care/site/given_back.hpp"

#include "care/site/same_origin.hpp"

#include <algorithm>
#include <array>

namespace keywork {
namespace {

constexpr std::string_view carried_to = "carried.to";
constexpr std::size_t shortest_key = 16;   // an id has 20 characters, a form's key 32

/// Fields of ours that say how a page was made, not what somebody answered.
constexpr auto of_the_page = std::to_array<std::string_view>(
    {"asked", "draft", "form_key", "form_kind", "go", "next", "opened_from", "page_key",
     "page_turn", "step", "then", "version"});

bool is_secret(std::string_view name)
{
    return name == "form_token" || name.find("password") != std::string_view::npos;
}

bool all_of(std::string_view value, std::string_view signs, char first, char last)
{
    return std::ranges::all_of(value, [&](char c) {
        return (c >= first && c <= last) || (c >= '0' && c <= '9') ||
               signs.find(c) != std::string_view::npos;
    });
}

bool is_key(std::string_view value)
{
    return value.size() >= shortest_key && all_of(value, "", 'a', 'z') &&
           std::ranges::any_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

bool holds_anything(GivenBack const& words)
{
    return !words.files.empty() || std::ranges::any_of(words.fields, [](auto const& field) {
        return kind_of(field.first, field.second) != FieldKind::of_the_page;
    });
}

}  // namespace

std::optional<GivenBack> given_back(http::Request const& posted)
{
    bool const typed = posted.method == http::Method::POST && is_same_origin(posted) &&
                       !posted.header("x-keywork-autosave");
    if (!typed) return std::nullopt;
    if (auto words = carried(posted.form)) return words;
    auto const address = html::read_path(http::target_of(posted));
    if (!address) return std::nullopt;
    GivenBack words{.send_to = *address, .fields = {}, .said = {}, .files = {}};
    for (auto const& field : posted.form.fields)
        if (!is_secret(field.first)) words.fields.push_back(field);
    for (http::File const& file : posted.form.files)
        if (!file.name.empty()) words.files.push_back({file.field, file.name});
    if (!holds_anything(words)) return std::nullopt;
    return words;
}

http::Pairs carried_fields(GivenBack const& words)
{
    http::Pairs fields{{std::string{carried_to}, words.send_to.text()}};
    for (auto const& [name, value] : words.fields)
        fields.emplace_back(std::string{carried_word} + name, value);
    for (auto const& file : words.files)
        fields.emplace_back(std::string{carried_file} + file.field, file.name);
    return fields;
}

std::optional<GivenBack> carried(http::Form const& form)
{
    auto const to = form.value(carried_to);
    auto const address = to ? html::read_path(*to) : std::nullopt;
    if (!address) return std::nullopt;
    GivenBack words{.send_to = *address, .fields = {}, .said = {}, .files = {}};
    for (auto const& [name, value] : form.fields) {
        if (name.starts_with(carried_word) && !is_secret(name))
            words.fields.emplace_back(name.substr(carried_word.size()), value);
        if (name.starts_with(carried_file))
            words.files.push_back({name.substr(carried_file.size()), value});
    }
    return words;
}

FieldKind kind_of(std::string_view name, std::string_view value)
{
    bool const ours = std::ranges::find(of_the_page, name) != of_the_page.end();
    if (ours || value.empty() || is_key(value)) return FieldKind::of_the_page;
    bool const code = all_of(value, "_-.,:", 'a', 'z') || all_of(value, "_-", 'A', 'Z');
    return code ? FieldKind::code : FieldKind::words;
}

std::string label_of(std::string_view field)
{
    std::string label{field};
    std::ranges::replace_if(label, [](char c) { return c == '_' || c == '.' || c == '-'; }, ' ');
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
        label[0] = static_cast<char>(label[0] - 'a' + 'A');
    return label;
}

}  // namespace keywork

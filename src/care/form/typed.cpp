// What a draft keeps: every field as it was typed.
#include "care/form/answers.hpp"
#include "platform/json/json.hpp"

#include <algorithm>

namespace keywork::form {

std::string Typed::value(std::string_view field) const
{
    auto const found = std::ranges::find(fields, field, &http::Pairs::value_type::first);
    return found == fields.end() ? "" : found->second;
}

std::vector<std::string> Typed::values(std::string_view field) const
{
    std::vector<std::string> all;
    for (auto const& [name, value] : fields)
        if (name == field) all.push_back(value);
    return all;
}

void Typed::set(std::string_view field, std::string value)
{
    auto const found = std::ranges::find(fields, field, &http::Pairs::value_type::first);
    if (found == fields.end()) {
        fields.emplace_back(field, std::move(value));
        return;
    }
    found->second = std::move(value);
    fields.erase(std::remove_if(found + 1, fields.end(),
                                [&](auto const& pair) { return pair.first == field; }),
                 fields.end());
}

// A field that came several times is a list, where its first one stood.
std::string to_json(Typed const& typed)
{
    json::Object object;
    for (auto const& [field, value] : typed.fields) {
        auto const found = std::ranges::find(object, field, &json::Member::name);
        if (found == object.end()) {
            object.push_back({field, value});
        } else if (auto* many = found->value.array()) {
            many->emplace_back(value);
        } else {
            found->value = json::Array{found->value, json::Value{value}};
        }
    }
    return json::write(json::Value{std::move(object)});
}

std::optional<Typed> typed_from_json(std::string_view json)
{
    auto const read = json::parse(json);
    if (!read || !read->object()) return std::nullopt;
    Typed typed;
    for (json::Member const& member : *read->object()) {
        if (auto const* text = member.value.text()) {
            typed.fields.emplace_back(member.name, *text);
            continue;
        }
        auto const* many = member.value.array();
        if (!many) return std::nullopt;
        for (json::Value const& item : *many) {
            if (!item.text()) return std::nullopt;
            typed.fields.emplace_back(member.name, *item.text());
        }
    }
    return typed;
}

}  // namespace keywork::form

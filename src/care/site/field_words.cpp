#include "care/site/field_words.hpp"

#include "care/code_set/code_set.hpp"
#include "care/feature.hpp"
#include "care/site/route_pattern.hpp"
#include "care/site/services.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork {
namespace {

/// The slice that takes a form sent to this path: of several patterns the one with fewest names.
Feature const* slice_of(Features const& features, std::string_view path)
{
    auto const segments = segments_of(path);
    Feature const* found = nullptr;
    auto fewest = segments.size() + 1;
    for (Feature const& feature : features.all)
        for (Route const& route : feature.routes) {
            auto const pattern = segments_of(route.pattern);
            auto const names =
                static_cast<std::size_t>(std::ranges::count_if(pattern, is_name));
            if (!route.change || names >= fewest || !fits(pattern, segments)) continue;
            found = &feature;
            fewest = names;
        }
    return found;
}

std::string answer_in_words(FieldWords const& field, std::string_view value,
                            CodeSets const& code_sets)
{
    for (ChoiceWords const& choice : field.choices)
        if (choice.code == value) return std::string{choice.words};
    if (auto const* codes = code_sets.find(field.code_set)) return codes->words_of(value);
    return std::string{value};
}

}  // namespace

std::string label_in(std::span<FieldWords const> form, std::string_view name)
{
    auto const found = std::ranges::find(form, name, &FieldWords::name);
    expects(found != form.end());
    return std::string{found->label};
}

std::optional<FieldSaid> said_in(std::span<FieldWords const> form, std::string_view name,
                                 std::string_view value, CodeSets const& code_sets)
{
    auto const found = std::ranges::find(form, name, &FieldWords::name);
    if (found == form.end()) return std::nullopt;
    bool const is_choice = !found->choices.empty() || !found->code_set.empty();
    return FieldSaid{.label = std::string{found->label},
                     .answer = answer_in_words(*found, value, code_sets),
                     .kind = is_choice ? FieldKind::code : FieldKind::words};
}

GivenBack with_labels(GivenBack words, Services const& services)
{
    auto const target = words.send_to.text();
    auto const path = std::string_view{target}.substr(0, target.find('?'));
    auto const* slice = slice_of(services.features, path);
    auto const say = slice ? slice->says_field.function() : nullptr;
    words.said.clear();
    for (auto const& [name, value] : words.fields) {
        auto const kind = kind_of(name, value);
        FieldSaid said{.label = label_of(name), .answer = value, .kind = kind};
        if (say && kind != FieldKind::of_the_page)
            if (auto const known = say({services, path, words.fields, name, value})) said = *known;
        words.said.push_back(std::move(said));
    }
    return words;
}

}  // namespace keywork

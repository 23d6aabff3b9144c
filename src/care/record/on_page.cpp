#include "care/record/on_page.hpp"

#include "care/form/typed_words.hpp"
#include "care/site/services.hpp"

#include <algorithm>

namespace keywork::record {

std::optional<FieldSaid> said_by_form(FieldAsked const& asked)
{
    auto const kind =
        std::ranges::find(asked.fields, "form_kind", &http::Pairs::value_type::first);
    auto const* form =
        kind == asked.fields.end() ? nullptr : asked.services.forms.find(kind->second);
    if (!form) return std::nullopt;
    form::SettingWords words;
    words.name = "the child";
    auto const on_page = form::field_on_page(*form, asked.name, words);
    if (!on_page || on_page->label.empty()) return std::nullopt;
    return FieldSaid{.label = on_page->label,
                     .answer = form::typed_in_words(*on_page, std::string{asked.value}, words, {}),
                     .kind = on_page->is_typed ? FieldKind::words : FieldKind::code};
}

}  // namespace keywork::record

#include "features/children/details/on_page.hpp"

#include "care/child/alert/alert.hpp"
#include "care/child/status/status.hpp"
#include "care/code_set/code_set.hpp"
#include "care/site/services.hpp"

namespace keywork::details {
namespace {

std::optional<FieldSaid> of_alert(FieldAsked const& asked)
{
    auto said = said_in(alert_fields, asked.name, asked.value, asked.services.code_sets);
    if (!said) return said;
    if (auto const kind = alert_kind_from_text(asked.value); kind && asked.name == "kind")
        return FieldSaid{said->label, std::string{in_words(*kind)}, FieldKind::code};
    if (auto const danger = danger_from_text(asked.value); danger && asked.name == "danger")
        return FieldSaid{said->label, std::string{in_words(*danger)}, FieldKind::code};
    if (asked.name == "level") said->kind = FieldKind::of_the_page;
    return said;
}

/// The code of what has changed stands in a field of its own: "code_care_status".
std::optional<FieldSaid> of_change(FieldAsked const& asked)
{
    constexpr std::string_view code_of = "code_";
    auto const what = status_of_from_text(
        asked.name.starts_with(code_of) ? asked.name.substr(code_of.size()) : asked.value);
    if (asked.name == "what" && what)
        return FieldSaid{label_in(change_fields, "what"), std::string{in_words(*what)},
                         FieldKind::code};
    if (!asked.name.starts_with(code_of) || !what)
        return said_in(change_fields, asked.name, asked.value, asked.services.code_sets);
    auto const set = code_set_of(*what);
    auto const* codes = set ? asked.services.code_sets.find(*set) : nullptr;
    return FieldSaid{std::string{in_words(*what)},
                     codes ? codes->words_of(asked.value) : std::string{asked.value},
                     codes ? FieldKind::code : FieldKind::words};
}

}  // namespace

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    auto const& code_sets = asked.services.code_sets;
    if (asked.path.ends_with("/alerts")) return of_alert(asked);
    if (asked.path.ends_with("/details")) return of_change(asked);
    if (asked.path.ends_with("/education"))
        return said_in(school_fields, asked.name, asked.value, code_sets);
    return said_in(face_fields, asked.name, asked.value, code_sets);
}

}  // namespace keywork::details

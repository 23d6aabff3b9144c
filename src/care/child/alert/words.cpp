#include "care/child/alert/alert.hpp"

#include "platform/expects.hpp"

#include <array>

namespace keywork {
namespace {

template <class Choice>
struct ChoiceWords {
    Choice choice;
    std::string_view text;
    std::string_view words;
};

constexpr std::array<ChoiceWords<AlertKind>, 7> kinds{{
    {AlertKind::allergy, "allergy", "Allergy"},
    {AlertKind::medical, "medical", "Medical"},
    {AlertKind::medication, "medication", "Medication"},
    {AlertKind::family, "family", "Family time"},
    {AlertKind::missing, "missing", "Going missing"},
    {AlertKind::risk, "risk", "Risk"},
    {AlertKind::other, "other", "Something else"},
}};

constexpr std::array<ChoiceWords<Danger>, 3> dangers{{
    {Danger::stop, "stop", "Act now, or never do this"},
    {Danger::warn, "warn", "Be careful"},
    {Danger::info, "info", "Good to know"},
}};

template <class Choice, std::size_t N>
ChoiceWords<Choice> const& row_of(std::array<ChoiceWords<Choice>, N> const& rows, Choice choice)
{
    for (ChoiceWords<Choice> const& row : rows)
        if (row.choice == choice) return row;
    expects(false);
    return rows.front();
}

template <class Choice, std::size_t N>
std::optional<Choice> choice_of(std::array<ChoiceWords<Choice>, N> const& rows,
                                std::string_view text)
{
    for (ChoiceWords<Choice> const& row : rows)
        if (row.text == text) return row.choice;
    return std::nullopt;
}

}  // namespace

std::string_view to_text(AlertKind kind) { return row_of(kinds, kind).text; }
std::string_view in_words(AlertKind kind) { return row_of(kinds, kind).words; }
std::string_view to_text(Danger danger) { return row_of(dangers, danger).text; }
std::string_view in_words(Danger danger) { return row_of(dangers, danger).words; }

std::optional<AlertKind> alert_kind_from_text(std::string_view text)
{
    return choice_of(kinds, text);
}

std::optional<Danger> danger_from_text(std::string_view text)
{
    return choice_of(dangers, text);
}

}  // namespace keywork

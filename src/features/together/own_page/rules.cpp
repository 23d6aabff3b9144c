#include "features/together/own_page/own_page.hpp"

#include <array>
#include <fmt/core.h>

namespace keywork::own_page {
namespace {

struct SentName {
    Sent what;
    std::string_view text;
};
constexpr std::array<SentName, 4> sent_names{{{Sent::said, "said"},
                                              {Sent::disagrees, "disagrees"},
                                              {Sent::unsafe, "unsafe"},
                                              {Sent::unsafe_to_lead, "unsafe-lead"}}};

}  // namespace

Sent sent_from_text(std::string_view text)
{
    for (SentName const& name : sent_names)
        if (name.text == text) return name.what;
    return Sent::said;
}

std::string_view to_text(Sent what)
{
    for (SentName const& name : sent_names)
        if (name.what == what) return name.text;
    return "said";
}

std::string in_plain_words(voices::Said const& said, local_days today)
{
    using voices::Standing;
    auto const* decision = newest(said, voices::StepKind::decided);
    switch (standing(said)) {
    case Standing::to_hear: return "Sent. Nobody has read it yet.";
    case Standing::kept: return "An adult has read it.";
    case Standing::to_decide:
        return days_since(said, today) > voices::answered_within.count()
                   ? "An adult has read it. You should have had an answer by now: ask them."
                   : "An adult has read it. You will get an answer.";
    case Standing::to_tell: return "There is an answer. An adult will talk with you about it.";
    case Standing::told: break;
    }
    auto words = fmt::format("{}. {} Why: {}", in_words(*decision->answer), decision->words,
                             decision->why);
    if (decision->on_day) words += fmt::format(" By {}.", keywork::in_words(*decision->on_day));
    return words;
}

}  // namespace keywork::own_page

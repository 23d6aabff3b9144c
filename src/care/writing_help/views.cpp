#include "care/writing_help/views.hpp"

#include "platform/html/components/status.hpp"
#include "platform/html/html.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::writing_help {
namespace {

struct Shown {
    Mark const* mark;
    int times;
};

std::string shown_words(Shown const& shown)
{
    auto const& mark = *shown.mark;
    if (mark.found.empty()) return fmt::format("{}. Add {}.", mark.reason, mark.plainer);
    auto const times = shown.times == 1 ? "" : fmt::format(" ({} times)", shown.times);
    return fmt::format("“{}”{}: {}. Try: {}.", mark.found, times, mark.reason, mark.plainer);
}

}  // namespace

html::Markup marks_below(std::span<Mark const> marks)
{
    constexpr std::size_t most_shown = 12;   // more is no help any longer
    std::vector<Shown> all;
    for (Mark const& mark : marks) {
        auto const same = std::ranges::find_if(all, [&](Shown const& shown) {
            return shown.mark->kind == mark.kind && key_of(shown.mark->found) == key_of(mark.found);
        });
        if (same != all.end()) ++same->times;
        else if (all.size() < most_shown) all.push_back({&mark, 1});
    }
    if (all.empty()) return {};
    auto const line = [](Shown const& shown) {
        return html::format("<li>{}</li>", shown_words(shown));
    };
    return html::format(R"(<div class="govuk-hint"><p>Could be plainer:</p>
        <ul class="govuk-list govuk-list--bullet">{}</ul></div>)", html::each(all, line));
}

html::Markup read_here_note()
{
    return html::note({.title = "Some words could be plainer",
                       .words = "They stand below the answers. Keywork reads them on this machine "
                                "only: nothing you wrote is sent anywhere or kept for this. You "
                                "can send as it is.",
                       .tone = html::Tone::info,
                       .icon = html::Icon::info});
}

}  // namespace keywork::writing_help

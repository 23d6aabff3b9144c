#include "features/records/reading/views_measure.hpp"

#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::reading {

using html::Markup;

Markup training_card(RecordPage const& page)
{
    if (page.trained.empty()) return {};
    auto const line = [](TrainedThen const& one) {
        auto const flag = one.state.counts() ? Markup{}
                                             : html::tag("No certificate that day",
                                                         html::Tone::warn);
        return html::format("<li>{}: {} {}</li>", one.name, training::in_words(one.state), flag);
    };
    return html::card({.id = "trained", .heading = "Trained to hold, on that day"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)",
                                   html::each(page.trained, line)));
}

Markup plan_card(RecordPage const& page)
{
    if (!page.plan_then) return {};
    return html::card({.id = "plan", .heading = "The plan then"},
                      html::format(R"(<p><a href="{}">{}, {}</a></p>)", page.plan_then->to,
                                   page.plan_then->title, in_words(page.plan_then->written_on)));
}

}  // namespace keywork::reading

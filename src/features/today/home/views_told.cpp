// What colleagues told the shift leader and nobody has seen yet: above everything else on Today.
#include "features/today/home/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::home {
namespace {

using html::Markup;
using html::path;

Markup told_note(notice::Told const& told, Markup const& token)
{
    auto const whose = told.known_as ? *told.known_as + ": " : std::string{};
    auto const title = whose + told.what;
    auto const seen = html::form_button(
        {.action = path("/told/{}/seen", told.action), .token = token},
        html::button({.words = "Seen", .look = html::Look::secondary, .small = true,
                      .spoken_after = title}));
    auto const record = told.child ? path("/children/{}/records/{}", *told.child, told.record)
                                   : path("/places/{}/records/{}", told.setting, told.record);
    auto const read = told.is_read_there ? html::link(record, "Read it", title) : Markup{};
    return html::note({.title = title,
                       .words = fmt::format("{} told you at {}.", told.told_by_name,
                                            time_in_words(told.told_at)),
                       .tone = html::Tone::warn,
                       .icon = html::Icon::chat,
                       .more = html::row_of(html::format("{}{}", seen, read))});
}

}  // namespace

html::Markup told_first(Today const& today, html::Markup const& token)
{
    Markup notes;
    for (notice::Told const& told : today.told) notes += told_note(told, token);
    if (notes.empty()) return {};
    return html::format(R"(<div class="kw-first">{}</div>)", html::stack(notes));
}

}  // namespace keywork::home

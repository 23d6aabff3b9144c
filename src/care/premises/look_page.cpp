#include "care/premises/look_page.hpp"

#include "care/site/asked.hpp"

#include <algorithm>

namespace keywork::premises {

local_days month_asked(std::string_view typed, local_days today)
{
    return month_of(std::min(day_from_text(typed).value_or(today), today));
}

LookedMonth month_shown(Request const& request, Site const& site, HeldRole const& place, Book book,
                        local_days month)
{
    return {.book = book, .month = month, .this_month = month_of(site.today()),
            .looks = looks_of(site.reader(), place.setting, book, month),
            .may_look = request.actor().may_in(Function::manage_setting, place.setting),
            .words = {}, .form_key = new_form_key(site), .problems = {}};
}

Outcome<bool> look_sent(Request const& request, Site& site, HeldRole const& place,
                        LookedMonth& shown)
{
    shown.words = request.form().value_or("words");
    shown.form_key = form_key_sent(request, site);
    auto const looked = site.write(request.actor(), [&](Transaction& tx) {
        return look_through(tx, {.setting = place.setting, .book = shown.book,
                                 .month = shown.month, .words = shown.words,
                                 .form_key = shown.form_key});
    });
    if (auto const* invalid = refused_as<Invalid>(looked)) {
        shown.problems = invalid->problems;
        return false;
    }
    TRY(looked);
    return true;
}

}  // namespace keywork::premises

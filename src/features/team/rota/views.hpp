#pragma once

#include "features/team/rota/rota.hpp"
#include "platform/html/markup.hpp"

namespace keywork::rota {

html::Markup week_page(WeekPage const& page, html::Markup const& token);
html::Markup new_shift_page(ShiftForm const& page, html::Markup const& token);
html::Markup shift_page(ShiftForm const& page, html::Markup const& token);
html::Markup skills_page(SkillsPage const& page, html::Markup const& token);

}  // namespace keywork::rota

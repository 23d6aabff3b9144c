// The parts that the five kinds of Today share.
#pragma once

#include "features/today/home/views.hpp"

namespace keywork::home::parts {

html::Markup head(Today const& today);
/// What the reader must read, then what they must sign.
html::Markup for_me_first(Today const& today, html::Markup const& token);
/// What is late and has come to the reader; nothing where nothing has.
html::Markup needs_card(Today const& today);
html::Markup quick_record(Today const& today);
html::Markup child_cards(std::vector<ChildToday const*> const& children, Today const& today);
html::Markup tasks_card(Today const& today, html::Markup const& token);
/// The aside: duties with their law line, at most `most`.
html::Markup law_card(Today const& today, std::size_t most);
html::Markup recent_card(Today const& today);
/// The days that matter in the children’s lives, before they come.
html::Markup dates_card(Today const& today);
html::Markup alert_tags(ChildToday const& child);
/// "2 days overdue" and the like, as a tag.
html::Markup next_tag(ChildToday const& child, sys_seconds now);
std::string next_words(ChildToday const& child);

}  // namespace keywork::home::parts

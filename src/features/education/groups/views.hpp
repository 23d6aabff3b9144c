#pragma once

#include "features/education/groups/groups.hpp"
#include "platform/html/markup.hpp"

namespace keywork::groups {

html::Markup groups_page(GroupsPage const& page, html::Markup const& token);
html::Markup group_page(GroupPage const& page, html::Markup const& token);

}  // namespace keywork::groups

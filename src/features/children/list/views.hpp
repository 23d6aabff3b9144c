#pragma once

#include "features/children/list/list.hpp"
#include "platform/html/html.hpp"

namespace keywork::child_list {

html::Markup list_page(ListPage const& page);
/// "14 · Year 10", "9 · Year 5 · Oak group"
std::string below_the_name(child::ListedChild const& child, local_days today);

}  // namespace keywork::child_list

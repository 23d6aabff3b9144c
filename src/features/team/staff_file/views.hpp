#pragma once

#include "features/team/staff_file/staff_file.hpp"
#include "platform/html/html.hpp"

namespace keywork::staff_file {

html::Markup list_page(ListPage const& page);
html::Markup file_page(FilePage const& page);

}  // namespace keywork::staff_file

#pragma once

#include "features/records/house/house.hpp"
#include "platform/html/html.hpp"

namespace keywork::house_records {

html::Markup list_page(ListPage const& page);

}  // namespace keywork::house_records

#pragma once

#include "features/home_life/medicine_stock/medicine_stock.hpp"
#include "platform/html/markup.hpp"

namespace keywork::medicine_stock {

html::Markup cupboard_page(CupboardPage const& page);
html::Markup stock_page(StockPage const& page, html::Markup const& token);
html::Markup check_page(CheckPage const& page, html::Markup const& token);

}  // namespace keywork::medicine_stock

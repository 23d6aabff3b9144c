#pragma once

#include "features/home_life/medicine_round/medicine_round.hpp"
#include "platform/html/markup.hpp"

namespace keywork::medicine_round {

html::Markup round_page(RoundPage const& page);
/// Below the child's name: "Melatonin 2 mg, due 9pm".
std::string words_of_dose(DosePage const& page);
html::Markup dose_page(DosePage const& page, html::Markup const& token);
html::Markup recorded_page(RecordedPage const& page, html::Markup const& token);

}  // namespace keywork::medicine_round

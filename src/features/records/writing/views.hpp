#pragma once

#include "features/records/writing/writing.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <span>

namespace keywork {
class Clocks;
struct Calendars;
}

namespace keywork::writing {

/// A line about a draft that is found again.
struct DraftFound {
    std::string title;
    std::string saved;                        // "saved 9:42pm"
    html::Path to;
};

struct ChoosePage {
    std::string heading;                      // "Record for Tyler"
    std::vector<DraftFound> drafts;
    std::vector<KindOffered> kinds;
};
html::Markup choose_page(ChoosePage const& page);

/// The children of a place, each with its page of kinds, and the kinds of the house.
struct ChildOffered {
    std::string name;
    html::Path to;
};
struct ChooseChildPage {
    std::string children;                     // the setting's word: "young people"
    std::vector<ChildOffered> all;
    std::vector<KindOffered> of_the_house;
};
html::Markup choose_child_page(ChooseChildPage const& page);

html::Markup step_page(FormPage const& page, Clocks const& clocks, Calendars const& calendars,
                       html::Markup const& token, std::span<Problem const> problems);
html::Markup check_page(FormPage const& page, Clocks const& clocks, Calendars const& calendars,
                        html::Markup const& token, form::Reading const& reading);
html::Markup done_page(DonePage const& page, html::Markup const& token);

}  // namespace keywork::writing

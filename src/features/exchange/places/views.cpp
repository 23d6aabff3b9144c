#include "features/exchange/places/views.hpp"

#include "care/import/views.hpp"

namespace keywork::places {

html::Markup upload_form_page(std::vector<Problem> const& problems, html::Markup const& token)
{
    return imports::upload_page(
        {.heading = "Bring in schools or postcodes",
         .words = "A CSV file with the columns of Get Information about Schools, its list of "
                  "links, or postcodes with eastings and northings. It is known by its headings.",
         .action = html::path("/imports/places"),
         .accept = ".csv",
         .problems = problems},
        token);
}

html::Markup check_page(CheckShown const& shown, html::Markup const& token)
{
    return imports::check_page(
        {.heading = "Check of a list of places",
         .words = std::string{in_words(shown.kind)},
         .summary = shown.summary,
         .save = html::path("/imports/places/{}", shown.upload),
         .give_up = html::path("/imports/places/{}/give-up", shown.upload),
         .problems_file = html::path("/imports/places/{}/problems", shown.upload),
         .problems = shown.problems},
        token);
}

}  // namespace keywork::places

#include "features/exchange/ssda903/views.hpp"

#include "care/import/views.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ssda903 {
namespace {

using html::Markup;

constexpr std::size_t most_reviews = 3;  // shown beside the child's overview

std::string yes_or_no(bool answer)
{
    return answer ? "Yes" : "No";
}

void add_answer(std::vector<html::Fact>& facts, std::string term, std::optional<bool> answer)
{
    if (answer) facts.push_back({std::move(term), html::text(yes_or_no(*answer))});
}

std::string words_of(CodeSets const& sets, std::string_view set, std::string const& code)
{
    auto const* found = sets.find(set);
    return found ? found->words_of(code) : code;
}

Markup review_held(ReviewHeld const& review, CodeSets const& sets)
{
    if (!review.participation) return html::text(in_words(review.held_on));
    return html::text(fmt::format("{}: {}", in_words(review.held_on),
                                  words_of(sets, "ssda903-review-participation",
                                           *review.participation)));
}

std::string sdq_in_words(LookedAfterYear const& year, CodeSets const& sets)
{
    if (year.sdq_score) return fmt::format("{} of 40", *year.sdq_score);
    return "No score: " + words_of(sets, "sdq-no-score-reason", *year.sdq_reason);
}

}  // namespace

Markup upload_form_page(UploadForm const& form, Markup const& token)
{
    auto const year = html::text_input(
        {.name = "year_ending",
         .label = "Last day of the year the return is for",
         .hint = "Like 31/3/2026. Left empty, it follows from the latest episode.",
         .error = html::problem_with(form.problems, "year_ending"),
         .optional = true},
        {.value = form.year_ending, .width = html::Width::ten});
    return imports::upload_page(
        {.heading = "Bring in an SSDA903 return",
         .words = "The CSV files of one year, a zip of them, or the XML. File names do not matter: "
                  "each table is known by its headings.",
         .action = html::path("/imports/ssda903"),
         .accept = ".csv,.zip,.xml",
         .several = true,
         .more_questions = year,
         .problems = form.problems},
        token);
}

Markup check_page(CheckShown const& shown, Markup const& token)
{
    return imports::check_page(
        {.heading = "Check of an SSDA903 return",
         .words = fmt::format("Year ending {}. Children are linked by the return's own number, "
                              "then by pupil number and date of birth.",
                              in_words(shown.year_ending)),
         .summary = shown.summary,
         .save = html::path("/imports/ssda903/{}", shown.upload),
         .give_up = html::path("/imports/ssda903/{}/give-up", shown.upload),
         .problems_file = html::path("/imports/ssda903/{}/problems", shown.upload),
         .problems = shown.problems},
        token);
}

Markup year_card(YearPanel const& panel, CodeSets const& code_sets)
{
    auto const& year = panel.year;
    std::vector<html::Fact> facts;
    for (std::size_t at = 0; at < std::min(panel.reviews.size(), most_reviews); ++at)
        facts.push_back({at == 0 ? "Latest review" : "Review before",
                         review_held(panel.reviews[at], code_sets)});
    if (year.sdq_score || year.sdq_reason)
        facts.push_back({"SDQ", html::text(sdq_in_words(year, code_sets))});
    add_answer(facts, "Health assessment", year.health_assessment);
    add_answer(facts, "Dental check", year.teeth_check);
    add_answer(facts, "Immunisations up to date", year.immunisations);
    add_answer(facts, "Substance misuse", year.substance_misuse);
    if (facts.empty()) return {};
    return html::card({.id = "looked-after-year",
                       .heading = fmt::format("Year ending {}", in_words(year.year_ending)),
                       .aside = html::quiet_words("From the SSDA903 return")},
                      html::facts(facts));
}

}  // namespace keywork::ssda903

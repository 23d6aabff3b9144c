#include "care/child/upn.hpp"
#include "features/children/details/details.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

namespace keywork::details {
namespace {

constexpr std::size_t longest_alert_subject = 80;   // letters, at the top of every page: ours

}  // namespace

Outcome<ChildDetails> checked(ChildDetails typed, std::string const& born_on, local_days today)
{
    std::vector<Problem> problems;
    for (auto* text : {&typed.former_names, &typed.face.pronouns, &typed.sex, &typed.ethnicity,
                       &typed.first_language, &typed.religion, &typed.communication, &typed.upn,
                       &typed.home_postcode})
        if (*text && is_blank(**text)) text->reset();
    if (is_blank(typed.face.known_as))
        problems.push_back({"known_as", "Enter the first name that they use"});
    if (is_blank(typed.face.legal_name))
        problems.push_back({"legal_name", "Enter the whole legal name"});
    auto const born = read_day(born_on, today);
    if (!born)
        problems.push_back({"born_on", "Enter the date of birth, like 3/2/2012"});
    else if (*born > today)
        problems.push_back({"born_on", "Enter a date of birth that is not in the future"});
    else if (age_on(*born, today) >= too_old_to_be_known)
        problems.push_back({"born_on", "Check the date of birth: that would be " +
                                           std::to_string(age_on(*born, today)) + " years"});
    if (typed.upn) {
        auto const upn = read_upn(*typed.upn);
        if (upn)
            typed.upn = *upn;
        else if (auto const* invalid = refused_as<Invalid>(upn))
            problems.insert(problems.end(), invalid->problems.begin(), invalid->problems.end());
    }
    if (!problems.empty()) return refuse(Invalid{problems});
    typed.face.born_on = *born;
    return typed;
}

Outcome<Alert> checked(Alert typed)
{
    std::vector<Problem> problems;
    check_written(problems, "subject", typed.subject, longest_alert_subject,
                  "Enter what it is, in a few words, like Nut allergy");
    check_written(problems, "what_to_do", typed.what_to_do, longest_line,
                  "Enter what to do, like EpiPen in the office");
    if (!problems.empty()) return refuse(Invalid{problems});
    return typed;
}

}  // namespace keywork::details

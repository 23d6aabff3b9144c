#include "care/child/upn.hpp"
#include "features/children/new_child/new_child.hpp"
#include "platform/text/text.hpp"

namespace keywork::new_child {
namespace {

constexpr days furthest{366};     // a first day further ahead is a slip

}  // namespace

Outcome<Read> checked(NewChildPage const& typed, local_days today)
{
    std::vector<Problem> problems;
    Read read;
    read.details.face.known_as = typed.known_as;
    read.details.face.family_name = typed.family_name;
    read.details.face.legal_name = is_blank(typed.legal_name) ? full_name(read.details.face)
                                                              : typed.legal_name;
    if (is_blank(typed.known_as))
        problems.push_back({"known_as", "Enter the first name that they use"});
    auto const born = read_day(typed.born_on, today);
    if (!born || *born > today || age_on(*born, today) >= too_old_to_be_known)
        problems.push_back({"born_on", "Enter their date of birth, like 3/2/2012"});
    auto const from = read_day(typed.from_on, today);
    if (!from || *from > today + furthest)
        problems.push_back({"from_on", "Enter their first day here, like today or 1/9/2026"});
    else if (born && *from < *born)
        problems.push_back({"from_on", "Enter a first day that is after the date of birth"});
    if (!is_blank(typed.upn)) {
        auto const upn = read_upn(typed.upn);
        if (upn)
            read.details.upn = *upn;
        else if (auto const* invalid = refused_as<Invalid>(upn))
            problems.insert(problems.end(), invalid->problems.begin(), invalid->problems.end());
    }
    if (!problems.empty()) return refuse(Invalid{problems});
    read.details.face.born_on = *born;
    read.from_on = *from;
    return read;
}

}  // namespace keywork::new_child

#include "features/education/visits/visits.hpp"

namespace keywork::visits {

Outcome<NewVisit> read_visit(NewPage const& typed, StaffId const& staff, local_days today)
{
    auto const starts = read_time(typed.starts, minutes{0});
    auto const ends = read_time(typed.ends, minutes{0});
    std::vector<Problem> problems;
    if (!starts) problems.push_back({"starts", "Enter a time, like 1:30pm"});
    if (!ends) problems.push_back({"ends", "Enter a time, like 2:30pm"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    NewVisit visit{.staff = staff, .child = ChildId{typed.child}, .contact = std::nullopt,
                   .place = typed.place, .phone = typed.phone, .why = typed.why,
                   .starts_at = from_london(local_seconds{today} + *starts),
                   .ends_at = from_london(local_seconds{today} + *ends)};
    for (auto const& [id, words] : typed.contacts)
        if (id == typed.contact) visit.contact = ContactId{id};
    return visit;
}

}  // namespace keywork::visits

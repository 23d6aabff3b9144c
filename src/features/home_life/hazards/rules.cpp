#include "features/home_life/hazards/hazards.hpp"

namespace keywork::hazards {

std::vector<Defect> listed(std::vector<Defect> all, sys_seconds now)
{
    std::erase_if(all, [&](Defect const& one) {
        return standing(one) == Standing::closed && one.steps.back().at < now - closed_shown;
    });
    premises::most_urgent_first(all, now);
    return all;
}

std::vector<premises::MonthOfDefects> known_months(std::vector<premises::MonthOfDefects> all)
{
    while (all.size() > 1 && all.back().reported == 0 && all.back().closed == 0 &&
           all.back().open_at_end == 0)
        all.pop_back();
    return all;
}

std::string field_of(StepKind kind, std::string_view field)
{
    if (field != "words" && field != "photo") return std::string{field};
    bool const looks = kind == StepKind::sound || kind == StepKind::not_sound;
    return std::string{looks ? "look" : to_text(kind)} + "_" + std::string{field};
}

}  // namespace keywork::hazards

#include "features/today/tasks/tasks.hpp"

#include <algorithm>

namespace keywork::tasks {

void keep_mine(TasksPage& page, StaffId const& me)
{
    auto const of_another = [&](action::Action const& one) {
        return one.assigned_to && *one.assigned_to != me;
    };
    std::erase_if(page.open, of_another);
    std::erase_if(page.closed, of_another);
    std::erase_if(page.planned, [&](day_plan::Entry const& one) {
        return one.with && *one.with != me;
    });
}

std::string by_when(sys_seconds due_at)
{
    auto const day = london_day(due_at);
    return due_at >= end_of(day) - minutes{1} ? in_words(day) : in_words(due_at);
}

void set_later_apart(TasksPage& page)
{
    if (!page.shift) return;
    auto const is_later = [&](action::Action const& one) {
        return one.due_at && *one.due_at > page.shift->ends_at;
    };
    std::ranges::copy_if(page.open, std::back_inserter(page.later), is_later);
    std::erase_if(page.open, is_later);
}

}  // namespace keywork::tasks

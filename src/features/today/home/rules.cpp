#include "features/today/home/home.hpp"

#include "care/clock/rules.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

namespace keywork::home {
namespace {

constexpr std::size_t most_to_do = 2;   // lines a card has room for

sys_seconds due_at(ChildToday const& child)
{
    return child.next && child.next->due ? child.next->due->at : sys_seconds::max();
}

bool has_danger(ChildToday const& child)
{
    return std::ranges::any_of(child.alerts,
                               [](Alert const& alert) { return alert.danger == Danger::stop; });
}

std::string person(OnShift const& on, TodayPage page)
{
    if (on.shift.part == ShiftPart::worker || page != TodayPage::shift) return on.staff.full_name;
    return fmt::format("{} ({})", on.staff.full_name, in_words(on.shift.part));
}

std::string school_words(ChildToday const& child)
{
    return child.child.school_name.value_or("");
}

}  // namespace

void attach(std::vector<ChildToday>& children, std::vector<child::AlertOf> const& alerts,
            std::vector<action::Action> const& actions,
            std::vector<clock::DueDuty> const& duties, sys_seconds now)
{
    std::map<std::string, ChildToday*> by_id;
    for (ChildToday& child : children) by_id[child.child.face.id.text()] = &child;
    auto const find = [&](ChildId const& id) -> ChildToday* {
        auto const found = by_id.find(id.text());
        return found == by_id.end() ? nullptr : found->second;
    };
    for (child::AlertOf const& of : alerts)
        if (auto* child = find(of.child)) child->alerts.push_back(of.alert);
    for (action::Action const& action : actions) {
        if (!action.child || action.closed_at) continue;
        auto* child = find(*action.child);
        if (!child || child->to_do.size() == most_to_do) continue;
        auto const late = action::is_late(action, now) ? "Late, " : "";
        auto const when = action.due_at ? late + task_time(*action.due_at, now) + ": " : "";
        child->to_do.push_back(when + action.what);
    }
    for (clock::DueDuty const& due : duties)   // most urgent first, so the first is the next
        if (due.duty.child)
            if (auto* child = find(*due.duty.child); child && !child->next) child->next = due;
}

void sort_by_urgency(std::vector<ChildToday>& children)
{
    std::ranges::stable_sort(children, {}, due_at);
}

void sort_by_risk(std::vector<ChildToday>& children)
{
    std::ranges::stable_sort(children, [](ChildToday const& one, ChildToday const& other) {
        if (has_danger(one) != has_danger(other)) return has_danger(one);
        return due_at(one) < due_at(other);
    });
}

void sort_by_silence(std::vector<ChildToday>& children)
{
    std::ranges::stable_sort(children, {}, [](ChildToday const& child) {
        return child.last_written_at.value_or(sys_seconds::min());
    });
}

bool is_late(ChildToday const& child, sys_seconds now)
{
    return child.next && clock::time_left(*child.next, now) == clock::TimeLeft::late;
}

bool is_due_within(ChildToday const& child, days ahead, sys_seconds now)
{
    return child.next && child.next->due && child.next->due->at <= now + ahead;
}

bool is_pep(ChildToday const& child)
{
    return child.next && child.next->duty.clock.starts_with("PEP-");
}

bool stays(ChildToday const& child, CaseloadFilter const& filter, sys_seconds now)
{
    using Only = CaseloadFilter::Only;
    if (filter.only == Only::late && !is_late(child, now)) return false;
    if (filter.only == Only::next_14_days && !is_due_within(child, days{14}, now)) return false;
    if (filter.only == Only::pep && !is_pep(child)) return false;
    if (!filter.words.empty()) {
        auto const text = lower_case(full_name(child.child.face) + " " + school_words(child));
        if (text.find(lower_case(filter.words)) == std::string::npos) return false;
    }
    if (!filter.year.empty()) {
        auto const year = year_group(child.child.face.born_on, london_day(now));
        if (!year || year->code != filter.year) return false;
    }
    return true;
}

std::string task_time(sys_seconds due_at, sys_seconds now)
{
    bool const whole_day = due_at >= end_of(london_day(due_at)) - minutes{1};
    if (london_day(due_at) == london_day(now))
        return whole_day ? "Today" : time_in_words(due_at);
    auto const words = in_near_words(due_at, now);
    return whole_day ? words.substr(0, words.find(' ')) : words;
}

bool names(std::string_view what, std::string_view known_as)
{
    return what.find(known_as) != std::string_view::npos;
}

std::vector<clock::DueDuty const*> law_first(std::vector<clock::DueDuty> const& duties)
{
    std::vector<clock::DueDuty const*> ordered;
    for (bool const law : {true, false})
        for (clock::DueDuty const& due : duties)
            if (due.due && clock::is_breach_of_law(*due.clock) == law) ordered.push_back(&due);
    return ordered;
}

std::string heading(Today const& today)
{
    if (today.profile->today == TodayPage::caseload) return "My caseload";
    if (today.my_shift)
        for (ShiftHours const& shift : today.profile->shifts)
            if (shift.name == to_text(today.my_shift->name)) return "Your " + shift.title;
    return "Today at " + today.place_name;
}

std::string with_words(std::vector<OnShift> const& with, TodayPage page)
{
    if (with.empty()) return "";
    std::string words = "With " + person(with.front(), page);
    for (std::size_t i = 1; i < with.size(); ++i)
        words += (i + 1 == with.size() ? " and " : ", ") + person(with[i], page);
    return words + ".";
}

}  // namespace keywork::home

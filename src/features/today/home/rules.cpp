#include "features/today/home/home.hpp"

#include "care/clock/rules.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

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

/// Children by id, for the lists that name them.
class ById {
public:
    explicit ById(std::vector<ChildToday>& children)
    {
        for (ChildToday& child : children) by_id_.emplace(child.child.face.id.text(), &child);
    }
    ChildToday* find(ChildId const& id) const
    {
        auto const found = by_id_.find(id.text());
        return found == by_id_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string_view, ChildToday*> by_id_;
};

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

void attach_alerts(std::vector<ChildToday>& children, std::vector<child::AlertOf> const& alerts)
{
    ById const by_id{children};
    for (child::AlertOf const& of : alerts)
        if (auto* child = by_id.find(of.child)) child->alerts.push_back(of.alert);
}

void attach_actions(std::vector<ChildToday>& children, std::vector<action::Action> const& actions,
                    sys_seconds now)
{
    ById const by_id{children};
    for (action::Action const& action : actions) {
        if (!action.child || action.closed_at) continue;
        auto* child = by_id.find(*action.child);
        if (!child || child->to_do.size() == most_to_do) continue;
        auto const late = action::is_late(action, now) ? "Late, " : "";
        auto const when = action.due_at ? late + task_time(*action.due_at, now) + ": " : "";
        child->to_do.push_back(when + action.what);
    }
}

void attach_plan(std::vector<ChildToday>& children, std::vector<day_plan::Entry> const& entries,
                 sys_seconds now)
{
    ById const by_id{children};
    for (day_plan::Entry const& entry : entries) {
        if (!entry.child || (entry.at && *entry.at < now)) continue;
        auto* child = by_id.find(*entry.child);
        if (!child || child->planned.size() == most_to_do) continue;
        child->planned.push_back(entry.at ? time_in_words(*entry.at) + ": " + entry.words
                                          : entry.words);
    }
}

void attach_with(std::vector<ChildToday>& children,
                 std::vector<day_plan::WithChild> const& together, ShiftName shift)
{
    ById const by_id{children};
    for (day_plan::WithChild const& one : together) {
        auto* child = one.shift == shift ? by_id.find(one.child) : nullptr;
        if (child) child->with += (child->with.empty() ? "" : ", ") + one.staff_name;
    }
}

void attach_duties(std::vector<ChildToday>& children, std::vector<clock::DueDuty> const& duties)
{
    ById const by_id{children};
    for (clock::DueDuty const& due : duties) {
        auto* child = due.duty.child ? by_id.find(*due.duty.child) : nullptr;
        if (child && !child->next) child->next = due;
    }
}

void attach_peps(std::vector<ChildToday>& children, std::vector<clock::DueDuty> const& soon)
{
    ById const by_id{children};
    for (clock::DueDuty const& due : soon) {
        if (!due.duty.child || !due.duty.clock.starts_with("PEP-")) continue;
        if (auto* child = by_id.find(*due.duty.child)) child->pep_soon = true;
    }
}

Counts counts_of(std::vector<ChildToday> const& children, sys_seconds now)
{
    Counts counts;
    for (ChildToday const& child : children) {
        ++counts.all;
        if (is_late(child, now)) ++counts.late;
        if (is_due_within(child, soon, now)) ++counts.soon;
        if (child.pep_soon) ++counts.pep;
        if (child.child.group_name) ++counts.by_group[*child.child.group_name];
        else ++counts.by_group[""];
    }
    return counts;
}

html::PageOf keep_page(std::vector<ChildToday>& children, std::string_view from,
                       std::size_t a_page)
{
    html::PageOf const shown{.first = html::first_of_page(from, children.size()),
                             .of = children.size(), .a_page = a_page};
    auto const at = [&](std::size_t place) {
        return children.begin() +
               static_cast<std::ptrdiff_t>(std::min(place, children.size()));
    };
    children = {std::make_move_iterator(at(shown.first)),
                std::make_move_iterator(at(shown.first + a_page))};
    return shown;
}

void sort_by_group(std::vector<ChildToday>& children)
{
    std::ranges::stable_sort(children, {}, [](ChildToday const& child) {
        auto const& group = child.child.group_name;
        return std::pair{!group, group.value_or("")};
    });
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

bool stays(ChildToday const& child, CaseloadFilter const& filter, sys_seconds now)
{
    using Only = CaseloadFilter::Only;
    if (filter.only == Only::late && !is_late(child, now)) return false;
    if (filter.only == Only::next_14_days && !is_due_within(child, soon, now)) return false;
    if (filter.only == Only::pep && !child.pep_soon) return false;
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

std::vector<clock::DueDuty const*> own_limits_last(std::vector<clock::DueDuty> const& duties)
{
    std::vector<clock::DueDuty const*> ordered;
    auto const is_set_outside = [](clock::LawClock const& law) {
        return law.time_from == clock::TimeFrom::source &&
               law.level != clock::LawLevel::local_policy;
    };
    for (bool const outside : {true, false})
        for (clock::DueDuty const& due : duties)
            if (due.due && is_set_outside(*due.clock) == outside) ordered.push_back(&due);
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

std::vector<voices::Said> to_read(std::vector<voices::Said> unread, StaffId const& reader,
                                  Reads reads)
{
    std::erase_if(unread, [&](voices::Said const& said) {
        bool const mine = said.came == voices::Came::unsafe || said.assigned_to == reader;
        return reads == Reads::own && !mine;
    });
    return unread;
}

}  // namespace keywork::home

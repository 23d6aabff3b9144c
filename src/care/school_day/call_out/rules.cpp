#include "care/school_day/call_out/call_out.hpp"

#include "care/school_day/call_out/asked.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

namespace keywork::call_outs {
namespace {

struct NeedsName {
    Needs needs;
    std::string_view text;
    std::string_view words;
};
constexpr NeedsName needs_names[] = {
    {Needs::another_adult, "another_adult", "Another adult"},
    {Needs::senior, "senior", "A senior"},
    {Needs::first_aid, "first_aid", "First aid"},
    {Needs::space, "space", "Help to move the others away"},
    {Needs::search, "search", "Help to look for them"},
};
constexpr Needs every_need[] = {Needs::another_adult, Needs::senior, Needs::first_aid,
                                Needs::space, Needs::search};

struct HowName {
    How how;
    std::string_view text;
    std::string_view words;
};
constexpr HowName how_names[] = {
    {How::calm, "calm", "Calm again"},
    {How::handed_over, "handed_over", "Handed over"},
    {How::not_needed, "not_needed", "Not needed after all"},
};

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

NeedsName const& name_of_needs(Needs needs)
{
    auto const found = std::ranges::find(needs_names, needs, &NeedsName::needs);
    expects(found != std::end(needs_names));
    return *found;
}

HowName const& name_of_how(How how)
{
    auto const found = std::ranges::find(how_names, how, &HowName::how);
    expects(found != std::end(how_names));
    return *found;
}

std::vector<Count> most_first(std::map<std::string, std::int64_t> const& counts)
{
    std::vector<Count> all;
    for (auto const& [words, number] : counts) all.push_back({words, number});
    std::ranges::stable_sort(all, std::greater{}, &Count::number);
    return all;
}

std::string hour_in_words(int hour)
{
    auto const at = [](int of) {
        return time_in_words(from_london(local_seconds{local_days{}} + hours{of}));
    };
    return fmt::format("{} to {}", at(hour), at(hour + 1));
}

}  // namespace

std::string_view to_text(Needs needs) { return name_of_needs(needs).text; }
std::string_view in_words(Needs needs) { return name_of_needs(needs).words; }
std::span<Needs const> all_needs() { return every_need; }

std::optional<Needs> needs_from_text(std::string_view text)
{
    auto const found = std::ranges::find(needs_names, text, &NeedsName::text);
    if (found == std::end(needs_names)) return std::nullopt;
    return found->needs;
}

std::string_view to_text(How how) { return name_of_how(how).text; }
std::string_view in_words(How how) { return name_of_how(how).words; }

std::optional<How> how_from_text(std::string_view text)
{
    auto const found = std::ranges::find(how_names, text, &HowName::text);
    if (found == std::end(how_names)) return std::nullopt;
    return found->how;
}

Standing standing(CallOut const& call)
{
    if (call.off_at) return Standing::called_off;
    if (call.responses.empty()) return Standing::waiting;
    bool const somebody_there = std::ranges::any_of(
        call.responses, [](Response const& one) { return !one.stopped_at; });
    return somebody_there ? Standing::attended : Standing::over;
}

bool is_open(CallOut const& call)
{
    auto const now = standing(call);
    return now == Standing::waiting || now == Standing::attended;
}

std::optional<seconds> answered_after(CallOut const& call)
{
    if (call.responses.empty()) return std::nullopt;
    return call.responses.front().going_at - call.called_at;
}

std::optional<sys_seconds> over_at(CallOut const& call)
{
    if (standing(call) != Standing::over) return std::nullopt;
    auto const last = std::ranges::max_element(call.responses, {}, &Response::stopped_at);
    return last->stopped_at;
}

Response const* response_of(CallOut const& call, StaffId const& staff)
{
    auto const found = std::ranges::find(call.responses, staff, &Response::staff);
    return found == call.responses.end() ? nullptr : &*found;
}

Written written(CallOut const& call)
{
    if (call.off_at) return Written::nothing_to_write;
    bool const begun = std::ranges::any_of(
        call.responses, [](Response const& one) { return one.draft && !one.sent; });
    if (begun) return Written::begun;
    bool const sent = std::ranges::any_of(call.responses, &Response::sent);
    return sent ? Written::done : Written::not_yet;
}

bool is_told_of_all(Role role, std::optional<Shift> const& my_shift)
{
    if (role == Role::senior || role == Role::lead) return true;
    return my_shift && (my_shift->part == ShiftPart::on_call ||
                        my_shift->part == ShiftPart::shift_lead);
}

std::string mark_of(std::vector<CallOut> const& open)
{
    if (open.empty()) return "-";
    return keywork::to_text(std::ranges::max_element(open, {}, &CallOut::called_at)->called_at);
}

bool has_started_since(std::string_view mark, std::vector<CallOut> const& open)
{
    return !open.empty() && mark_of(open) > mark;   // "-" sorts before every instant
}

bool concerns(CallOut const& call, StaffId const& staff)
{
    return call.called_by == staff || response_of(call, staff) != nullptr;
}

Counted counted(std::span<CallOut const> all)
{
    Counted result{.all = std::ssize(all), .by_child = {}, .by_place = {}, .by_hour = {},
                   .by_weekday = {}, .usually_answered_after = std::nullopt};
    std::map<std::string, std::int64_t> children;
    std::map<std::string, std::int64_t> places;
    std::map<int, std::int64_t> hours_of_day;
    std::map<unsigned, std::int64_t> days_of_week;
    std::vector<seconds> answered;
    for (CallOut const& call : all) {
        auto const local = london_time(call.called_at);
        auto const day = std::chrono::floor<days>(local);
        ++children[call.child_name];
        ++places[call.place];
        ++hours_of_day[static_cast<int>((local - day) / hours{1})];
        ++days_of_week[std::chrono::weekday{day}.iso_encoding() - 1];
        if (auto const after = answered_after(call)) answered.push_back(*after);
        else if (!call.off_at) ++result.not_answered;
    }
    result.by_child = most_first(children);
    result.by_place = most_first(places);
    for (auto const& [hour, number] : hours_of_day)
        result.by_hour.push_back({hour_in_words(hour), number});
    for (auto const& [weekday, number] : days_of_week)
        result.by_weekday.push_back({std::string{weekdays[weekday]}, number});
    if (!answered.empty()) {
        auto const middle = answered.begin() + std::ssize(answered) / 2;
        std::ranges::nth_element(answered, middle);
        result.usually_answered_after = *middle;
    }
    return result;
}

}  // namespace keywork::call_outs

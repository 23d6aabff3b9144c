#include "features/home_life/medicines/medicines.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::medicines {
namespace {

/// Collects the problems of a form, in its order.
class Reading {
public:
    explicit Reading(local_days today) : today_{today} {}

    std::string needed(std::string_view field, std::string const& typed, std::string message)
    {
        if (is_blank(typed)) problems.push_back({std::string{field}, std::move(message)});
        return std::string{trimmed(typed)};
    }

    std::optional<local_days> day(std::string_view field, std::string const& typed)
    {
        if (is_blank(typed)) return std::nullopt;
        auto const read = read_day(trimmed(typed), today_);
        if (!read)
            problems.push_back({std::string{field}, "Enter a day, like today or 1/9/2026"});
        return read;
    }

    std::vector<Problem> problems;

private:
    local_days today_;
};

std::optional<int> whole_number(std::string_view typed)
{
    typed = trimmed(typed);
    int number = 0;
    auto const* end = typed.data() + typed.size();
    auto const read = std::from_chars(typed.data(), end, number);
    if (typed.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

/// Most doses in 24 hours: more than one an hour is a slip of the finger.
constexpr int most_doses = 24;
/// A gap of more than two days is a time of the week, which is not built.
constexpr std::int64_t longest_gap_hundredths = 48 * 100;

void read_limits(Reading& read, Typed const& typed, Line& line)
{
    bool const as_needed = typed.given == "as_needed";
    auto const most = whole_number(typed.most);
    if (most && *most >= 1 && *most <= most_doses)
        line.most_in_24_hours = *most;
    else if (as_needed || !is_blank(typed.most))
        read.problems.push_back({"most", "Enter how many doses at most in 24 hours, 1 to 24"});
    auto const gap = medicine::read_quantity(typed.gap_hours);
    if (gap && gap->hundredths <= longest_gap_hundredths)
        line.least_gap = minutes{gap->hundredths * 60 / 100};
    else if (as_needed || !is_blank(typed.gap_hours))
        read.problems.push_back(
            {"gap_hours", "Enter the hours there must be between two doses, like 4"});
}

void read_times(Reading& read, Typed const& typed, Line& line)
{
    if (typed.given == "as_needed") {
        line.as_needed_for = read.needed("as_needed_for", typed.as_needed_for,
                                         "Enter what it is for, like: pain, or a temperature "
                                         "over 38");
        return;
    }
    if (typed.given != "times") {
        read.problems.push_back({"given", "Choose when it is given"});
        return;
    }
    auto const times = medicine::read_times(typed.times);
    if (!times || times->empty())
        read.problems.push_back({"times", "Enter the times of day, like 8am and 8pm"});
    else
        line.times = *times;
    auto const choices = medicine::weekday_choices();
    if (std::ranges::find(choices, typed.weekdays) != choices.end())
        line.weekdays = typed.weekdays;
    else
        read.problems.push_back({"weekdays", "Choose the days"});
}

/// From now on when it starts today: what was due this morning is not missed.
void read_days(Reading& read, Typed const& typed, Line& line, sys_seconds now)
{
    auto const today = london_day(now);
    line.prescribed_on = read.day("prescribed_on", typed.prescribed_on);
    auto const from_on = is_blank(typed.from_on) ? std::optional{today}
                                                 : read.day("from_on", typed.from_on);
    line.until_on = read.day("until_on", typed.until_on);
    if (!from_on) return;
    if (*from_on < today)
        read.problems.push_back({"from_on", "Enter today or a later day: what was given before "
                                            "is on the chart that came with it"});
    line.from_at = *from_on == today ? now : start_of(*from_on);
    if (line.until_on && *line.until_on < *from_on)
        read.problems.push_back({"until_on", "Enter a day on or after the first one"});
}

Line read_line_into(Reading& read, Typed const& typed, sys_seconds now)
{
    Line line;
    line.dose = {1};
    if (auto const dose = medicine::read_quantity(typed.dose)) line.dose = *dose;
    else read.problems.push_back({"dose", "Enter how much for one dose, like 1 or 2.5"});
    read_times(read, typed, line);
    read_limits(read, typed, line);
    if (auto const route = medicine::route_from_text(typed.route)) line.route = *route;
    else read.problems.push_back({"route", "Choose how it is taken"});
    line.instructions = trimmed(typed.instructions);
    line.storage = trimmed(typed.storage);
    line.prescriber = read.needed("prescriber", typed.prescriber,
                                  "Enter who prescribed it; for a home remedy, who signed the "
                                  "list");
    read_days(read, typed, line, now);
    line.self_administers = typed.self_administers == "yes";
    line.consent_by = read.needed("consent_by", typed.consent_by,
                                  "Enter who agreed that staff give it");
    line.consent_on = read.day("consent_on", typed.consent_on);
    line.why = trimmed(typed.why);
    return line;
}

std::string text_of(std::optional<local_days> day)
{
    return day ? in_words(*day) : std::string{};
}

std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

}  // namespace

Typed typed_new(local_days)
{
    Typed typed;
    typed.given = "times";
    typed.weekdays = "1234567";
    typed.route = "mouth";
    typed.home_remedy = "no";
    typed.self_administers = "no";
    typed.from_on = "today";
    return typed;
}

Typed typed_of(Regimen const& regimen, sys_seconds now)
{
    auto const& line = medicine::shown_line(regimen, now);
    Typed typed = typed_new(london_day(now));
    typed.dose = medicine::in_words(line.dose);
    typed.given = line.as_needed() ? "as_needed" : "times";
    typed.times = medicine::times_words(line.times);
    typed.weekdays = line.weekdays;
    typed.as_needed_for = line.as_needed_for;
    if (line.most_in_24_hours) typed.most = std::to_string(*line.most_in_24_hours);
    if (line.least_gap)
        typed.gap_hours = medicine::in_words(Quantity{line.least_gap->count() * 100 / 60});
    typed.route = medicine::to_text(line.route);
    typed.instructions = line.instructions;
    typed.storage = line.storage;
    typed.prescriber = line.prescriber;
    typed.prescribed_on = text_of(line.prescribed_on);
    typed.until_on = text_of(line.until_on);
    typed.self_administers = yes_or_no(line.self_administers);
    typed.consent_by = line.consent_by;
    typed.consent_on = text_of(line.consent_on);
    return typed;
}

Outcome<Line> read_line(Typed const& typed, sys_seconds now)
{
    Reading read{london_day(now)};
    auto line = read_line_into(read, typed, now);
    if (!read.problems.empty()) return refuse(Invalid{std::move(read.problems)});
    return line;
}

Outcome<medicine::NewMedicine> read_new(Typed const& typed, SettingId const& setting,
                                        sys_seconds now)
{
    Reading read{london_day(now)};
    medicine::NewMedicine wanted;
    wanted.form_key = typed.form_key;
    wanted.medicine.setting = setting;
    wanted.medicine.name = read.needed("name", typed.name, "Enter the name on the label");
    wanted.medicine.strength = trimmed(typed.strength);
    if (auto const form = medicine::form_from_text(typed.form)) wanted.medicine.form = *form;
    else read.problems.push_back({"form", "Choose what it comes as"});
    if (typed.controlled != "yes" && typed.controlled != "no")
        read.problems.push_back({"controlled", "Say whether two people must sign for it"});
    wanted.medicine.controlled = typed.controlled == "yes";
    wanted.medicine.home_remedy = typed.home_remedy == "yes";
    wanted.line = read_line_into(read, typed, now);
    if (!is_blank(typed.here_now)) {
        wanted.here_now = medicine::read_quantity(typed.here_now);
        if (!wanted.here_now)
            read.problems.push_back({"here_now", "Enter how many came in, like 28"});
    }
    wanted.expires_on = read.day("expires_on", typed.expires_on);
    if (!read.problems.empty()) return refuse(Invalid{std::move(read.problems)});
    return wanted;
}

}  // namespace keywork::medicines

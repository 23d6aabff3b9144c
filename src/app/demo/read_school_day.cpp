#include "app/demo/school_day.hpp"

namespace keywork::app::demo {
namespace {

ToldResponse read_response(Table table)
{
    ToldResponse told{.who = table.text("who"), .after = minutes{table.whole("after", 1)},
                      .until = std::nullopt, .how = call_outs::How::calm};
    if (table.has("until")) told.until = minutes{table.whole("until", 1)};
    if (auto const how = table.maybe_text("how")) {
        auto const known = call_outs::how_from_text(*how);
        if (!known) table.fault("\"how\" is calm, handed_over or not_needed");
        told.how = known.value_or(call_outs::How::calm);
    }
    table.done();
    return told;
}

ToldCallOut read_call_out(Table table, StoryClock const& clock, int number)
{
    ToldCallOut told{.child = table.text("child"), .by = table.text("by"),
                     .happened = clock.instant(table.text("happened")), .call = {}, .went = {},
                     .line = table.line()};
    if (!told.happened) table.fault("\"happened\" is a time like -1w 10:50");
    auto const needs = call_outs::needs_from_text(table.text("needs"));
    if (!needs) table.fault("\"needs\" is no need of a call-out");
    told.call = {.child = {}, .place = table.text("place"),
                 .needs = needs.value_or(call_outs::Needs::another_adult),
                 .words = table.maybe_text("words").value_or(""),
                 .form_key = table.file() + "#" + std::to_string(number)};
    for (Table const& one : table.tables("went")) told.went.push_back(read_response(one));
    table.done();
    return told;
}

minutes time_of(Table& table, std::string_view key)
{
    auto const time = read_time(table.text(key), minutes{0});
    if (!time) table.fault("\"from\" and \"to\" are times like 09:30");
    return time.value_or(minutes{0});
}

ToldPeriod read_period(Table table)
{
    ToldPeriod told{.period = {}, .weekdays = table.maybe_text("weekdays").value_or("12345"),
                    .told = table.yes("told")};
    told.period.starts = time_of(table, "from");
    told.period.ends = time_of(table, "to");
    told.period.name = table.text("name");
    told.period.place = table.text("place");
    told.period.activity = table.maybe_text("activity").value_or("");
    table.done();
    return told;
}

ToldGroup read_group(Table table)
{
    ToldGroup told{.kind = groups::Kind::other, .name = table.text("name"), .members = {},
                   .adults = table.texts("adults"), .periods = {}, .line = table.line()};
    auto const kind = groups::kind_from_text(table.text("kind"));
    if (!kind) table.fault("\"kind\" is no kind of group");
    told.kind = kind.value_or(groups::Kind::other);
    for (std::string const& child : table.texts("children"))
        told.members.push_back({child, "12345"});
    for (Table one : table.tables("some_days")) {
        told.members.push_back({one.text("child"), one.text("weekdays")});
        one.done();
    }
    for (Table const& one : table.tables("period")) told.periods.push_back(read_period(one));
    table.done();
    return told;
}

ToldVisit read_visit(Table table, StoryClock const& clock)
{
    ToldVisit told{.child = table.text("child"), .by = table.text("by"), .visit = {},
                   .line = table.line()};
    auto const starts = clock.instant(table.text("starts"));
    auto const ends = clock.instant(table.text("ends"));
    if (!starts || !ends) table.fault("\"starts\" and \"ends\" are times like 0d 16:45");
    told.visit.starts_at = starts.value_or(sys_seconds{});
    told.visit.ends_at = ends.value_or(sys_seconds{});
    told.visit.place = table.text("place");
    told.visit.why = table.text("why");
    table.done();
    return told;
}

}  // namespace

ToldSchoolDay read_school_day(Table& file, StoryClock const& clock)
{
    ToldSchoolDay told;
    int number = 0;
    for (Table const& one : file.tables("call_out"))
        told.call_outs.push_back(read_call_out(one, clock, ++number));
    for (Table const& one : file.tables("group")) told.groups.push_back(read_group(one));
    for (Table const& one : file.tables("visit")) told.visits.push_back(read_visit(one, clock));
    return told;
}

}  // namespace keywork::app::demo

// The school day in the demo: what the files of demo/shifts tell of PRU, special school and AP.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
#include "care/school_day/call_out/call_out.hpp"
#include "care/school_day/session/session.hpp"
#include "care/school_day/visit/visit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::app::demo {

struct ToldResponse {
    std::string who;
    minutes after;                             // since the call
    std::optional<minutes> until;              // the same; none: still there
    call_outs::How how;
};
struct ToldCallOut {
    std::string child;
    std::string by;
    std::optional<sys_seconds> happened;
    call_outs::NewCall call;
    std::vector<ToldResponse> went;
    Line line;
};

struct ToldMember {
    std::string child;
    std::string weekdays;
};
struct ToldPeriod {
    groups::Period period;
    std::string weekdays;
    bool told = false;                         // of today: tapped and finished
};
struct ToldGroup {
    groups::Kind kind = groups::Kind::other;
    std::string name;
    std::vector<ToldMember> members;
    std::vector<std::string> adults;
    std::vector<ToldPeriod> periods;
    Line line;
};

struct ToldVisit {
    std::string child;
    std::string by;
    visits::NewVisit visit;
    Line line;
};

struct ToldSchoolDay {
    std::vector<ToldGroup> groups;
    std::vector<ToldCallOut> call_outs;
    std::vector<ToldVisit> visits;
};

/// Of the tables of a place's file that are of a school day.
ToldSchoolDay read_school_day(Table& file, StoryClock const& clock);

/// Through the operations that pages use. What is refused is a fault.
void make_school_day(db::Transaction& db, ToldSchoolDay const& told, SettingId const& setting,
                     std::string const& planner, StoryClock const& clock, Random& random,
                     Made& made, Faults& faults);

}  // namespace keywork::app::demo

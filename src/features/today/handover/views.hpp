#pragma once

#include "care/action/action.hpp"
#include "care/clock/duty.hpp"
#include "care/medicine/due.hpp"
#include "care/record/handover/handover.hpp"
#include "care/record/handover/lines.hpp"
#include "care/record/handover/since.hpp"
#include "care/shift/house_list/house_list.hpp"
#include "platform/html/html.hpp"

namespace keywork::handover {

struct HandoverList {
    SettingId place;
    std::string place_name;
    std::vector<record::ToRead> all;   // newest first
    bool may_write = false;
    sys_seconds now;
};
html::Markup list_page(HandoverList const& list);

struct HandoverPage {
    record::RecordRead const& read;
    std::vector<record::HandoverChildLine> lines;
    std::vector<record::ReadBy> read_by;
    bool may_acknowledge = false;      // not the author, not read yet
    html::Markup record;               // the whole record as it was answered
    sys_seconds now;
};
html::Markup handover_page(HandoverPage const& page, html::Markup token);

/// What the next handover is made of, before it is written.
struct SincePage {
    SettingId place;
    std::string place_name;
    record::SinceHandover since;
    std::vector<action::Action> open;             // due by tomorrow, or without a time
    std::vector<clock::DueDuty> due;              // late, or due within a day
    std::vector<house_list::Due> not_ticked;      // of the running shift
    std::int64_t late_looks = 0;                  // of the night
    medicine::DueCounts medicine;                 // that wait to be given
    sys_seconds now;
};
html::Markup since_page(SincePage const& page);

}  // namespace keywork::handover

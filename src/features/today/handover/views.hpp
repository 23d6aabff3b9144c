#pragma once

#include "care/record/handover/handover.hpp"
#include "care/record/handover/lines.hpp"
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

}  // namespace keywork::handover

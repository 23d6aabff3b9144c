// The quality standards of a children's home, and which records show them.
// source  Children's Homes (England) Regulations 2015, regs 6 to 14
#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/form/answers.hpp"
#include "care/record/record.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

class Transaction;

namespace standards {

struct Standard {
    std::string_view code;         // its regulation: "R8"
    std::string_view words;        // "Education"
    std::string_view source;       // "reg 8"
};
/// In the order of the regulations.
std::span<Standard const> all_standards();
/// Null when there is none.
Standard const* find(std::string_view code);

/// What a form's own question of standards says, as codes of ours; in the order of the regulations.
std::vector<std::string> said_in(form::Answers const& answers);

struct Tag {
    std::string standard;
    std::string tagged_by_name;
    sys_seconds tagged_at;
    bool operator==(Tag const&) const = default;
};
/// By code.
std::vector<Tag> tags_of(db::Reader& db, RecordId const& record);

/// What a record says of standards as it is sent. The audit entry is the sender's.
void after_sending(Transaction& tx, Record const& record, form::Answers const& answers);

/// Sets which standards a record shows: adds those that are new, takes off those that are gone.
/// The record is not altered. With an audit entry.
///
/// refused  NotFound where the actor does not read the whole record, or it is for named people
///          only; Invalid for a standard that is none
Outcome<> tag_on_file(Transaction& tx, Permitted<ChildId> const& child, RecordId const& record,
                      std::vector<std::string> const& wanted);
/// The same for a record of the house.
Outcome<> tag_of_house(Transaction& tx, RecordId const& record,
                       std::vector<std::string> const& wanted);

/// The time that is looked at: London days, both included.
struct Period {
    local_days from;
    local_days until;
};
struct Count {
    std::string standard;
    std::int64_t records;
    bool operator==(Count const&) const = default;
};
/// How many records of a place show each standard, within the reader's reach; only those shown.
std::vector<Count> counts_in(db::Reader& db, PlaceReach const& here, Period const& period);

/// A record that shows a standard.
struct Shown {
    RecordId record;
    std::string kind;
    int form_version;
    sys_seconds at;
    std::optional<ChildId> child;            // none: of the house, left, or out of reach
    std::string known_as;                    // empty without `child`
    bool of_house = false;
    std::string line;                        // of the chronology; empty without `child`
};
/// Newest first, at most `most`.
std::vector<Shown> records_in(db::Reader& db, PlaceReach const& here, Period const& period,
                              std::string_view standard, int most);

}  // namespace standards
}  // namespace keywork

// What was done and written in the demo, in order of time: records as somebody typed and sent them,
// signatures, additions, duties, things to do. Told by demo/records/*.toml and demo/duties.toml.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/table.hpp"
#include "care/record/additions/addition.hpp"
#include "care/record/sending/sending.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace keywork::app::demo {

/// Where something is written: on a child's file (in a setting of the author's), in a staff file,
/// or for a house.
struct ToldOn {
    std::optional<std::string> child;
    std::optional<std::string> place;        // none: where the author works
    std::optional<std::string> about = {};   // a worker
};

struct ToldRecord {
    std::string key;
    std::string kind;
    ToldOn on;
    sys_seconds happened_at;
    std::optional<Table> answers;
    std::optional<std::string> opened_from;  // the key of another record
};
struct ToldDraft {
    std::string kind;
    ToldOn on;
    std::optional<Table> answers;
};
struct ToldLater {
    std::string record;
    std::optional<std::string> child;
    std::string part;
    std::optional<Table> answers;
};
struct ToldAddition {
    std::string record;
    std::optional<std::string> child;
    AdditionKind kind;
    std::optional<std::string> question;
    std::string words;
    std::string reason;
};
struct ToldSignature {
    std::string record;
    std::optional<std::string> child;
    std::optional<std::string> about;        // whose staff file
    std::optional<sys_seconds> talked_at;
    std::optional<std::string> comment;
    std::optional<std::string> returned_why; // set: not agreed
};
struct ToldReading {
    std::string record;
};
struct ToldDuty {
    std::string key;
    std::string clock;
    ToldOn on;
    std::optional<sys_seconds> event_at;
    std::optional<sys_seconds> met_at;
};
struct ToldDutyEnd {
    enum class How : std::uint8_t { met, exempted, not_applicable } how;
    std::string why;
    std::string duty;                        // its key; empty: one that a record started
    std::string record;
    std::string clock;
    std::optional<std::string> child;
};
struct ToldTask {
    ToldOn on;
    std::string what;
    std::optional<std::string> note;
    std::optional<std::string> worker;
    std::optional<sys_seconds> due_at;
    std::optional<std::string> done_by;      // at due_at, or done_at, once that has passed
    std::optional<sys_seconds> done_at;
    std::optional<std::string> not_done_why;
};
/// A line of a child's story that came in without a record.
struct ToldFact {
    std::string child;
    std::string kind;
    std::string title;
    std::string words;
    std::string from;                        // "Holt Bridge Academy"
};

using Deed = std::variant<ToldRecord, ToldDraft, ToldLater, ToldAddition, ToldSignature,
                          ToldReading, ToldDuty, ToldDutyEnd, ToldTask, ToldFact>;

struct Told {
    sys_seconds at;
    std::string by;                          // a worker; empty for a fact
    Deed deed;
    Line line;
};

/// Adds what one file tells to what was told before.
void read_story(Table file, StoryClock const& clock, std::vector<Told>& told);

/// Does everything that has happened by now, in order of time, each with its author's rights and
/// through the operations that pages use. What is refused is a fault.
void tell_story(db::Transaction& db, std::vector<Told> told, record::Rulebook const& rules,
                StoryClock const& clock, Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo

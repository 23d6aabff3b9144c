// A record: what somebody wrote about a moment, from its first letter to its last signature.
#pragma once

#include "care/access/access.hpp"
#include "care/form/answers.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork {

using KeptWordsId = Id<struct KeptWords>;
using AdditionId = Id<struct Addition>;
using SignatureId = Id<struct RecordSignature>;

/// A record that was sent, as its row has it. Nothing of it changes but the level.
struct Record {
    RecordId id;
    std::string kind;
    int form_version;
    SettingId setting;
    StaffId author;
    sys_seconds occurred_at;
    std::optional<sys_seconds> ended_at;     // none: it had no length
    sys_seconds recorded_at;
    Level level;
    bool significant;
    std::string answers;                     // JSON: read with form::answers_from_json
    std::string form_key;
    std::string body_hash;
    std::optional<RecordId> opened_from;
    bool operator==(Record const&) const = default;
};

enum class Part : std::uint8_t { took_part, saw };
std::string_view to_text(Part part);

/// "written 3 days later", when a record was sent more than a day after what it tells of.
/// Empty: it was not late.
std::string late_words(sys_seconds occurred_at, sys_seconds recorded_at);

}  // namespace keywork

// A signature asked for and given: agreed, or returned with a reason. Never by the author.
#pragma once

#include "care/record/record.hpp"

namespace keywork {

enum class SignAnswer : std::uint8_t { agreed, returned };
std::string_view to_text(SignAnswer answer);

struct RecordSignature {
    SignatureId id;
    RecordId record;
    std::size_t step;                        // place in the form's chain
    int round = 1;                           // grows when a returned record is asked about again
    std::vector<Role> roles;                 // any of them may sign
    sys_seconds asked_at;
    std::optional<sys_seconds> talked_at;    // when the signer talked to those who took part
    std::optional<StaffId> signed_by;        // none: it waits
    std::optional<std::string> signer_name;
    std::optional<sys_seconds> signed_at;
    std::optional<SignAnswer> answer;
    std::optional<std::string> comment;
    bool operator==(RecordSignature const&) const = default;
};

}  // namespace keywork

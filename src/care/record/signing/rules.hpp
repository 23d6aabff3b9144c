// Who may give a signature. Values in, values out.
#pragma once

#include "care/access/decide.hpp"
#include "care/form/form.hpp"
#include "care/record/signing/signature.hpp"

namespace keywork::record {

/// What is known of an actor who would sign.
struct Signer {
    StaffId staff;
    std::vector<Role> roles;                 // that reach the child, or are held in the house
    std::optional<Level> signs_to;
    bool took_part = false;
    bool is_worker = false;                  // of a staff file: it is about them
};

/// Why somebody may not give this signature, as a sentence; none: they may.
/// source   security model, sections 2 (S) and 3
std::optional<std::string> why_not_sign(Signer const& signer, Record const& record,
                                        RecordSignature const& asked,
                                        form::Signature const& rule);

/// The signature that waits: the first step of the newest round without an answer. None when all
/// are given or the round was returned.
std::optional<RecordSignature> waiting(std::vector<RecordSignature> const& by_round_and_step);

/// Whether the newest round was returned.
bool is_returned(std::vector<RecordSignature> const& by_round_and_step);

}  // namespace keywork::record

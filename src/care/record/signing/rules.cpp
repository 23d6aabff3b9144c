#include "care/record/signing/rules.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

int newest_round(std::vector<RecordSignature> const& all)
{
    int round = 0;
    for (RecordSignature const& one : all) round = std::max(round, one.round);
    return round;
}

}  // namespace

std::optional<std::string> why_not_sign(Signer const& signer, Record const& record,
                                        RecordSignature const& asked,
                                        form::Signature const& rule)
{
    if (signer.staff == record.author) return "You wrote this record, so somebody else signs it.";
    if (asked.roles.empty()) {
        if (signer.is_worker) return std::nullopt;
        return "This record waits for whom it is about to sign it.";
    }
    if (signer.is_worker) return "This record is about you, so somebody else signs it now.";
    if (rule.never_took_part && signer.took_part)
        return "You took part in this, so somebody else signs it.";
    bool const has_role = std::ranges::any_of(signer.roles, [&](Role role) {
        return std::ranges::find(asked.roles, role) != asked.roles.end();
    });
    // Level 4 is open to those it names; the table's level does not reach it.
    auto const needed = std::min(record.level, Level::l3);
    if (!has_role || !signer.signs_to || *signer.signs_to < needed)
        return "This record is signed by somebody in another role.";
    return std::nullopt;
}

std::optional<RecordSignature> waiting(std::vector<RecordSignature> const& by_round_and_step)
{
    if (is_returned(by_round_and_step)) return std::nullopt;
    int const round = newest_round(by_round_and_step);
    for (RecordSignature const& one : by_round_and_step)
        if (one.round == round && !one.answer) return one;
    return std::nullopt;
}

bool is_returned(std::vector<RecordSignature> const& by_round_and_step)
{
    int const round = newest_round(by_round_and_step);
    return std::ranges::any_of(by_round_and_step, [&](RecordSignature const& one) {
        return one.round == round && one.answer == SignAnswer::returned;
    });
}

}  // namespace keywork::record

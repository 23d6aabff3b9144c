// Answers to any form, made from its model: valid ones, and ones that break exactly one rule. The
// same seed makes the same answers.
#pragma once

#include "care/form/answers.hpp"

#include <cstdint>

namespace keywork::testing {

/// Small, seeded chance. Not for secrets.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_{seed * 2654435761U + 88172645463325252U} {}
    std::size_t below(std::size_t limit);   // 0 to limit - 1; limit is 1 or more
    bool coin() { return below(2) == 1; }

private:
    std::uint64_t state_;
};

/// What is known in an invented setting of a profile, at an instant.
form::Known known_in(std::string_view profile, sys_seconds now);
/// The same for a form: a record of the house is about no child and may name all of them.
form::Known known_for(form::Form const& form, std::string_view profile, sys_seconds now);

/// Which texts people write.
enum class Texts : std::uint8_t {
    plain,
    hard,   // right-to-left, emoji, control characters, markup, long
};

/// Answers that break no rule: every question that may be asked is answered.
form::Typed valid_answers(form::Form const& form, form::Known const& known, std::uint64_t seed,
                          Texts texts = Texts::plain);
form::Typed valid_answers(form::LaterPart const& part, form::Known const& known,
                          std::uint64_t seed, Texts texts = Texts::plain);

/// One way to break a rule.
struct Broken {
    form::Typed typed;
    std::string field;   // where a problem must be, as the reader names it
    std::string rule;    // "longest of location"
};
/// From valid answers: every rule of every question that is asked, broken one at a time.
std::vector<Broken> broken_answers(form::Form const& form, form::Typed const& valid,
                                   form::Known const& known);

/// The hard texts, each of which must come back unchanged.
std::vector<std::string> hard_texts();

}  // namespace keywork::testing

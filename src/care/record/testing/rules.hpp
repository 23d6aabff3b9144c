// Small kinds of record for the tests of writing, signing and reading: each shows one rule.
#pragma once

#include "care/form/testing/forms_folder.hpp"
#include "care/record/sending/sending.hpp"
#include "care/setting/profiles.hpp"
#include "care/testing/house.hpp"

#include <fmt/core.h>

namespace keywork::testing {

/// incident  L1, several children, signed by a senior or lead, one thing to do
/// hold      L2, three clocks of reg 35, signed by a lead who took no part, two later parts
/// concern   L3, raised by anyone
/// session   L1, starts PLAN-KEYWORK
/// handover  of the house
/// away      L2, adds to MISS-PATTERN once and its days to EXC-45
inline constexpr std::string_view small_forms[] = {R"toml(
kind = "incident"
version = 1
title = "Incident"
summary = "Something that went wrong"
icon = "alert"
level = "L1"
children = "several"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not"]
[[step]]
title = "What happened"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "what_happened"
type = "long_text"
label = "What happened?"
missing = "Write what happened"
[[step.question]]
name = "treatment"
type = "text"
label = "What treatment was given?"
level = "L2"
required = false
[[step.question]]
use = "others"
[[sign]]
roles = ["senior", "lead"]
never = ["author"]
as = "Shift leader"
ask = "I have read this record."
[[line]]
words = "{what_happened}"
)toml",
                                                  R"toml(
kind = "hold"
version = 1
title = "Hold"
summary = "A hold"
icon = "hand"
level = "L2"
children = "one"
writes = ["care", "senior", "lead"]
significant = "always"
without = ["ended_at", "location", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[[step]]
title = "The hold"
[[step.question]]
use = "occurred_at"
[[step.question]]
use = "took_part"
[[step.question]]
name = "planned"
type = "yes_no"
label = "Is it in the EHC plan?"
[[later]]
name = "spoken"
title = "Talking with {name}"
roles = ["lead", "senior"]
[[later.question]]
name = "spoke_to_staff"
type = "text"
label = "What did the staff say?"
required = false
[[later.question]]
name = "child_account"
type = "long_text"
label = "What is {name}'s own account?"
required = false
[[sign]]
roles = ["lead"]
never = ["author", "took_part"]
as = "Registered manager"
needs = ["spoke_to_staff"]
ask = "I have talked with them."
[[clock]]
law = "HOME-R35-RECORD"
from = "occurred_at"
until = "sent"
unless = {question = "planned", is = "yes"}
why_not = "It is in the EHC plan"
[[clock]]
law = "HOME-R35-SIGN"
from = "occurred_at"
until = "signed"
unless = {question = "planned", is = "yes"}
why_not = "It is in the EHC plan"
[[clock]]
law = "HOME-R35-CHILD"
from = "occurred_at"
until = "answer:child_account"
unless = {question = "planned", is = "yes"}
why_not = "It is in the EHC plan"
[[clock]]
law = "RI-PLANREVIEW"
from = "occurred_at"
until_answers = ["spoke_to_staff", "child_account"]
unless = {question = "planned", is = "yes"}
why_not = "It is in the EHC plan"
[[line]]
words = "A hold"
)toml",
                                                  R"toml(
kind = "concern"
version = 1
title = "Safeguarding concern"
summary = "A worry"
icon = "shield"
level = "L3"
children = "one"
writes = "anyone"
raises = true
significant = "always"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "raise_level", "actions", "links"]
[[step]]
title = "What worries you"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "what_seen"
type = "long_text"
label = "What did you see or hear?"
[[later]]
name = "more"
title = "Add more"
roles = ["care", "senior", "lead", "office"]
never_author = false
[[later.question]]
name = "more_words"
type = "long_text"
label = "What else?"
[[later]]
name = "triage"
title = "Decision"
roles = ["lead"]
level = "L3"
[[later.question]]
name = "decision"
type = "long_text"
label = "What was decided?"
[[line]]
words = "{what_seen}"
)toml",
                                                  R"toml(
kind = "session"
version = 1
title = "Key-work session"
summary = "A session"
icon = "chat"
level = "L1"
children = "one"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[[step]]
title = "The session"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "what_we_did"
type = "long_text"
label = "What did you do?"
[[clock]]
law = "PLAN-KEYWORK"
from = "occurred_at"
until = "by_hand"
[[line]]
words = "{what_we_did}"
)toml",
                                                  R"toml(
kind = "handover"
version = 1
title = "Handover"
summary = "A handover"
icon = "chat"
level = "L1"
children = "none"
writes = ["care", "senior", "lead"]
acknowledged = true
significant = "never"
without = ["ended_at", "location", "witnesses", "took_part", "actions"]
[[step]]
title = "Handover"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "each_child"
type = "rows"
label = "How each child is"
row_name = "child"
required = false
default_from = "children_here"
row = [
  {name = "child", type = "child", label = "Who"},
  {name = "how_they_are", type = "text", label = "How they are"},
]
[[line]]
words = "Handed over"
)toml"};

/// What feeds running totals; apart from the others, which no total is about.
inline constexpr std::string_view away_form = R"toml(
kind = "away"
version = 1
title = "Away"
summary = "Away"
icon = "alert"
level = "L2"
children = "one"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[[step]]
title = "Away"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "kind_of"
type = "one_of"
label = "Why?"
options = [{code = "MISSING", words = "Missing"}, {code = "SUSPENDED", words = "Suspended"},
           {code = "CANCELLED", words = "Suspended, and cancelled"}]
[[step.question]]
name = "days"
type = "number"
label = "How many school days?"
decimals = 1
required = false
[[clock]]
law = "MISS-PATTERN"
from = "occurred_at"
adds = "once"
when = {question = "kind_of", is = "MISSING"}
[[clock]]
law = "EXC-45"
from = "occurred_at"
adds = "days"
when = {question = "kind_of", is = ["SUSPENDED", "CANCELLED"]}
unless = {question = "kind_of", is = "CANCELLED"}
why_not = "It was cancelled"
[[line]]
words = "Away"
)toml";

inline Forms small_kinds()
{
    auto const law = the_law_names();
    std::vector<form::Form> forms;
    std::vector<form::FormFault> faults;
    for (std::string_view const text : small_forms)
        if (auto form = form::read_form(text, "test.toml", law, faults))
            forms.push_back(std::move(*form));
    if (auto away = form::read_form(away_form, "away.toml", law, faults))
        forms.push_back(std::move(*away));
    for (form::FormFault const& fault : faults) fmt::print("{}\n", in_words(fault));
    expects(faults.empty());
    return Forms{std::move(forms)};
}

inline Profiles a_home_and_a_unit()
{
    Profile home{.code = "home", .title = "Children's home",
                 .child = {.one = "young person", .many = "young people"},
                 .today = TodayPage::shift, .stay = StayKind::lives, .clocks = "home",
                 .icon = "home", .group_word = "", .menu = {}, .quick = {}, .forms = {},
                 .shifts = {}};
    auto unit = home;
    unit.code = "pru";
    unit.clocks = "pru";
    unit.child = {.one = "pupil", .many = "pupils"};
    unit.forms = {"incident"};
    return Profiles{{home, unit}};
}

/// Everything that sending works by, kept together for a test.
struct Rules {
    Law law = the_law();
    Forms forms = small_kinds();
    Profiles profiles = a_home_and_a_unit();
    record::Rulebook book() const { return {forms, profiles, law.clocks, &law.code_sets}; }
};

/// A key as a form page has one: 32 hex digits that end in this number.
inline std::string form_key(int number) { return fmt::format("{:032x}", number); }

/// A filled form of a kind, on a child of Larch House, at 4:20pm today.
inline record::ToSend a_form(std::string const& kind, ChildId const& child, int key,
                             http::Pairs answers)
{
    answers.emplace_back("occurred_at.which", "today");
    answers.emplace_back("occurred_at.time", "4:20pm");
    return {.form_key = form_key(key), .kind = kind, .form_version = 0,
            .on = {SettingId{"larch-house"}, child}, .typed = {std::move(answers)},
            .opened_from = std::nullopt};
}

/// The same person, later: two changes at one time would be given the same ids by a seeded source.
inline Actor later(Actor actor, minutes passed)
{
    actor.now += passed;
    actor.today = london_day(actor.now);
    return actor;
}

}  // namespace keywork::testing

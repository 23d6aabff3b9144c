// Small kinds of a staff file, and the people around one, for the tests of who reads and does what.
#pragma once

#include "care/record/about/store.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/signing/operations.hpp"
#include "care/record/testing/rules.hpp"
#include "care/staff/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {

using namespace keywork::testing;
using std::chrono::minutes;

/// talk    written by seniors and leads, signed by the worker; copies decisions to children
/// course  written by leads and the worker, which a lead signs then; feeds the training register
/// check   written by the office, read by the office and those who lead only
inline constexpr std::string_view staff_forms[] = {R"toml(
kind = "talk"
title = "Supervision"
level = "L2"
about = "staff"
children = "none"
reads = ["worker"]
writes = ["senior", "lead", "oversight"]
without = ["ended_at", "location", "took_part", "witnesses"]
copies = {rows = "caseload", child = "child", words = "decision"}
[[step]]
title = "Talk"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "wellbeing"
type = "long_text"
label = "How is {name}?"
[[step.question]]
name = "caseload"
type = "rows"
label = "Children"
row_name = "child"
required = false
row = [{name = "child", type = "child", label = "Who?"},
       {name = "decision", type = "text", label = "What was decided?", required = false}]
[[sign]]
roles = ["worker"]
as = "The worker"
ask = "I have read it."
[[clock]]
law = "HOME-R33-SUPERVISION"
from = "occurred_at"
[[line]]
words = "Supervision"
)toml",
                                            R"toml(
kind = "course"
title = "Training"
level = "L1"
about = "staff"
children = "none"
reads = ["worker"]
writes = ["worker", "lead"]
feeds = "training"
without = ["ended_at", "location", "took_part", "witnesses", "actions"]
[[step]]
title = "Training"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "training_type"
type = "one_of"
label = "What?"
codes = "training-type"
[[step.question]]
name = "done_on"
type = "date"
label = "When?"
[[step.question]]
name = "expires_on"
type = "date"
label = "Another last day?"
tense = "any"
required = false
[[later]]
name = "applied"
title = "Used"
roles = ["worker", "lead"]
never_author = false
[[later.question]]
name = "used"
type = "text"
label = "How was it used?"
[[sign]]
roles = ["lead"]
as = "Manager"
ask = "I have seen the certificate."
[[line]]
words = "Training"
)toml",
                                            R"toml(
kind = "check"
title = "Check"
level = "L2"
about = "staff"
children = "none"
reads = ["office"]
writes = ["office"]
without = ["ended_at", "location", "took_part", "witnesses", "actions"]
[[step]]
title = "Check"
[[step.question]]
name = "number"
type = "text"
label = "Certificate number"
[[line]]
words = "Check"
)toml"};

inline Forms staff_kinds()
{
    auto const law = the_law_names();
    std::vector<form::Form> forms;
    std::vector<form::FormFault> faults;
    for (std::string_view const text : staff_forms)
        if (auto form = form::read_form(text, "test.toml", law, faults))
            forms.push_back(std::move(*form));
    for (form::FormFault const& fault : faults) fmt::print("{}\n", in_words(fault));
    expects(faults.empty());
    return Forms{std::move(forms)};
}

/// Beside the house: Olive in the office of Larch House, Rosa overseeing it, and Joel, who works
/// there too until the end of the year.
class StaffFile : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        empty().write([&](db::Transaction& db) {
            add(db, olive, Role::office, house.larch_house, Reach::works);
            add(db, rosa, Role::oversight, house.larch_house, Reach::oversees);
            staff::insert_role(db, role(house.joel, Role::care, house.larch_house, Reach::works));
            return db::Database::Finish::commit;
        });
    }
    static StaffRole role(StaffId const& who, Role role, SettingId const& where, Reach reach)
    {
        return {.id = StaffRoleId{"about-" + who.text()}, .staff = who, .setting = where,
                .role = role, .reach = reach, .from_on = day(2026, 1, 1),
                .until_on = day(2026, 12, 31), .made_by = std::nullopt,
                .made_at = house_now() - hours{24}};
    }
    static void add(db::Transaction& db, StaffId const& who, Role held, SettingId const& where,
                    Reach reach)
    {
        staff::insert(db, {.id = who, .sign_in_name = who.text(), .full_name = "Some " + who.text(),
                           .job_title = "Office", .created_at = house_now()});
        staff::insert_role(db, role(who, held, where, reach));
    }
    Actor actor(StaffId const& who) { return actor_of(empty(), who); }
    static ToSend form(std::string const& kind, StaffId const& about, int key, http::Pairs answers,
                       SettingId const& where = SettingId{"larch-house"})
    {
        answers.emplace_back("occurred_at.which", "today");
        answers.emplace_back("occurred_at.time", "4:20pm");
        return {.form_key = form_key(key), .kind = kind, .form_version = 0,
                .on = {where, std::nullopt, about}, .typed = {std::move(answers)},
                .opened_from = std::nullopt};
    }
    Outcome<Sent> sent(StaffId const& by, ToSend const& wanted)
    {
        return change(empty(), later(actor(by), minutes{keys++}), [&](Transaction& tx) {
            return send(tx, book(), wanted);
        });
    }
    RecordId a_talk(StaffId const& by, StaffId const& about, http::Pairs more = {})
    {
        more.emplace_back("wellbeing", "Well.");
        auto const outcome = sent(by, form("talk", about, 500 + keys, std::move(more)));
        if (auto const* invalid = refused_as<Invalid>(outcome))
            for (Problem const& one : invalid->problems)
                fmt::print("{}: {}\n", one.field, one.message);
        expects(outcome.has_value());
        return outcome->record;
    }
    RecordId a_course(StaffId const& by, StaffId const& about, http::Pairs more = {})
    {
        more.insert(more.end(), {{"training_type", "TT-L2"}, {"done_on.which", "other"},
                                 {"done_on.day", "3"}, {"done_on.month", "2"},
                                 {"done_on.year", "2026"}});
        auto const outcome = sent(by, form("course", about, 700 + keys, std::move(more)));
        expects(outcome.has_value());
        return outcome->record;
    }
    bool reads(StaffId const& who, StaffId const& about, RecordId const& id)
    {
        auto const reader = actor(who);
        return testing::read(empty(), [&](db::Reader& db) {
            return read_about(db, book(), reader, about, id).has_value();
        });
    }
    Outcome<> sign_as(StaffId const& who, StaffId const& about, RecordId const& id, int after)
    {
        return change(empty(), later(actor(who), minutes{after}), [&](Transaction& tx) {
            return sign(tx, book(), {std::nullopt, id, about}, {});
        });
    }
    std::size_t waits_for(StaffId const& who)
    {
        auto const scope = scope_of(actor(who));
        return testing::read(empty(), [&](db::Reader& db) {
            return waiting_to_sign(db, forms, scope, 50).size();
        });
    }
    Rulebook book() const
    {
        return {forms, rules.profiles, rules.law.clocks, &rules.law.code_sets};
    }

    Rules rules;
    Forms forms = staff_kinds();
    House house;
    StaffId olive{"olive"}, rosa{"rosa"};
    int keys = 1;
};

}  // namespace keywork::record

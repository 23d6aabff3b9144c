#include "care/chronology/chronology.hpp"
#include "care/record/testing/staff_file.hpp"

namespace keywork::record {
namespace {

using WhoReads = StaffFile;
INSTANTIATE_TEST_SUITE_P(OnBoth, WhoReads, db::testing::on_both(), db::testing::name_of);

TEST_P(WhoReads, is_read_by_the_worker_its_author_and_who_leads_there_and_by_nobody_else)
{
    auto const talk = a_talk(house.marcus, house.priya);
    EXPECT_TRUE(reads(house.priya, house.priya, talk));
    EXPECT_TRUE(reads(house.marcus, house.priya, talk));
    EXPECT_TRUE(reads(house.ruth, house.priya, talk));
    EXPECT_FALSE(reads(house.joel, house.priya, talk));
    EXPECT_FALSE(reads(olive, house.priya, talk));
    EXPECT_FALSE(reads(rosa, house.priya, talk));
    EXPECT_FALSE(reads(house.samira, house.priya, talk));
    EXPECT_FALSE(reads(house.dana, house.priya, talk));
    EXPECT_FALSE(reads(house.priya, house.marcus, talk)) << "in nobody else's file";
}

TEST_P(WhoReads, of_somebody_who_leads_is_read_by_oversight_and_not_by_another_lead)
{
    empty().write([&](db::Transaction& db) {
        auto second = role(house.samira, Role::lead, house.larch_house, Reach::works);
        staff::insert_role(db, second);
        return db::Database::Finish::commit;
    });
    auto const talk = a_talk(rosa, house.ruth);
    EXPECT_TRUE(reads(house.ruth, house.ruth, talk));
    EXPECT_TRUE(reads(rosa, house.ruth, talk));
    EXPECT_FALSE(reads(house.samira, house.ruth, talk));
    EXPECT_FALSE(reads(house.marcus, house.ruth, talk));
}

TEST_P(WhoReads, of_checks_is_read_by_the_office_and_who_leads_and_not_by_the_worker)
{
    auto const sent_check = sent(olive, form("check", house.priya, 1, {{"number", "0012"}}));
    ASSERT_TRUE(sent_check.has_value());
    EXPECT_TRUE(reads(olive, house.priya, sent_check->record));
    EXPECT_TRUE(reads(house.ruth, house.priya, sent_check->record));
    EXPECT_FALSE(reads(house.priya, house.priya, sent_check->record));
    EXPECT_FALSE(reads(house.marcus, house.priya, sent_check->record));
}

TEST_P(WhoReads, is_written_only_by_the_roles_of_its_kind_about_those_who_work_with_them)
{
    auto const may = [&](StaffId const& by, std::string const& kind, StaffId const& about) {
        return sent(by, form(kind, about, 900 + keys,
                             {{"wellbeing", "Well."}, {"training_type", "FIRE"},
                              {"number", "1"}, {"done_on.which", "today"}}))
            .has_value();
    };
    EXPECT_TRUE(may(house.marcus, "talk", house.priya));
    EXPECT_FALSE(may(house.priya, "talk", house.marcus));
    EXPECT_FALSE(may(house.priya, "talk", house.priya)) << "nobody supervises themselves";
    EXPECT_FALSE(may(house.marcus, "talk", house.ruth)) << "a senior, of who leads";
    EXPECT_FALSE(may(house.samira, "talk", house.priya)) << "works elsewhere";
    EXPECT_TRUE(may(house.priya, "course", house.priya));
    EXPECT_FALSE(may(house.priya, "course", house.joel));
    EXPECT_FALSE(may(house.ruth, "check", house.priya));
    EXPECT_TRUE(may(olive, "check", house.priya));
}

/// The rule for one record and the predicate for lists, for everybody and every record.
TEST_P(WhoReads, lists_what_the_rule_lets_read_and_nothing_else)
{
    std::vector<std::pair<StaffId, RecordId>> all{
        {house.priya, a_talk(house.marcus, house.priya)},
        {house.joel, a_talk(house.ruth, house.joel)},
        {house.ruth, a_talk(rosa, house.ruth)},
        {house.priya, a_course(house.priya, house.priya)},
        {house.joel, a_course(house.ruth, house.joel)},
        {house.marcus, sent(olive, form("check", house.marcus, 2, {{"number", "7"}}))->record}};
    empty().write([&](db::Transaction& db) {   // Joel has left Larch House, and so has Marcus
        staff::end_role(db, StaffRoleId{"about-joel"}, house_today() - days{1});
        staff::end_role(db, StaffRoleId{"role-marcus"}, house_today() - days{1});
        return db::Database::Finish::commit;
    });
    int listed = 0;
    for (StaffId const& who : {house.ruth, house.marcus, house.priya, house.samira, house.joel,
                               house.dana, olive, rosa}) {
        auto const reader = actor(who);
        testing::read(empty(), [&](db::Reader& db) {
            for (auto const& [worker, id] : all) {
                auto const lines = in_file(db, scope_of(reader), worker, 50);
                bool const in_list = std::ranges::any_of(
                    lines, [&](InFile const& line) { return line.record == id; });
                EXPECT_EQ(in_list, read_about(db, book(), reader, worker, id).has_value())
                    << who.text() << " " << worker.text();
                listed += in_list ? 1 : 0;
            }
        });
    }
    EXPECT_EQ(listed, 14);
}

TEST_P(WhoReads, is_no_record_of_the_house_and_on_no_childs_file)
{
    auto const talk = a_talk(house.ruth, house.priya);
    auto const marcus = actor(house.marcus);
    auto const of_amara = permitted(empty(), actor(house.ruth), house.amara);
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_FALSE(read_of_house(db, book(), actor(house.ruth), house.larch_house, talk));
        EXPECT_FALSE(read(db, book(), actor(house.ruth), of_amara, talk));
        EXPECT_TRUE(chronology::newest(db, sight_of(actor(house.ruth), of_amara), {}, {}, 10)
                        .empty());
        EXPECT_TRUE(clock::in_setting(db, scope_of(marcus), house.larch_house).empty());
        EXPECT_TRUE(clock::in_scope(db, scope_of(marcus)).empty());
    });
}

TEST_P(WhoReads, leaves_a_decision_on_the_childs_file_without_the_others_name)
{
    a_talk(house.ruth, house.priya,
           {{"caseload.rows", "2"},
            {"caseload.1.child", house.amara.text()},
            {"caseload.1.decision", "You and Tyler cook on Sundays."},
            {"caseload.2.child", house.tyler.text()}});
    auto const reader = actor(house.priya);
    auto const amara = permitted(empty(), reader, house.amara);
    auto const tyler = permitted(empty(), reader, house.tyler);
    testing::read(empty(), [&](db::Reader& db) {
        auto const lines = chronology::newest(db, sight_of(reader, amara), {}, {}, 10);
        ASSERT_EQ(lines.size(), 1u);
        EXPECT_EQ(lines.front().words, "You and another young person cook on Sundays.");
        EXPECT_FALSE(lines.front().record);
        EXPECT_TRUE(chronology::newest(db, sight_of(reader, tyler), {}, {}, 10).empty());
    });
}

}  // namespace
}  // namespace keywork::record

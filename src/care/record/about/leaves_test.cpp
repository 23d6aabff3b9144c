#include "care/action/action.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/known.hpp"
#include "care/record/testing/staff_file.hpp"
#include "care/training/store.hpp"

namespace keywork::record {
namespace {

using AfterStaffFile = StaffFile;
INSTANTIATE_TEST_SUITE_P(OnBoth, AfterStaffFile, db::testing::on_both(), db::testing::name_of);

TEST_P(AfterStaffFile, is_signed_by_the_worker_and_by_nobody_in_their_place)
{
    auto const talk = a_talk(house.marcus, house.priya);
    EXPECT_EQ(waits_for(house.priya), 1u);
    EXPECT_EQ(waits_for(house.ruth), 0u);
    EXPECT_EQ(waits_for(house.joel), 0u);
    EXPECT_FALSE(sign_as(house.ruth, house.priya, talk, 10));
    EXPECT_TRUE(refused_as<NotFound>(sign_as(house.joel, house.priya, talk, 11)));
    ASSERT_TRUE(sign_as(house.priya, house.priya, talk, 12).has_value());
    EXPECT_EQ(waits_for(house.priya), 0u);
    EXPECT_TRUE(refused_as<Conflict>(sign_as(house.priya, house.priya, talk, 13)));
}

TEST_P(AfterStaffFile, asks_a_manager_to_sign_training_only_where_the_worker_wrote_it)
{
    auto const own = a_course(house.priya, house.priya);
    EXPECT_EQ(waits_for(house.ruth), 1u);
    EXPECT_EQ(waits_for(house.marcus), 0u);
    ASSERT_TRUE(sign_as(house.ruth, house.priya, own, 10).has_value());
    a_course(house.ruth, house.joel);
    EXPECT_EQ(waits_for(house.ruth), 0u);
    EXPECT_EQ(waits_for(house.joel), 0u);
}

TEST_P(AfterStaffFile, feeds_the_training_register_by_the_type_or_by_what_is_printed)
{
    a_course(house.ruth, house.priya);
    a_course(house.ruth, house.joel,
             {{"expires_on.which", "other"}, {"expires_on.day", "1"}, {"expires_on.month", "3"},
              {"expires_on.year", "2027"}});
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(training::in_date(db, house.priya, "TT-L2", house_today()).expires_on,
                  day(2028, 2, 3));
        EXPECT_EQ(training::in_date(db, house.joel, "TT-L2", house_today()).expires_on,
                  day(2027, 3, 1));
    });
}

TEST_P(AfterStaffFile, keeps_what_is_due_for_those_who_read_it_and_meets_it_by_the_next)
{
    a_talk(house.marcus, house.priya);
    auto const due_for = [&](StaffId const& who) {
        auto const scope = scope_of(actor(who));
        return testing::read(empty(), [&](db::Reader& db) {
            return open_about(db, scope, house.priya).size();
        });
    };
    EXPECT_EQ(due_for(house.priya), 1u);
    EXPECT_EQ(due_for(house.ruth), 1u);
    EXPECT_EQ(due_for(house.joel), 0u);
    a_talk(house.marcus, house.priya);
    EXPECT_EQ(due_for(house.priya), 1u) << "the first is met by the second";
    auto const scope = scope_of(actor(house.ruth));
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(open_about_in(db, scope, house.larch_house).size(), 1u);
        EXPECT_EQ(newest_in_place(db, scope, house.larch_house).size(), 1u);
    });
}

TEST_P(AfterStaffFile, gives_a_thing_to_do_to_one_person_and_shows_it_to_no_other)
{
    a_talk(house.ruth, house.priya,
           {{"actions.rows", "1"}, {"actions.1.what", "See the nurse about your back"}});
    auto const seen_by = [&](StaffId const& who) {
        auto const scope = scope_of(actor(who));
        return testing::read(empty(), [&](db::Reader& db) {
            return action::in_setting(db, scope, house.larch_house, house_now()).size();
        });
    };
    EXPECT_EQ(seen_by(house.priya), 1u);
    EXPECT_EQ(seen_by(house.marcus), 0u);
    EXPECT_EQ(seen_by(house.ruth), 0u);
}

TEST_P(AfterStaffFile, is_corrected_by_its_author_and_added_to_by_the_worker)
{
    auto const course = a_course(house.ruth, house.priya);
    auto const add_as = [&](StaffId const& who, AdditionKind kind, int after) {
        return change(empty(), later(actor(who), minutes{after}), [&](Transaction& tx) {
            return record::add(tx, book(), {.child = std::nullopt, .record = course, .kind = kind,
                                            .question = std::nullopt, .words = "It was two days.",
                                            .reason = "A slip", .form_key = form_key(60 + after),
                                            .about = house.priya});
        });
    };
    auto const answer_as = [&](StaffId const& who, int after) {
        return change(empty(), later(actor(who), minutes{after}), [&](Transaction& tx) {
            return answer_later(tx, book(), {.child = std::nullopt, .record = course,
                                             .part = "applied", .typed = {{{"used", "Twice."}}},
                                             .form_key = form_key(80 + after),
                                             .about = house.priya});
        });
    };
    EXPECT_TRUE(add_as(house.ruth, AdditionKind::correction, 5).has_value());
    EXPECT_FALSE(add_as(house.priya, AdditionKind::correction, 6).has_value());
    EXPECT_TRUE(add_as(house.priya, AdditionKind::note, 7).has_value());
    EXPECT_TRUE(refused_as<NotFound>(add_as(house.joel, AdditionKind::note, 8)));
    EXPECT_TRUE(refused_as<NotFound>(answer_as(house.marcus, 9)));
    EXPECT_TRUE(answer_as(house.priya, 10).has_value());
}

TEST_P(AfterStaffFile, keeps_a_draft_in_the_file_that_it_was_begun_in)
{
    auto const ruth = actor(house.ruth);
    auto const save_on = [&](StaffId const& about) {
        return change(empty(), ruth, [&](Transaction& tx) {
            http::Form fields;
            fields.fields = {{"asked", "wellbeing"}, {"wellbeing", "Tired."}};
            WrittenOn const on{house.larch_house, std::nullopt, about};
            auto const known = known_for(tx.db(), rules.profiles, ruth, on, nullptr);
            return save(tx, *forms.find("talk"), on, known,
                        {.form_key = form_key(3), .page_key = form_key(4), .fields = fields});
        });
    };
    auto const saved = save_on(house.priya);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->draft.on.about, house.priya);
    EXPECT_TRUE(refused_as<NotFound>(save_on(house.marcus)));
    testing::read(empty(), [&](db::Reader& db) {
        auto const lines = drafts_of(db, scope_of(ruth));
        ASSERT_EQ(lines.size(), 1u);
        EXPECT_EQ(lines.front().worker_name, "Priya Nair");
        EXPECT_EQ(draft_of(db, house.ruth, lines.front().id)->on.about, house.priya);
    });
}

}  // namespace
}  // namespace keywork::record

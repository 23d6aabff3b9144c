#include "features/administration/forms/operations.hpp"

#include "care/form/testing/forms_folder.hpp"
#include "care/testing/house.hpp"
#include "features/administration/forms/editing.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/files/files.hpp"

namespace keywork::forms {
namespace {

using keywork::testing::actor_of;
using keywork::testing::make_house;

constexpr auto hold_kind = "restrictive-intervention";

class FormOperations : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        db::testing::StoreTest::SetUp();
        if (!IsSkipped()) house_ = make_house(migrated());
    }

    Catalogue catalogue() const { return {files_, live_, law_.clocks}; }

    template <class Change>
    auto change(Change const& with)
    {
        return keywork::testing::change(empty(), actor_of(empty(), house_.ruth), with);
    }
    Outcome<> begun(std::string const& kind, std::string const& text)
    {
        return change([&](Transaction& tx) { return begin(tx, kind, "together", text); });
    }
    Outcome<int> used(std::string const& kind)
    {
        return change([&](Transaction& tx) { return put_to_use(tx, catalogue(), kind); });
    }
    Outcome<> offered(std::string const& kind, bool yes)
    {
        return change([&](Transaction& tx) { return offer(tx, catalogue(), kind, yes); });
    }
    std::optional<form::OwnDraft> draft(std::string const& kind)
    {
        return keywork::testing::read(
            empty(), [&](db::Reader& db) { return form::own_draft(db, kind); });
    }
    std::string hold_text() const
    {
        return files::read_whole((keywork::testing::forms_folder() /
                                  "safeguarding/restrictive-intervention.toml").string(),
                                 1024 * 1024);
    }

    Law law_ = keywork::testing::the_law();
    Forms files_ = keywork::testing::the_forms();
    LiveForms live_{files_, {{hold_kind, hold_text()}},
                    form::law_names(law_.code_sets, law_.clocks)};
    keywork::testing::House house_;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, FormOperations, db::testing::on_both(), db::testing::name_of);

TEST_P(FormOperations, count_the_versions_that_were_put_to_use_from_1001)
{
    ASSERT_TRUE(begun("club", first_text("club", "Club")));
    EXPECT_EQ(used("club").value(), 1001);
    EXPECT_FALSE(draft("club"));
    EXPECT_TRUE(refused_as<NotFound>(used("club")));
    ASSERT_TRUE(begun("club", first_text("club", "Our club")));
    EXPECT_EQ(used("club").value(), 1002);
    auto const own = keywork::testing::read(empty(), [&](db::Reader& db) {
        return form::own_kinds(db, live_.law());
    });
    ASSERT_EQ(own.versions.size(), 2U);
    EXPECT_EQ(own.versions[1].title.otherwise, "Our club");
    EXPECT_TRUE(own.versions[1].own);
    auto const text = keywork::testing::read(empty(), [&](db::Reader& db) {
        return text_in_use(db, live_, "club");
    });
    EXPECT_EQ(text, first_text("club", "Our club"));
}

TEST_P(FormOperations, refuse_to_use_what_is_wrong_by_line)
{
    ASSERT_TRUE(begun("club", "title = \"Club\"\n[[step]]\n"));
    auto const refused = used("club");
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.front().field, "form");
    EXPECT_TRUE(invalid->problems.front().message.starts_with("Line "));
    EXPECT_TRUE(draft("club"));
}

TEST_P(FormOperations, refuse_a_change_that_takes_out_what_law_asks_for)
{
    ASSERT_TRUE(begun(hold_kind, hold_text()));
    auto const before = *draft(hold_kind);
    auto const saved = [&](std::string const& text) {
        return change([&](Transaction& tx) { return save(tx, catalogue(), before, text); });
    };
    auto const refused = saved(without_question(hold_text(), "behaviour_before"));
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    EXPECT_NE(invalid->problems.front().message.find("reg 35(3)(a)(ii)"), std::string::npos);
    EXPECT_EQ(draft(hold_kind)->text, hold_text());

    auto const worded = moved(hold_text(), "behaviour_before", Move::up);
    EXPECT_TRUE(saved(worded));
    EXPECT_EQ(draft(hold_kind)->text, worded);
    EXPECT_TRUE(refused_as<Conflict>(saved(worded)));   // saved since by somebody else
    EXPECT_EQ(used(hold_kind).value(), 1001);
}

TEST_P(FormOperations, keep_any_text_and_stop_only_its_use)
{
    ASSERT_TRUE(begun("club", first_text("club", "Club")));
    auto const before = *draft("club");
    EXPECT_TRUE(change([&](Transaction& tx) { return save_text(tx, before, "not = [toml"); }));
    EXPECT_EQ(draft("club")->text, "not = [toml");
    EXPECT_TRUE(refused_as<Invalid>(used("club")));
    EXPECT_TRUE(change([&](Transaction& tx) { return discard(tx, "club"); }));
    EXPECT_TRUE(refused_as<NotFound>(
        change([&](Transaction& tx) { return discard(tx, "club"); })));
}

TEST_P(FormOperations, retire_a_kind_but_none_that_law_asks_for)
{
    auto const refused = offered(hold_kind, false);
    auto const* conflict = refused_as<Conflict>(refused);
    ASSERT_TRUE(conflict);
    EXPECT_NE(conflict->why.find("reg 35"), std::string::npos) << conflict->why;
    EXPECT_TRUE(refused_as<NotFound>(offered("no-such-kind", false)));
    EXPECT_TRUE(offered("good-moment", false));
    auto const retired = [&] {
        return keywork::testing::read(empty(),
                                      [](db::Reader& db) { return form::retired_kinds(db); });
    };
    EXPECT_EQ(retired(), std::vector<std::string>{"good-moment"});
}

}  // namespace
}  // namespace keywork::forms

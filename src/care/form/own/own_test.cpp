#include "care/form/own/law_bound.hpp"
#include "care/form/own/own.hpp"
#include "care/form/testing/forms_folder.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/files/files.hpp"

namespace keywork::form {
namespace {

using keywork::testing::house_now;
using keywork::testing::make_house;

std::string hold_text()
{
    return files::read_whole(
        (keywork::testing::forms_folder() / "safeguarding/restrictive-intervention.toml").string(),
        1024 * 1024);
}

LawNames const& names()
{
    static LawNames const law = keywork::testing::the_law_names();
    return law;
}

Form hold(std::string const& text)
{
    std::vector<FormFault> faults;
    auto form = read_own(text, "restrictive-intervention", "safeguarding", 1001, names(), faults);
    EXPECT_TRUE(form.has_value()) << text.substr(0, 200);
    return form ? *form : Form{};
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    auto const at = text.find(what);
    EXPECT_NE(at, text.npos) << what;
    return at == text.npos ? text : text.replace(at, what.size(), with);
}

std::vector<FormFault> faults_after(std::string const& changed)
{
    static Law const law = keywork::testing::the_law();
    return law_faults(hold(hold_text()), hold(changed), law.clocks);
}

TEST(LawBound, is_what_starts_a_clock)
{
    EXPECT_TRUE(is_law_bound(hold(hold_text())));
    EXPECT_FALSE(is_law_bound(Form{}));
}

TEST(LawBound, lets_wording_be_changed_and_more_be_asked)
{
    EXPECT_TRUE(faults_after(hold_text()).empty());
    EXPECT_TRUE(faults_after(replaced(hold_text(), "When did it start?", "From when?")).empty());
    EXPECT_TRUE(faults_after(hold_text() + "\n[[step]]\ntitle = \"Ours\"\n[[step.question]]\n"
                                           "name = \"own_more\"\ntype = \"text\"\n"
                                           "label = \"More?\"\n").empty());
}

TEST(LawBound, keeps_what_law_asks_and_names_it)
{
    struct Change {
        std::string_view what;
        std::string_view with;
        std::string_view named;
    };
    for (Change const& each : {
             Change{"name    = \"behaviour_before\"\ntype    = \"long_text\"",
                    "name    = \"behaviour_before\"\nrequired = false\ntype    = \"long_text\"",
                    "reg 35(3)(a)(ii)"},
             Change{"name    = \"behaviour_before\"\ntype    = \"long_text\"",
                    "name    = \"behaviour_before\"\ntype    = \"yes_no\"", "reg 35(3)(a)(ii)"},
             Change{"name    = \"behaviour_before\"", "name    = \"something_else\"",
                    "reg 35(3)(a)(ii)"},
             Change{"level          = \"L2\"", "level          = \"L0\"", "level"},
             Change{"settings       = [\"home\", \"schools\"]", "settings       = [\"home\"]",
                    "everywhere"},
             Change{"law      = \"HOME-R35-SIGN\"", "law      = \"HOME-R35-RECORD\"",
                    "no longer starts"},
         }) {
        auto const text = hold_text();
        if (text.find(each.what) == text.npos) {
            ADD_FAILURE() << "the file no longer has: " << each.what;
            continue;
        }
        auto const faults = faults_after(replaced(text, each.what, each.with));
        ASSERT_FALSE(faults.empty()) << each.with;
        std::string all;
        for (FormFault const& fault : faults) all += in_words(fault) + "\n";
        EXPECT_NE(all.find(each.named), all.npos) << all;
    }
}

Form plain(std::string kind, int version)
{
    Form form;
    form.kind = std::move(kind);
    form.version = version;
    return form;
}

TEST(LiveForms, keeps_a_set_for_whoever_took_it_and_gives_the_newest_to_the_next)
{
    Forms const files{{plain("log", 1), plain("log", 2)}};
    LiveForms live{files, {}, {}};
    OwnKinds own;
    int readings = 0;
    auto const read = [&] {
        ++readings;
        return own;
    };
    auto const before = live.now(read);
    EXPECT_EQ(live.now(read).get(), before.get());
    EXPECT_EQ(readings, 1);
    EXPECT_EQ(before->find("log")->version, 2);

    own.versions = {plain("log", 1001), plain("club", 1001)};
    own.retired = {"club"};
    live.renew(read);
    auto const after = live.now(read);
    EXPECT_EQ(after->find("log")->version, 1001);
    EXPECT_EQ(after->find("log", 2)->version, 2);
    EXPECT_TRUE(after->find("club")->retired);
    EXPECT_EQ(after->offered_in("home").size(), 1U);
    EXPECT_EQ(before->find("log")->version, 2);
    EXPECT_EQ(before->find("club"), nullptr);
}

class OwnForms : public db::testing::StoreTest {
protected:
    template <class Change>
    void write(Change const& change)
    {
        empty().write([&](db::Transaction& tx) {
            change(tx);
            return db::Database::Finish::commit;
        });
    }
    template <class Read>
    auto read(Read const& take)
    {
        return keywork::testing::read(empty(), take);
    }
};
INSTANTIATE_TEST_SUITE_P(OnBoth, OwnForms, db::testing::on_both(), db::testing::name_of);

TEST_P(OwnForms, are_read_as_they_were_kept)
{
    auto const house = make_house(migrated());
    OwnVersion const first{.id = OwnFormId{"0first"}, .kind = "club", .version = 1001,
                           .area = "together", .text = "kind = \"club\"", .live_by = house.ruth,
                           .live_by_name = "Ruth Callan", .live_at = house_now()};
    auto second = first;
    second.id = OwnFormId{"0second"};
    second.version = 1002;
    second.text = "title = \"Ω\"";
    write([&](db::Transaction& tx) {
        insert_version(tx, second);
        insert_version(tx, first);
    });
    EXPECT_EQ(read(own_versions), (std::vector<OwnVersion>{first, second}));
}

TEST_P(OwnForms, let_a_draft_be_saved_by_one_at_a_time)
{
    auto const house = make_house(migrated());
    OwnDraft draft{.kind = "club", .area = "together", .text = "a = 1", .turn = 0,
                   .changed_by = house.ruth, .changed_by_name = "Ruth Callan",
                   .changed_at = house_now()};
    std::vector<bool> saved;
    write([&](db::Transaction& tx) {
        saved.push_back(store_draft(tx, draft));
        saved.push_back(store_draft(tx, draft));   // there is one already
        draft.turn = 1;
        draft.text = "a = 2";
        saved.push_back(store_draft(tx, draft));
        saved.push_back(store_draft(tx, draft));   // somebody saved since
    });
    EXPECT_EQ(saved, (std::vector<bool>{true, false, true, false}));
    draft.turn = 2;
    EXPECT_EQ(read([](db::Reader& db) { return own_draft(db, "club"); }), draft);
    write([](db::Transaction& tx) { delete_draft(tx, "club"); });
    EXPECT_TRUE(read(own_drafts).empty());
}

TEST_P(OwnForms, are_offered_or_retired_as_was_decided_last)
{
    auto const house = make_house(migrated());
    auto const decide = [&](std::string id, std::string kind, bool offered, seconds after) {
        write([&](db::Transaction& tx) {
            insert_offer(tx, {.id = OwnOfferId{std::move(id)}, .kind = std::move(kind),
                              .offered = offered, .decided_by = house.ruth,
                              .decided_at = house_now() + after});
        });
    };
    decide("0a", "club", false, seconds{0});
    decide("0b", "trip", false, seconds{0});
    EXPECT_EQ(read(retired_kinds), (std::vector<std::string>{"club", "trip"}));
    decide("0c", "club", true, seconds{1});
    EXPECT_EQ(read(retired_kinds), std::vector<std::string>{"trip"});
}

}  // namespace
}  // namespace keywork::form

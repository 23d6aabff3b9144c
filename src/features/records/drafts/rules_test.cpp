#include "features/records/drafts/rules.hpp"

#include <gtest/gtest.h>

namespace keywork::drafts {
namespace {

std::optional<FieldSaid> by_name(std::string const&, std::string const&) { return std::nullopt; }

TEST(KeptWords, show_only_what_differs_from_what_was_saved_meanwhile)
{
    form::Typed const before{{{"place", "Hall"}, {"words", "You"}}};
    form::Typed const meanwhile{{{"place", "Hall"}, {"words", "You said"}}};
    form::Typed const mine{{{"place", "Hall"}, {"words", "You ran"}}};

    auto const all = compare(before, meanwhile, mine, by_name);

    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].label, "Words");
    EXPECT_EQ(all[0].before, "You");
    EXPECT_EQ(all[0].meanwhile, "You said");
    EXPECT_EQ(all[0].mine, "You ran");
}

TEST(KeptWords, show_what_was_taken_away_on_either_side)
{
    form::Typed const meanwhile{{{"a", "1"}}};
    form::Typed const mine{{{"b", "2"}, {"b", "3"}}};

    auto const all = compare({}, meanwhile, mine, by_name);

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].mine, "2, 3");
    EXPECT_EQ(all[0].meanwhile, "");
    EXPECT_EQ(all[1].mine, "");
    EXPECT_EQ(all[1].meanwhile, "1");
}

TEST(KeptWords, say_each_answer_as_its_page_did_and_not_how_many_rows_there_are)
{
    form::Typed const mine{{{"tried", "SPACE"}, {"tried", "CUE"}, {"holds.rows", "2"}}};
    auto const says = [](std::string const& field, std::string const& value) {
        auto const words = value == "SPACE" ? "Gave space" : "Agreed cue";
        return field == "tried" ? std::optional{FieldSaid{"What did you try?", words,
                                                          FieldKind::code}}
                                : std::nullopt;
    };

    auto const all = compare({}, {}, mine, says);

    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].label, "What did you try?");
    EXPECT_EQ(all[0].mine, "Gave space, Agreed cue");
}

}  // namespace
}  // namespace keywork::drafts

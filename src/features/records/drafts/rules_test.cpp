#include "features/records/drafts/rules.hpp"

#include <gtest/gtest.h>

namespace keywork::drafts {
namespace {

TEST(KeptWords, show_only_what_differs_from_what_was_saved_meanwhile)
{
    form::Typed const before{{{"place", "Hall"}, {"words", "You"}}};
    form::Typed const meanwhile{{{"place", "Hall"}, {"words", "You said"}}};
    form::Typed const mine{{{"place", "Hall"}, {"words", "You ran"}}};

    auto const all = compare(before, meanwhile, mine);

    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].label, "words");
    EXPECT_EQ(all[0].before, "You");
    EXPECT_EQ(all[0].meanwhile, "You said");
    EXPECT_EQ(all[0].mine, "You ran");
}

TEST(KeptWords, show_what_was_taken_away_on_either_side)
{
    form::Typed const meanwhile{{{"a", "1"}}};
    form::Typed const mine{{{"b", "2"}, {"b", "3"}}};

    auto const all = compare({}, meanwhile, mine);

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].mine, "2, 3");
    EXPECT_EQ(all[0].meanwhile, "");
    EXPECT_EQ(all[1].mine, "");
    EXPECT_EQ(all[1].meanwhile, "1");
}

}  // namespace
}  // namespace keywork::drafts

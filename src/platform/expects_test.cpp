#include "platform/expects.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

TEST(Expects, says_where_it_was_let_down)
{
    EXPECT_NO_THROW(expects(true));
    try {
        expects(false);
        FAIL() << "nothing was thrown";
    } catch (BrokenInvariant const& broken) {
        std::string const place = broken.what();
        EXPECT_NE(place.find("expects_test.cpp:12 in TestBody"), std::string::npos) << place;
    }
}

}  // namespace
}  // namespace keywork

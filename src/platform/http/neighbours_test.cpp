#include "platform/http/neighbours.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

TEST(Neighbours, of_an_ipv6_address_share_its_first_64_bits_and_no_fewer)
{
    auto const one = neighbours_of("2001:db8:0:1::1");
    EXPECT_EQ(one, "2001:db8:0:1::/64");
    EXPECT_EQ(neighbours_of("2001:db8:0:1:ffff:ffff:ffff:ffff"), one);
    EXPECT_NE(neighbours_of("2001:db8:0:2::1"), one);
    EXPECT_EQ(neighbours_of("fe80::1%eth0"), "fe80::/64");
}

TEST(Neighbours, of_an_ipv4_address_are_itself_however_it_is_written)
{
    EXPECT_EQ(neighbours_of("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(neighbours_of("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_NE(neighbours_of("::ffff:192.0.2.8"), neighbours_of("::ffff:192.0.2.7"));
}

TEST(Neighbours, of_what_is_no_address_are_as_it_is_written)
{
    EXPECT_EQ(neighbours_of(""), "");
    EXPECT_EQ(neighbours_of("nowhere"), "nowhere");
}

}  // namespace
}  // namespace keywork::http

#include "care/record/same_hold/same_hold.hpp"

namespace keywork::record {

bool may_be_one_hold(sys_seconds one, sys_seconds other)
{
    return (one < other ? other - one : one - other) <= one_hold_within;
}

}  // namespace keywork::record

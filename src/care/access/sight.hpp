// How far an actor sees into one child's records: the rule of every list that stays within a child.
#pragma once

#include "care/access/decide.hpp"

namespace keywork {

/// Made from a Permitted, so never without decide(). The numbers are levels; -1 is none at all.
struct Sight {
    ChildId child;
    StaffId actor;
    int level;      // everybody's entries up to here; never 4, which is for named people only
    int own_level;  // their own entries up to here: who raised a concern sees their own words
    int named;      // 1: entries of level 4 on which they are named; 0: not in this session
};

Sight sight_of(Actor const& actor, Permitted<ChildId> const& child);

}  // namespace keywork

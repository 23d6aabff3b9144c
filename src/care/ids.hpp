// The ids of the nouns that all features share.
#pragma once

#include "platform/id/id.hpp"

namespace keywork {

using SettingId = Id<struct Setting>;
using StaffId = Id<struct Staff>;
using ChildId = Id<struct Child>;
using ContactId = Id<struct Contact>;
using RecordId = Id<struct Record>;
using DraftId = Id<struct Draft>;
using DutyId = Id<struct Duty>;
using ActionId = Id<struct Action>;
using DocumentId = Id<struct Document>;
using ImportId = Id<struct Import>;
using StaffRoleId = Id<struct StaffRole>;
using StayId = Id<struct Stay>;
using AllocationId = Id<struct Allocation>;
using AlertId = Id<struct Alert>;

}  // namespace keywork

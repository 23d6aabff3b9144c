// Who may write, read and sign which record. Values in, values out.
#pragma once

#include "care/access/decide.hpp"
#include "care/access/sight.hpp"
#include "care/form/form.hpp"
#include "care/record/record.hpp"

#include <vector>

namespace keywork::record {

/// Whether somebody who reaches a child this way may write this kind on the child's file.
///
/// child    decided for Function::raise_concern, which everybody has who has write_record
/// source   security model, section 2 (W) and section 3: raising a concern is open to anyone with
///          level 0 on the child
bool may_write(form::Form const& form, Permitted<ChildId> const& child);

/// How far the actor's roles there read the records of the house; none: only their own.
std::optional<Level> reads_in(Actor const& actor, SettingId const& setting);
/// Whether the actor may write this kind for the house, in a setting where they hold a role.
bool may_write(form::Form const& form, Actor const& actor, SettingId const& setting);

/// Whether the record names the reader (level 4).
enum class Named : std::uint8_t { no, yes };

/// How a record stands to a reader of one child's file.
enum class Sees : std::uint8_t {
    all,              // the answers up to their level
    own_words,        // raised by them: their words and that it was received, no more
    after_password,   // would see it after giving the password again
    nothing,          // as if it were not there
};
Sees sees(Record const& record, Sight const& sight, Level could_read_to, Named named);

}  // namespace keywork::record

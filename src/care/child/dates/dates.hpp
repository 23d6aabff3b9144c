// The days that matter in a child's life: losses, moves, birthdays of those they love, festivals.
// They are prompted before they come, so that nobody is taken by surprise by an anniversary.
#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

class Transaction;

namespace dates {

using DateId = Id<struct SignificantDateRow>;

enum class Kind : std::uint8_t {
    loss, move, care, birthday, family_time, celebration, faith, other
};
std::string_view to_text(Kind kind);
std::optional<Kind> kind_from_text(std::string_view text);
std::string_view in_words(Kind kind);

/// How many days before a date it is prompted, where nobody says otherwise: two weeks leave time
/// for a session together. Our own figure.
inline constexpr int prompt_days_usual = 14;
inline constexpr int prompt_days_most = 60;

struct NewDate {
    Kind kind = Kind::other;
    local_days on;              // when it was, or first is
    bool yearly = true;
    std::string words;          // "The day Nan died"
    std::string helps;          // what to do around it; may be empty
    int prompt_days = prompt_days_usual;
    Level level = Level::l2;    // 1 to 3
};

struct SignificantDate {
    DateId id;                  // not set: the child's own birthday, which nobody puts down
    Kind kind = Kind::birthday;
    local_days on;
    bool yearly = true;
    std::string words;
    std::string helps;
    int prompt_days = prompt_days_usual;
    Level level = Level::l1;
    std::string made_by_name;
    bool operator==(SignificantDate const&) const = default;
};

/// One that is still to come, for a list of several children.
struct Coming {
    ChildId child;
    std::string known_as;
    SignificantDate date;
    local_days next;
    bool operator==(Coming const&) const = default;
};

/// The next day it falls on, `from` included; none: it was once, and is over. What began on
/// 29 February is kept on the 28th in a year without it.
std::optional<local_days> next_on(SignificantDate const& date, local_days from);
/// Whether it is to be prompted on a day.
bool is_prompted(SignificantDate const& date, local_days on);
/// The child's own birthday as one of them.
SignificantDate own_birthday(std::string_view known_as, local_days born_on);
/// "today", "tomorrow", "in 5 days"
std::string until_in_words(local_days next, local_days today);
/// How many years since, where it is a year or more: "3 years"; empty before.
std::string years_in_words(SignificantDate const& date, local_days next);

/// All of a child's that are not ended, up to the level permitted, with their own birthday; those
/// to come first, soonest first.
std::vector<SignificantDate> of_child(db::Reader& db, Permitted<ChildId> const& child,
                                      local_days today);
/// What is prompted on a day for the children in reach, soonest first.
std::vector<Coming> prompted_in(db::Reader& db, PlaceReach const& here, local_days on);

/// Puts a date down.
/// refused  Invalid by field; NotFound without writing up to its level
Outcome<DateId> add(Transaction& tx, Permitted<ChildId> const& child, NewDate const& wanted);
/// Ends it, with a reason.
/// refused  NotFound where it is not the child's, above the level or ended; Invalid without why
Outcome<> end(Transaction& tx, Permitted<ChildId> const& child, DateId const& id,
              std::string const& why);

}  // namespace dates
}  // namespace keywork

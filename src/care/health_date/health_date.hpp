// The dates board of a child who is looked after: what was last done for their health and their
// care, what is booked, when the next is due, and why something is late (forms.md H3).
#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/calendar/calendars.hpp"
#include "care/clock/clock.hpp"
#include "care/ids.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

class Transaction;

namespace health_dates {

using keywork::in_words;   // of days, beside those of kinds and standings

using HealthDateId = Id<struct HealthDateRow>;

/// Health is sensitive: the board is of level 2.
inline constexpr Level level = Level::l2;

enum class Kind : std::uint8_t {
    review, social_worker_visit, health_assessment, dental, optical, immunisation, sdq
};
inline constexpr auto every_kind =
    std::to_array<Kind>({Kind::review, Kind::social_worker_visit, Kind::health_assessment,
                         Kind::dental, Kind::optical, Kind::immunisation, Kind::sdq});
std::string_view to_text(Kind kind);
std::optional<Kind> kind_from_text(std::string_view text);
std::string_view in_words(Kind kind);          // "Dentist"

/// The clock that counts to the next one after one was done; empty: nothing says when.
///
/// age  of the child, in years: below 5 a health assessment is owed twice a year
std::string_view next_clock(Kind kind, int age);
/// Every clock that one of them meets.
std::span<std::string_view const> clocks_met(Kind kind);

enum class What : std::uint8_t { done, booked };

struct NewHealthDate {
    Kind kind = Kind::review;
    What what = What::done;
    local_days on;
    std::optional<local_days> next_on;         // as whoever did it said; none: as the law counts
    std::string evidence;
    std::string why_late;
};

struct HealthDate {
    HealthDateId id;
    Kind kind = Kind::review;
    What what = What::done;
    local_days on;
    std::optional<local_days> next_on;
    std::string evidence;
    std::string why_late;
    std::string made_by_name;
    bool operator==(HealthDate const&) const = default;
};

/// Our own figure: as long ahead an appointment can still be had.
inline constexpr days soon{28};

enum class Standing : std::uint8_t { not_known, in_time, soon, booked, late };
std::string_view in_words(Standing standing);

/// One line of the board.
struct Line {
    Kind kind = Kind::review;
    std::optional<HealthDate> last;            // none: nothing done is put down here
    std::optional<local_days> last_on;         // its day, or that of an imported review
    std::optional<HealthDate> booked;          // still to come
    std::optional<local_days> due;             // none: nothing says when
    Standing standing = Standing::not_known;
    clock::LawClock const* law = nullptr;      // that counts to `due`; null: it was said, or none
};

/// What the lines are worked out from.
struct Facts {
    std::vector<HealthDate> entries;           // in any order
    std::optional<local_days> review_held_on;  // the newest that a return told of
    local_days born_on;
};
struct Counting {
    Clocks const& clocks;
    Calendars const& calendars;
    local_days today;
};
/// A line of each kind, in the order of every_kind.
std::vector<Line> board_of(Facts const& facts, Counting const& with);
Line line_of(Kind kind, Facts const& facts, Counting const& with);

/// What is wrong with an entry, given the line that it is added to.
std::vector<Problem> problems_of(NewHealthDate const& wanted, Line const& before,
                                 local_days today);

/// What is known of a child's board. Nothing below level 2.
Facts facts_of(db::Reader& db, Permitted<ChildId> const& child);

/// The same for the children of a place, by name: those whom the reader reaches at level 2.
struct OfChild {
    ChildId child;
    std::string known_as;
    std::string family_name;
    Facts facts;
};
std::vector<OfChild> facts_in(db::Reader& db, PlaceReach const& here);

/// Puts it down. What was done meets the clocks that ran to it, and starts the next one where the
/// child's setting has it.
///
/// setting  where the child is, and its profile: whose deadlines they are
/// refused  Invalid by field; as child::decide_to_write without writing up to level 2
struct Where {
    SettingId setting;
    std::string profile;
};
Outcome<HealthDateId> note(Transaction& tx, Permitted<ChildId> const& child, Where const& where,
                           Counting const& with, NewHealthDate const& wanted);

/// Takes off what was put down wrongly. Clocks that it met or started are closed by hand.
/// refused  NotFound where it is not the child's, or off already; Invalid without why
Outcome<> take_off(Transaction& tx, Permitted<ChildId> const& child, HealthDateId const& id,
                   std::string const& why);

}  // namespace health_dates
}  // namespace keywork

// Who has been trained in what, and until when it counts: the register that sent training records
// feed, and that rotas, holds and medicines ask.
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::db {
class Reader;
}

namespace keywork {

class CodeSets;
using TrainingId = Id<struct TrainingDone>;

/// One training that somebody did, as a sent record says. Never changed: a later one takes its
/// place.
struct Training {
    TrainingId id;
    StaffId staff;
    std::string type;                        // of the code set training-type: TT-L2
    local_days done_on;
    std::optional<local_days> expires_on;    // the last day that it counts; none: it has no end
    std::string provider;                    // empty: not said
    std::string certificate;                 // its number; empty: none
    std::optional<RecordId> record;          // none: brought in by an import
    sys_seconds recorded_at;
    bool operator==(Training const&) const = default;
};

namespace training {

/// How long before its last day a training is said to end soon: time to book the next one.
/// source   law/clocks.csv, HR-FIRSTAID: "Book before expiry: a lapsed certificate means the full
///          course"; eight weeks is our own figure
inline constexpr days ends_soon_within{56};

/// The types that let somebody hold a child, best first.
inline constexpr std::string_view for_holds[] = {"TT-ADV", "TT-L2", "TT-L1"};

enum class Standing : std::uint8_t { never_recorded, in_date, ends_soon, out_of_date };

/// Where somebody stands with one type (or any of several) on one day.
struct State {
    Standing standing = Standing::never_recorded;
    std::string type;                        // of the training it rests on; empty: never recorded
    std::optional<local_days> done_on;
    std::optional<local_days> expires_on;    // out_of_date: since the day after
    bool counts() const { return standing == Standing::in_date || standing == Standing::ends_soon; }
    bool operator==(State const&) const = default;
};

/// What a training comes to on a day; null: never recorded.
State standing(Training const* done, local_days on);
/// "in date until 3 March 2027", "out of date since 4 March 2026", "never recorded".
std::string in_words(State const& state);

/// The last day that a training counts, from the months of its type; none: it does not run out. The
/// same day of the month counts still; in a month without it, that month's last day.
std::optional<local_days> expires_on(CodeSets const& code_sets, std::string_view type,
                                     local_days done_on);

/// Whether somebody was in date with this type on a day. What was done after it does not count.
State in_date(db::Reader& db, StaffId const& staff, std::string_view type, local_days on);
/// The same for any of several types: the one that counts longest.
State in_date_for_any(db::Reader& db, StaffId const& staff, std::span<std::string_view const> types,
                      local_days on);

/// One person of a place with one type that they have done.
struct OfStaff {
    StaffId staff;
    State state;
};
/// Everybody who works in a setting on a day, with each type that they have ever done, by staff and
/// type. Types never done are not there.
std::vector<OfStaff> of_setting(db::Reader& db, SettingId const& setting, local_days on);
/// All that somebody has done, newest first.
std::vector<Training> of_staff(db::Reader& db, StaffId const& staff);

}  // namespace training
}  // namespace keywork

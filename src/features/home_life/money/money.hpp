// Money of a place and of its children: ledgers that only grow, and balances that follow from them.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/child/child.hpp"
#include "care/ids.hpp"
#include "care/premises/look_page.hpp"
#include "care/premises/place_file/place_file.hpp"
#include "platform/outcome.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::money {

using LineId = Id<struct MoneyLine>;
using ValuableId = Id<struct ChildsValuable>;

struct Pence {
    std::int64_t count = 0;
    auto operator<=>(Pence const&) const = default;
};
std::string in_words(Pence pence);                   // "£4.50", "−£4.50"
/// "4", "4.50", "£1,204.50": none when it is no sum, or more than £10,000.
std::optional<Pence> read_pence(std::string_view typed);
inline constexpr Pence most_at_once{1'000'000};

enum class Purse : std::uint8_t { petty, pocket, savings };
enum class Move : std::uint8_t { in, out, count, counter };
/// What the child said to a line of their money.
enum class Agreed : std::uint8_t { signed_for, agreed, no };
std::string_view to_text(Purse purse);
std::string_view to_text(Move move);
std::string_view to_text(Agreed agreed);
std::optional<Purse> purse_from_text(std::string_view text);
std::optional<Move> move_from_text(std::string_view text);
std::optional<Agreed> agreed_from_text(std::string_view text);
std::string_view in_words(Purse purse);

/// One purse with lines of its own. A child's money at home and at school are two.
struct Ledger {
    SettingId setting;                   // that keeps it
    std::optional<ChildId> child;        // none: petty cash
    Purse purse = Purse::petty;
};
std::string key_of(Ledger const& ledger);

struct NewLine {
    Ledger ledger;
    Move move = Move::in;
    Pence amount;                        // of a count: what was there
    std::string what;                    // what for; of a count that differs: why
    std::string who;                     // who brought or had it
    local_days happened_on;
    std::string receipt;                 // its bytes; empty: none
    std::string no_receipt;              // why there is none, of money that went out
    std::optional<Agreed> agreed;        // of a child's money
    std::string agreed_why;              // where they did not
    std::optional<StaffId> witness;
    std::string form_key;
};

struct Line {
    LineId id;
    int number = 1;
    Purse purse = Purse::petty;
    Move move = Move::in;
    Pence change;
    Pence balance;                       // after it
    std::string what;
    std::string who;
    local_days happened_on;
    std::optional<premises::PlaceFileId> receipt;
    std::string no_receipt;
    std::optional<Agreed> agreed;
    std::string agreed_why;
    std::optional<int> counters;         // the number of the line that it puts right
    std::optional<int> countered_by;
    std::string by;
    std::optional<std::string> witness;
    sys_seconds at;
    bool operator==(Line const&) const = default;
};

/// Where nobody has set one: our own figure.
inline constexpr Pence usual_figure{2'000};
/// A line may be written down this long after it happened.
inline constexpr days longest_late{31};

/// Pure: what must be so before a line is kept.
/// refused  Invalid by amount, what, who, happened_on, no_receipt, agreed, agreed_why and
///          witness_name
Outcome<> check(NewLine const& wanted, Pence balance, Pence figure, local_days today);
/// How a ledger changes by it.
Pence change_of(NewLine const& wanted, Pence balance);

/// Something of value that is kept safe for a child.
struct Valuable {
    ValuableId id;
    std::string what;
    std::string kept_where;
    std::string by;
    sys_seconds at;
    std::optional<std::string> to_whom;  // none: it is still kept
    std::optional<std::string> returned_by;
    std::optional<sys_seconds> returned_at;
    bool operator==(Valuable const&) const = default;
};

/// What a place keeps for one child.
struct KeptFor {
    ChildFace face;
    Pence pocket;
    Pence savings;
    std::int64_t valuables = 0;
};

/// A line while it is written down, as typed.
struct TypedLine {
    std::string purse, move, amount, what, who, happened_on, no_receipt, agreed, agreed_why;
    std::string witness_name, form_key;
};
/// refused  Invalid by purse, move, amount and happened_on
Outcome<NewLine> read_line(TypedLine const& typed, Ledger const& ledger, local_days today);

struct MoneyPage {
    std::string place_name;
    std::string children_word;           // "children"
    Pence petty;
    std::optional<sys_seconds> counted_at;
    Pence figure;
    std::vector<Line> lines;             // of the month, newest first
    std::vector<KeptFor> children;       // in reach at level 1
    premises::LookedMonth looked;
    std::string new_figure;              // as typed
    std::vector<Problem> problems;       // with it
    sys_seconds now;
};

struct NewLinePage {
    std::string place_name;
    Pence balance;
    Pence figure;
    TypedLine typed;
    std::vector<Problem> problems;
};

struct LinePage {
    std::optional<ChildId> child;        // whose; none: petty cash
    Line line;
    std::string why;                     // of a counter-line, as typed
    std::string form_key;
    std::vector<Problem> problems;
};

struct ChildPage {
    ChildFace face;
    Pence pocket;
    Pence savings;
    Pence figure;
    std::vector<Line> lines;             // newest first
    std::vector<Valuable> valuables;     // kept ones first
    bool may_write = false;
    TypedLine typed;
    std::string item, kept_where, to_whom;
    std::string duty, law_line;          // of the law, where one holds here; else empty
    std::vector<Problem> problems;
};

}  // namespace keywork::money

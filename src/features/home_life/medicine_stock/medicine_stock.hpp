// What the pages of a medicine cupboard and of its weekly check show: values only.
#pragma once

#include "care/child/child.hpp"
#include "care/medicine/due.hpp"
#include "care/medicine/stock.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::medicine_stock {

using medicine::Balance;
using medicine::Medicine;
using medicine::Move;
using medicine::Quantity;
using medicine::Regimen;
using medicine::Slot;
using medicine::StockLine;

/// One medicine in the cupboard.
struct InCupboard {
    ChildFace face;
    Regimen regimen;
    Balance balance;
    std::optional<int> days_left;            // at the doses prescribed; none: as needed, stopped
};
/// How many whole days the stock lasts at the times prescribed.
std::optional<int> days_left(Regimen const& regimen, Quantity quantity, sys_seconds now);
/// Time to order: a surgery and a pharmacy take about a week.
inline constexpr int order_within_days = 7;
/// Looked at before it is out of date.
inline constexpr days expires_soon{14};

struct CupboardPage {
    std::string place_name;
    std::vector<InCupboard> all;             // by child
    bool may_manage = false;
    sys_seconds now;
};

/// The ledger of one medicine, and what is put into it. Words as typed.
struct StockPage {
    ChildFace face;
    Regimen regimen;
    std::vector<StockLine> lines;            // newest first
    Quantity balance;
    bool may_enter = false;
    std::string move, quantity, expires_on, to_whom, explanation, witness_name;
    std::string form_key;
    std::vector<Problem> problems;
    sys_seconds now;
};
/// What was typed, or every problem; the witness is asked apart.
Outcome<medicine::NewStock> read_stock(StockPage const& typed);

/// What a manager looks at every week.
struct CheckPage {
    std::string place_name;
    sys_seconds from;
    medicine::PlaceDoses place;              // what the slots point into
    std::vector<Slot> missed;                // doses that nobody recorded
    std::vector<ChildFace> faces;
    std::vector<InCupboard> cupboard;
    int differences = 0;
    std::vector<medicine::Check> before;     // newest first
    std::string words;                       // as typed
    std::string form_key;
    std::vector<Problem> problems;
    sys_seconds now;
};
/// Doses due since `from` that nobody recorded an hour after they were due.
std::vector<Slot> missed_since(medicine::PlaceDoses const& place, sys_seconds from,
                               sys_seconds now);
/// From the last check on, at most two weeks; without one a week.
sys_seconds check_from(std::vector<medicine::Check> const& before, sys_seconds now);

}  // namespace keywork::medicine_stock

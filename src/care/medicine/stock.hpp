// What is in the cupboard: a ledger that only grows, and the balance that follows from it.
#pragma once

#include "care/medicine/medicine.hpp"

namespace keywork::medicine {

enum class Move : std::uint8_t { in, dose, returned, disposed, count };

/// One line of a medicine's stock.
struct StockLine {
    int number = 1;                          // in order, from 1
    Move move = Move::in;
    Quantity change;                         // what came in; less than nothing for what went out
    Quantity balance;                        // after it
    std::optional<local_days> expires_on;    // of what came in
    std::string to_whom;                     // who took what was returned or disposed of
    std::string explanation;                 // of a count that differs
    std::optional<DoseId> dose;
    sys_seconds at;
    StaffId by;
    std::string by_name;
    std::optional<std::string> witness_name;
    bool operator==(StockLine const&) const = default;
};

/// How much of a medicine there is, for lists.
struct Balance {
    MedicineId medicine;
    Quantity quantity;
    std::optional<sys_seconds> counted_at;   // the last count; none: never counted
    std::optional<local_days> expires_on;    // of the last that came in
    bool operator==(Balance const&) const = default;
};

/// Something that is put into the ledger by hand. A count gives what is there, the others how much
/// came or went.
struct NewStock {
    MedicineId medicine;
    Move move = Move::in;
    Quantity quantity;
    std::optional<local_days> expires_on;
    std::string to_whom;
    std::string explanation;
    std::optional<StaffId> witness;
    std::string form_key;
};

/// The weekly look of a manager at a place's medicines.
struct Check {
    std::string id;
    sys_seconds from_at;
    sys_seconds checked_at;
    int missed = 0;                          // doses without an entry, as it was signed
    int differences = 0;                     // counts that differed
    std::string words;                       // what was found and done
    std::string by_name;
    bool operator==(Check const&) const = default;
};
inline constexpr days check_every{7};

std::string_view to_text(Move move);
std::optional<Move> move_from_text(std::string_view text);
std::string_view in_words(Move move);

}  // namespace keywork::medicine

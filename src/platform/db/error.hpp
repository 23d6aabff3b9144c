// Faults of the database, told apart by what can be done about them.
#pragma once

#include <stdexcept>
#include <string>

namespace keywork::db {

enum class ErrorKind {
    unique,
    foreign_key,
    check,          // CHECK, NOT NULL, a refusing trigger, text that cannot be stored
    busy,           // held by somebody else for too long: may succeed later
    serialization,  // two transactions in each other's way: may succeed when run again
    full,           // no room on the disk
    other
};

/// A failing statement or a lost connection: a fault, caught at the edge of the request. What was
/// to be written is not saved.
struct Error : std::runtime_error {
    Error(ErrorKind what_kind, std::string const& message)
        : std::runtime_error{message}, kind{what_kind} {}
    ErrorKind kind;
};

/// A commit that failed without saying whether it was saved. The connection has been opened anew,
/// so a look-up now gives the answer for good.
struct OutcomeUnknown : Error {
    using Error::Error;
};

}  // namespace keywork::db

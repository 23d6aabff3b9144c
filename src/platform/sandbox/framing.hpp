// How files go to a parser and tables come back: numbers of four bytes in the machine's own order
// (both ends are the same program), texts after their length. Internal to platform/sandbox.
#pragma once

#include "platform/files/files.hpp"
#include "platform/sandbox/parser.hpp"
#include "platform/time/monotonic.hpp"

#include <cstdint>
#include <span>

namespace keywork::sandbox {

/// What an answer begins with, and what stands before each table and row.
enum class Mark : std::uint8_t { table = 1, row, end, refused };

/// The exit status of a parser that had not enough memory. Any other but 0 is a fault of its own.
inline constexpr int out_of_memory_status = 3;

/// The files, one after another, in one piece.
std::string packed(std::span<SentFile const> files);
/// throws   BrokenInvariant if they were not packed by packed()
std::vector<SentFile> unpacked(std::string_view packed);

/// Writes an answer, a piece at a time. A reader that has gone ends this program.
class Outlet {
public:
    explicit Outlet(int to);
    void mark(Mark mark);
    void number(std::size_t number);
    void text(std::string_view text);
    void finish();

private:
    int to_;
    std::string waiting_;
};

void write_tables(Outlet& out, std::span<ReadTable const> tables);
void write_refusal(Outlet& out, Refusal const& refusal);

/// Why an answer is not taken.
enum class Cut : std::uint8_t { ended, too_slow, too_much, makes_no_sense };
struct BadAnswer {
    Cut why;
};

/// Reads an answer as it comes. What comes may be anything: each function throws BadAnswer when it
/// is not what it should be, or goes over the limits.
class Inlet {
public:
    /// until    when to give up, by the monotonic clock
    Inlet(files::Descriptor const& from, monotonic_time until, Limits const& limits);
    Mark mark();
    std::uint32_t number();
    /// UTF-8 without NUL, as every database takes it.
    std::string text();

private:
    std::string_view next(std::size_t count);
    void fill();

    files::Descriptor const& from_;
    monotonic_time until_;
    std::size_t left_;       // bytes that may still come
    std::string waiting_;
    std::size_t at_ = 0;     // of waiting_: what stands before it is taken
};

/// The tables of an answer, or its refusal. throws  BadAnswer
Outcome<std::vector<ReadTable>> read_answer(Inlet& in, Limits const& limits);

}  // namespace keywork::sandbox

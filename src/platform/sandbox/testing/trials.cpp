#include "platform/sandbox/testing/trials.hpp"

#include "platform/expects.hpp"

#include <fcntl.h>
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace keywork::sandbox::testing {
namespace {

using Answer = Outcome<std::vector<ReadTable>>;
using Files = std::vector<SentFile>;

Answer says(std::string_view what)
{
    csv::Table table;
    table.headings = {std::string{what}};
    return std::vector<ReadTable>{{"trial", std::move(table)}};
}

/// A table for each file: its name, a column for each of its first bytes, one row, one problem.
Answer echo(Files files)
{
    std::vector<ReadTable> tables;
    for (SentFile const& file : files) {
        csv::Table table;
        table.delimiter = ';';
        table.encoding = csv::Encoding::windows_1252;
        table.heading_row = 3;
        csv::Row row{.number = 7, .cells = {}};
        for (char const byte : file.bytes.substr(0, 10)) {
            table.headings.push_back(std::string{"column "} + byte);
            row.cells.push_back(file.bytes);
        }
        table.rows.push_back(row);
        table.problems.push_back({.row = 9, .message = "Mend it."});
        table.problems.push_back({.row = 10, .message = "It was left out.",
                                  .then = csv::RowProblem::Then::row_left_out});
        tables.push_back({file.name, std::move(table)});
    }
    return tables;
}

Answer refuses(Files files)
{
    return refuse(Invalid{{{"files", files.front().name + " is refused."}, {"more", "Again."}}});
}

Answer opens_a_file(Files)
{
    int const opened = ::open("/proc/self/status", O_RDONLY);
    if (opened >= 0) ::close(opened);
    return says(opened < 0 ? "no" : "open");
}

Answer opens_a_socket(Files)
{
    int const opened = ::socket(AF_INET, SOCK_STREAM, 0);
    if (opened >= 0) ::close(opened);
    return says(opened < 0 ? "no" : "open");
}

Answer starts_a_program(Files)
{
    auto const process = ::fork();
    if (process == 0) ::_exit(0);
    if (process > 0) ::waitpid(process, nullptr, 0);
    return says(process < 0 ? "no" : "started");
}

Answer makes_memory_that_runs(Files)
{
    auto* const at = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                            MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED) return says("no");
    ::munmap(at, 4096);
    return says("made");
}

Answer writes_elsewhere(Files)
{
    return says(::write(STDERR_FILENO, "", 0) < 0 ? "no" : "written");
}

Answer spins(Files)
{
    for (std::uint64_t volatile turns = 0;;) turns = turns + 1;
}

/// Without using the processor: only the clock on the wall ends it.
Answer waits(Files)
{
    std::uint32_t const never_changed = 0;
    for (;;) ::syscall(SYS_futex, &never_changed, FUTEX_WAIT, 0, nullptr, nullptr, 0);
}

Answer takes_memory(Files)
{
    std::vector<std::string> all;
    for (;;) all.emplace_back(std::size_t{1024} * 1024, 'x');
}

Answer throws(Files) { throw std::runtime_error{"a fault"}; }

Answer crashes(Files)
{
    ::raise(SIGSEGV);
    return says("still there");
}

Answer ends(Files) { ::_exit(0); }

Answer says_nonsense(Files)
{
    constexpr std::string_view nonsense = "\x07 what no parser says";
    expects(::write(STDOUT_FILENO, nonsense.data(), nonsense.size()) > 0);
    return says("nonsense");
}

/// A text that is said to be longer than any answer may be.
Answer boasts(Files)
{
    constexpr std::array<unsigned char, 5> table_of_a_long_name{1, 0xff, 0xff, 0xff, 0xff};
    expects(::write(STDOUT_FILENO, table_of_a_long_name.data(), 5) == 5);
    return says("boasted");
}

Answer writes_what_is_no_text(Files) { return says("\xff\xfe"); }

/// As many cells as the first file's name says.
Answer gives_cells(Files files)
{
    csv::Table table;
    table.headings = {"one"};
    csv::Row const row{.number = 2, .cells = {"x"}};
    table.rows.assign(std::stoul(files.front().name), row);
    return std::vector<ReadTable>{{"cells", std::move(table)}};
}

constexpr Parser all[] = {
    {"echo", echo},
    {"refuses", refuses},
    {"opens-a-file", opens_a_file},
    {"opens-a-socket", opens_a_socket},
    {"starts-a-program", starts_a_program},
    {"makes-memory-that-runs", makes_memory_that_runs},
    {"writes-elsewhere", writes_elsewhere},
    {"spins", spins},
    {"waits", waits},
    {"takes-memory", takes_memory},
    {"throws", throws},
    {"crashes", crashes},
    {"ends", ends},
    {"says-nonsense", says_nonsense},
    {"boasts", boasts},
    {"writes-what-is-no-text", writes_what_is_no_text},
    {"gives-cells", gives_cells},
};

}  // namespace

std::span<Parser const> trials() { return all; }

Parser const& trial(std::string_view name)
{
    auto const* const found = std::ranges::find(all, name, &Parser::name);
    expects(found != std::end(all));
    return *found;
}

}  // namespace keywork::sandbox::testing

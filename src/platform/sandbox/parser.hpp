// What reads the files that people send: a function from bytes to tables, which runs in a program
// of its own without network or files (docs/decisions/parsing-uploads.md).
#pragma once

#include "platform/csv/csv.hpp"
#include "platform/outcome.hpp"

#include <cstddef>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::sandbox {

/// A file as somebody sent it. The name is only ever shown.
struct SentFile {
    std::string name;
    std::string bytes;
    bool operator==(SentFile const&) const = default;
};

/// A table and the file it came from.
struct ReadTable {
    std::string file;
    csv::Table table;
};

/// Known by its name to both programs. `read` opens nothing and asks for nothing but memory.
struct Parser {
    std::string_view name;   // a literal
    Outcome<std::vector<ReadTable>> (*read)(std::vector<SentFile> files);
};

/// What a parser may use and hand back.
struct Limits {
    std::chrono::seconds processor{5};
    std::chrono::milliseconds wait{10'000};  // for its answer: on a busy machine it waits its turn
    std::size_t memory = std::size_t{1024} * 1024 * 1024;  // bytes of addresses: the files twice
                                                           // over, and the cells of their tables
    std::size_t cells = 16'000'000;          // 200,000 rows of 80: half a gigabyte in the server
    std::size_t answer = std::size_t{256} * 1024 * 1024;   // bytes
    std::size_t at_once = 2;                 // programs; who comes next waits as long as `wait`
};

}  // namespace keywork::sandbox

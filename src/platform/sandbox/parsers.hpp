// Reading what people send in a program of its own (docs/decisions/parsing-uploads.md): whatever
// the bytes make of the parser, it can hand back tables or end, and nothing else.
#pragma once

#include "platform/outcome.hpp"
#include "platform/sandbox/parser.hpp"

#include <semaphore>
#include <span>
#include <string>
#include <vector>

namespace keywork::log {
class Log;
}

namespace keywork::sandbox {

/// May be used from any thread. One for the program, passed by reference.
class Parsers {
public:
    /// program  what is started as `program parse NAME`, and then calls parse_and_end(): Keywork
    ///          gives the path by which a process finds itself
    Parsers(std::string program, log::Log& log, Limits const& limits = {});

    /// The tables in the files.
    ///
    /// refused  as the parser refuses; Invalid by the field "files" when it takes too long or too
    ///          much memory, when it ends before it has answered, or when too many are at work
    /// throws   std::system_error when no program can be started
    Outcome<std::vector<ReadTable>> read(Parser const& parser,
                                         std::span<SentFile const> files) const;

private:
    std::string program_;
    log::Log& log_;
    Limits limits_;
    mutable std::counting_semaphore<> turns_;  // one taken while a program runs
};

}  // namespace keywork::sandbox

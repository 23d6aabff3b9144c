// The side of the parser: what it gives up before it touches a byte, and its one task.
#pragma once

#include "platform/sandbox/parser.hpp"

namespace keywork::sandbox {

/// Gives up files, sockets, programs and most of the machine, for good; reads the files that wait
/// on standard input, answers on standard output, and ends. For a program that was started by
/// Parsers; nothing else may be running in it.
[[noreturn]] void parse_and_end(Parser const& parser, Limits const& limits = {});

}  // namespace keywork::sandbox

// keywork parse NAME: what the program starts itself as to read what people send. Nobody types it.
#pragma once

#include <string>

namespace keywork::app {

/// The path by which a process finds its own program, whatever has since been put in its place on
/// the disk.
inline constexpr char const* own_program = "/proc/self/exe";

/// Reads standard input by the parser of this name, without files or network, and ends; or returns
/// the exit status 2 when there is no such parser.
int parse(std::string const& name);

}  // namespace keywork::app

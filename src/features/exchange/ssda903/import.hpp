// The command's door: a file or folder in the file system, the same check and save as the pages.
#pragma once

#include "features/exchange/ssda903/operations.hpp"

#include <string>
#include <vector>

namespace keywork::ssda903 {

/// The file, or the files of the folder, as they are.
/// throws   files::Missing, files::TooLarge
/// refused  Invalid when there are too many or too much of them
Outcome<std::vector<ImportFile>> read_path(std::string const& path);

/// One line or more of a check, for a terminal.
std::vector<std::string> in_lines(CheckSummary const& summary);

}  // namespace keywork::ssda903

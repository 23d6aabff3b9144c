// Where files may be sent to: everywhere else a request has at most 1 MB.
#pragma once

#include <string>
#include <vector>

namespace keywork::app {

/// The paths of the forms that take files; a name in braces stands for one segment. The matrix
/// holds it against every form that asks for a file.
std::vector<std::string> upload_paths();

}  // namespace keywork::app

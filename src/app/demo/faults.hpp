// What is wrong in the files of demo/, by file and line. With any fault nothing is made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keywork::app::demo {

/// A place in a file, carried with whatever was read there.
struct Line {
    std::string file;   // "demo/children.toml"
    int number = 0;
};

class Faults {
public:
    /// what  with the remedy in it: "\"amra\" is no child of demo/children.toml"
    void add(Line const& line, std::string_view what);
    bool any() const { return !lines_.empty(); }
    std::vector<std::string> const& lines() const { return lines_; }

private:
    std::vector<std::string> lines_;
};

}  // namespace keywork::app::demo

#include "care/child/voice/voice.hpp"

namespace keywork {

std::vector<std::string> items(std::string_view list)
{
    std::vector<std::string> lines;
    while (!list.empty()) {
        auto const end = list.find('\n');
        std::string_view line = list.substr(0, end);
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
        auto const from = line.find_first_not_of(" \t\r-*");
        if (from == std::string_view::npos) continue;
        auto const until = line.find_last_not_of(" \t\r");
        lines.emplace_back(line.substr(from, until - from + 1));
    }
    return lines;
}

}  // namespace keywork

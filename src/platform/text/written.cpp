#include "platform/text/written.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <string>

namespace keywork {
namespace {

/// 2,000
std::string with_comma(std::size_t count)
{
    if (count < 1'000) return std::to_string(count);
    return fmt::format("{},{:03}", with_comma(count / 1'000), count % 1'000);
}

}  // namespace

void check_written(std::vector<Problem>& problems, std::string_view field, std::string_view words,
                   std::size_t longest, std::string_view missing)
{
    if (!missing.empty() && is_blank(words)) {
        problems.push_back({std::string{field}, std::string{missing}});
        return;
    }
    auto const letters = characters(words);
    if (letters > longest)
        problems.push_back({std::string{field},
                            fmt::format("Write it in {} letters or fewer. There are {}",
                                        with_comma(longest), with_comma(letters))});
}

Outcome<> check_written(std::string_view field, std::string_view words, std::size_t longest,
                        std::string_view missing)
{
    std::vector<Problem> problems;
    check_written(problems, field, words, longest, missing);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

}  // namespace keywork

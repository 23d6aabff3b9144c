// What somebody wrote into a field of a page: whether it is there, and whether it is short enough.
#pragma once

#include "platform/outcome.hpp"

#include <string_view>
#include <vector>

namespace keywork {

// How long it may be, in letters as characters() counts them. These are ours, not the law's.
inline constexpr std::size_t longest_line = 300;      // a line of a list, a book or a plan
inline constexpr std::size_t longest_note = 500;      // two or three sentences beside something
inline constexpr std::size_t longest_reason = 2'000;  // why, what was found, what was done

/// `missing` is said of words that have to be there; left empty, they need not be.
///
/// refused  Invalid by `field`: nothing but spaces, or longer than `longest`
Outcome<> check_written(std::string_view field, std::string_view words, std::size_t longest,
                        std::string_view missing = {});
/// The same among other problems of the form.
void check_written(std::vector<Problem>& problems, std::string_view field, std::string_view words,
                   std::size_t longest, std::string_view missing = {});

}  // namespace keywork

#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/words/utf8.hpp"
#include "platform/zip/zip.hpp"

#include <algorithm>

namespace keywork::fuzz {
namespace {

/// A name that can stand in an archive as a file's.
bool can_be_written(zip::Entry const& entry)
{
    return !entry.name.empty() && !entry.name.ends_with('/') &&
           entry.name.find('\0') == std::string::npos;
}

}  // namespace

Found take_zip(std::string_view bytes)
{
    zip::Limits const limits{.entries = 4, .unpacked_bytes = 3'000, .ratio = 50};
    auto const entries = zip::read(bytes, limits);
    if (!entries) return Found::refused;
    std::size_t unpacked = 0;
    for (zip::Entry const& entry : *entries) {
        unpacked += entry.bytes.size();
        expects(words::is_utf8(entry.name));
        expects(entry.file_name().find_first_of("/\\") == std::string::npos);
    }
    expects(zip::is_zip(bytes));
    expects(entries->size() <= limits.entries && unpacked <= limits.unpacked_bytes);
    if (entries->empty() || !std::ranges::all_of(*entries, can_be_written)) return Found::read;
    auto const again = zip::read(zip::write(*entries, sys_seconds{}));
    expects(again.has_value() && *again == *entries);
    return Found::read;
}

}  // namespace keywork::fuzz

// Zip archives: read within limits, and written. Names are shown and matched, never used as paths.
#pragma once

#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::zip {

/// source   security model, section 7, rule 16
struct Limits {
    std::size_t entries = 200;
    std::size_t unpacked_bytes = std::size_t{50} * 1024 * 1024;  // altogether
    std::size_t ratio = 100;        // unpacked to packed, altogether
};

struct Entry {
    std::string name;   // as the archive has it, in UTF-8: may hold folders, .. and anything else
    std::string bytes;

    /// The part of the name after its last / or \.
    std::string file_name() const;
    bool operator==(Entry const&) const = default;
};

/// True if the bytes start as a zip does.
bool is_zip(std::string_view bytes);

/// The files of an archive, in its order; folders, and what macOS adds for itself (__MACOSX), are
/// passed over.
/// refused  Invalid for what is no zip, is damaged, has a password, links or an archive within, or
///          goes over a limit
Outcome<std::vector<Entry>> read(std::string_view bytes, Limits const& limits = {});

/// An archive of the entries, compressed, all dated `at`. The same entries give the same bytes.
std::string write(std::span<Entry const> entries, sys_seconds at);

}  // namespace keywork::zip

// A file kept about a child, with its level.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <string>

namespace keywork {

struct Document {
    DocumentId id;
    std::string title;
    std::string file_type;                         // pdf, png, jpeg, docx, odt, txt
    std::int64_t bytes;
    Level level;
    std::string added_by_name;
    sys_seconds added_at;
    bool operator==(Document const&) const = default;
};

}  // namespace keywork

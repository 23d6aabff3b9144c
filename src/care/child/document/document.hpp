// A file kept about a child, with its level. Its type is what its content says, not its name.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork {

struct Document {
    DocumentId id;
    std::string title;
    std::string file_type;                         // pdf, png, jpeg, docx, xlsx, odt, txt
    std::int64_t bytes;
    Level level;
    std::string added_by_name;
    sys_seconds added_at;
    bool operator==(Document const&) const = default;
};

/// The most that is kept of one file, in bytes.
inline constexpr std::size_t largest_document = 5'000'000;

/// The listed type that the content is of; none: not a type that is kept.
/// source   security model, section 7, rule 15
std::optional<std::string_view> file_type_of(std::string_view content);
/// The media type that a browser is told: "application/pdf".
std::string_view media_type(std::string_view file_type);
/// Our own name for it, without the child's: "document-0abc….pdf".
std::string file_name(Document const& document);
/// "230 KB"
std::string size_in_words(std::int64_t bytes);

/// A picture without what cameras write beside it, but for which way up it is: a photo's position
/// can give away where a child lives. Other types are handed back as they are. Refused as Invalid
/// when the picture is broken.
Outcome<std::string> without_hidden_facts(std::string_view file_type, std::string content);

/// What is kept of an upload, whatever it is about.
struct KeptFile {
    std::string file_type;                         // from its content
    std::string content;                           // pictures without their hidden facts
};
/// refused  Invalid by the field "file" when it is empty, too large, broken or of a type not listed
Outcome<KeptFile> file_to_keep(std::string content);

}  // namespace keywork

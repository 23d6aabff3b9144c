// multipart/form-data of RFC 7578, as browsers send it. Internal to platform/http.
#pragma once

#include "platform/http/message.hpp"
#include "platform/http/text.hpp"

namespace keywork::http {

struct MultipartLimits {
    std::size_t parts;              // fields and files together
    std::size_t files;
    std::size_t field_bytes;        // each field's value
    std::size_t file_bytes;         // each file
    std::size_t part_header_bytes;  // the header of each part, its last empty line included
};

/// The boundary of a multipart/form-data content type: 1 to 70 characters (RFC 2046, 5.1.1). None
/// if there is none or it holds another character.
std::optional<std::string> boundary_of(std::string_view content_type);

/// A form in memory. File inputs left empty are not in it. Of a file's name only what follows the
/// last slash is kept; it is text of at most 255 bytes.
///
/// refused  400 if malformed (text that a database will not take included), 413 over a limit
Reading<Form> read_multipart(std::string_view body, std::string_view boundary,
                             MultipartLimits const& limits);

}  // namespace keywork::http

#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/http/multipart.hpp"
#include "platform/words/utf8.hpp"

namespace keywork::fuzz {

Found take_multipart(std::string_view bytes)
{
    http::MultipartLimits const limits{.parts = 3, .files = 1, .field_bytes = 40,
                                       .file_bytes = 40, .part_header_bytes = 300};
    // The first line is the content type, which names the boundary.
    auto const line = bytes.substr(0, bytes.find("\r\n"));
    auto const boundary = http::boundary_of(line);
    if (boundary) expects(!boundary->empty() && boundary->size() <= 70);
    bytes.remove_prefix(std::min(line.size() + 2, bytes.size()));
    auto const form = http::read_multipart(bytes, boundary.value_or("edge"), limits);
    if (!form) {
        expects(form.error().status == 400 || form.error().status == 413);
        return Found::refused;
    }
    expects(form->fields.size() + form->files.size() <= limits.parts);
    expects(form->files.size() <= limits.files);
    for (auto const& [name, value] : form->fields) {
        expects(words::is_utf8(name) && words::is_utf8(value));
        expects((name + value).find('\0') == std::string::npos);
        expects(value.size() <= limits.field_bytes);
    }
    for (http::File const& file : form->files) {
        expects(words::is_utf8(file.name) && file.name.size() <= 255);
        expects(file.name.find_first_of("/\\") == std::string::npos);
        expects(file.bytes.size() <= limits.file_bytes);
    }
    return Found::read;
}

}  // namespace keywork::fuzz

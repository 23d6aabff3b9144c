#include "platform/http/multipart.hpp"

#include <algorithm>
#include <utility>

#include "platform/text/text.hpp"

namespace keywork::http {
namespace {

constexpr std::size_t longest_file_name = 255;  // bytes; no file system in use takes more

struct Parameter {
    std::string name;  // lower case
    std::string value;
};

struct PartHeader {
    std::optional<std::string> field;
    std::optional<std::string> file_name;
    std::string type = "application/octet-stream";
};

std::string_view take_until(std::string_view& text, std::string_view end)
{
    auto const taken = text.substr(0, text.find(end));
    text.remove_prefix(std::min(text.size(), taken.size() + end.size()));
    return taken;
}

/// A quoted string, taken off with its quotes. Only a quote can be escaped: a file name from
/// Windows may hold plain backslashes.
std::optional<std::string> take_quoted(std::string_view& text)
{
    std::string value;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return value;
        }
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '"') ++i;
        value += text[i];
    }
    return std::nullopt;
}

/// One ";name=value", taken off the front of `text`.
std::optional<Parameter> take_parameter(std::string_view& text)
{
    text = trimmed(text);
    if (!text.starts_with(';')) return std::nullopt;
    text = trimmed(text.substr(1));
    auto const equals = text.find('=');
    if (equals == text.npos || !is_token(text.substr(0, equals))) return std::nullopt;
    Parameter parameter{.name = lower_case(text.substr(0, equals)), .value = {}};
    text.remove_prefix(equals + 1);
    if (text.starts_with('"')) {
        auto quoted = take_quoted(text);
        if (!quoted) return std::nullopt;
        parameter.value = std::move(*quoted);
        return parameter;
    }
    auto const bare = text.substr(0, text.find_first_of("; \t"));
    if (!is_token(bare)) return std::nullopt;
    parameter.value = bare;
    text.remove_prefix(bare.size());
    return parameter;
}

/// What to call the file: browsers write a quote as %22, and old ones sent the whole path.
std::string shown_name(std::string_view name)
{
    auto const slash = name.find_last_of("/\\");
    std::string shown{slash == name.npos ? name : name.substr(slash + 1)};
    for (auto at = shown.find("%22"); at != shown.npos; at = shown.find("%22", at))
        shown.replace(at, 3, "\"");
    return shown;
}

bool is_file_name(std::string_view name)
{
    auto const is_control = [](char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; };
    return name.size() <= longest_file_name && is_storable_text(name) &&
           std::ranges::none_of(name, is_control);
}

/// Reads `form-data; name="…"; filename="…"` into the header. False if it is anything else.
bool read_disposition(std::string_view value, PartHeader& header)
{
    auto const kind = value.substr(0, value.find(';'));
    if (!same_ignoring_case(trimmed(kind), "form-data")) return false;
    value.remove_prefix(kind.size());
    for (value = trimmed(value); !value.empty(); value = trimmed(value)) {
        auto parameter = take_parameter(value);
        if (!parameter) return false;
        if (parameter->name == "name") {
            if (header.field || !is_storable_text(parameter->value)) return false;
            header.field = std::move(parameter->value);
        } else if (parameter->name == "filename") {
            if (header.file_name) return false;
            header.file_name = shown_name(parameter->value);
            if (!is_file_name(*header.file_name)) return false;
        }
    }
    return header.field.has_value();
}

/// The header lines of one part, without the empty line.
std::optional<PartHeader> read_part_header(std::string_view text)
{
    PartHeader header;
    while (!text.empty()) {
        auto const line = take_until(text, "\r\n");
        auto const colon = line.find(':');
        if (colon == line.npos || !is_token(line.substr(0, colon))) return std::nullopt;
        auto const name = line.substr(0, colon);
        auto const value = trimmed(line.substr(colon + 1));
        if (same_ignoring_case(name, "content-disposition")) {
            if (header.field || !read_disposition(value, header)) return std::nullopt;
        } else if (same_ignoring_case(name, "content-type")) {
            if (!is_file_name(value)) return std::nullopt;
            header.type = value;
        }
    }
    if (!header.field) return std::nullopt;
    return header;
}

Reading<void> add_part(Form& form, PartHeader header, std::string_view content,
                       MultipartLimits const& limits)
{
    bool const is_file = header.file_name.has_value();
    bool const was_left_empty = is_file && header.file_name->empty() && content.empty();
    if (content.size() > (is_file ? limits.file_bytes : limits.field_bytes)) return refused(413);
    if (was_left_empty) return {};
    if (!is_file) {
        if (!is_storable_text(content)) return refused(400);
        form.fields.emplace_back(std::move(*header.field), content);
        return {};
    }
    if (form.files.size() == limits.files) return refused(413);
    form.files.push_back({.field = std::move(*header.field),
                          .name = std::move(*header.file_name),
                          .type = std::move(header.type),
                          .bytes = std::string{content}});
    return {};
}

bool is_boundary_character(char c)
{
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    constexpr std::string_view marks = "'()+_,-./:=? ";
    return letter || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
}

}  // namespace

std::optional<std::string> boundary_of(std::string_view content_type)
{
    auto const kind = content_type.substr(0, content_type.find(';'));
    if (!same_ignoring_case(trimmed(kind), "multipart/form-data")) return std::nullopt;
    content_type.remove_prefix(kind.size());
    std::optional<std::string> boundary;
    for (auto rest = trimmed(content_type); !rest.empty(); rest = trimmed(rest)) {
        auto parameter = take_parameter(rest);
        if (!parameter) return std::nullopt;
        if (parameter->name != "boundary") continue;
        if (boundary) return std::nullopt;
        boundary = std::move(parameter->value);
    }
    if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->ends_with(' ') ||
        !std::ranges::all_of(*boundary, is_boundary_character))
        return std::nullopt;
    return boundary;
}

Reading<Form> read_multipart(std::string_view body, std::string_view boundary,
                             MultipartLimits const& limits)
{
    std::string const delimiter = "\r\n--" + std::string{boundary};
    Form form;
    // The first delimiter has no line before it: nothing precedes the first part.
    if (!body.starts_with(std::string_view{delimiter}.substr(2))) return refused(400);
    body.remove_prefix(delimiter.size() - 2);
    for (std::size_t parts = 0; !body.starts_with("--"); ++parts) {
        if (!body.starts_with("\r\n")) return refused(400);
        if (parts == limits.parts) return refused(413);
        body.remove_prefix(2);

        auto const header_end = body.find("\r\n\r\n");
        if (header_end == body.npos) return refused(400);
        if (header_end + 4 > limits.part_header_bytes) return refused(413);
        auto header = read_part_header(body.substr(0, header_end));
        if (!header) return refused(400);
        body.remove_prefix(header_end + 4);

        auto const content_end = body.find(delimiter);
        if (content_end == body.npos) return refused(400);
        auto const added =
            add_part(form, std::move(*header), body.substr(0, content_end), limits);
        if (!added) return refused(added.error().status);
        body.remove_prefix(content_end + delimiter.size());
    }
    body.remove_prefix(2);
    if (!body.empty() && body != "\r\n") return refused(400);
    return form;
}

}  // namespace keywork::http

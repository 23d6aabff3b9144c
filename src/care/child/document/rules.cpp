#include "care/child/document/document.hpp"

#include "platform/words/utf8.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork {
namespace {

struct FileType {
    std::string_view name;
    std::string_view media;
};
constexpr std::array<FileType, 7> types{{
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"jpeg", "image/jpeg"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"txt", "text/plain; charset=utf-8"},
}};

constexpr std::string_view png_mark{"\x89PNG\r\n\x1a\n"};

/// Which office file a zip is, by the names in its first 4 KB: they stand there in clear text.
std::optional<std::string_view> office_type(std::string_view content)
{
    auto const head = content.substr(0, 4096);
    auto const holds = [&](std::string_view name) {
        return head.find(name) != std::string_view::npos;
    };
    if (holds("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
    if (!holds("[Content_Types].xml") && !holds("_rels/.rels")) return std::nullopt;
    // The parts of a long file may stand past its head; the directory at the end names them all.
    auto const tail = content.substr(content.size() - std::min<std::size_t>(content.size(), 65536));
    if (holds("word/") || tail.find("word/document.xml") != std::string_view::npos) return "docx";
    if (holds("xl/") || tail.find("xl/workbook.xml") != std::string_view::npos) return "xlsx";
    return std::nullopt;
}

bool is_plain_text(std::string_view content)
{
    return words::is_utf8(content) && std::ranges::none_of(content, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
           });
}

std::size_t big_endian(std::string_view bytes)
{
    std::size_t number = 0;
    for (char const c : bytes) number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

/// Keeps the chunks that draw the picture: IHDR, PLTE, IDAT, IEND, plain colour, transparency.
std::optional<std::string> bare_png(std::string_view content)
{
    constexpr std::array<std::string_view, 8> kept{"IHDR", "PLTE", "IDAT", "IEND",
                                                   "tRNS", "gAMA", "cHRM", "sRGB"};
    std::string bare{png_mark};
    content.remove_prefix(png_mark.size());
    while (content.size() >= 12) {
        std::size_t const length = big_endian(content.substr(0, 4));
        if (length > content.size() - 12) return std::nullopt;
        auto const name = content.substr(4, 4);
        if (std::ranges::find(kept, name) != kept.end()) bare += content.substr(0, length + 12);
        if (name == "IEND") return bare;
        content.remove_prefix(length + 12);
    }
    return std::nullopt;
}

namespace jpeg {
constexpr unsigned char fill = 0xFF, end = 0xD9, start_of_scan = 0xDA, jfif = 0xE0, exif = 0xE1,
                        adobe = 0xEE, comment = 0xFE;
/// What the two segments that colours need have at most: more would be a small picture of its own.
constexpr std::size_t longest_jfif = 16, longest_adobe = 14;

/// Of the picture: its tables, frames and scans, and what says how its colours are to be read.
bool draws(unsigned char marker, std::size_t length)
{
    if (marker == jfif) return length <= longest_jfif;
    if (marker == adobe) return length <= longest_adobe;
    return marker != comment && (marker < 0xE0 || marker > 0xEF);
}

std::size_t number_in(std::string_view bytes, bool little_end_first)
{
    std::string turned{bytes};
    if (little_end_first) std::ranges::reverse(turned);
    return big_endian(turned);
}

/// Which way up the phone was held, 1 to 8, as a segment with the facts of a photograph says it
/// (EXIF 2.32, tag 0112 of its first directory); 1, as the dots lie, where it says nothing.
std::size_t way_up(std::string_view segment)
{
    constexpr std::string_view exif_begins{"Exif\0\0", 6};
    constexpr std::size_t entry_length = 12;
    if (segment.substr(4, exif_begins.size()) != exif_begins) return 1;
    auto const tiff = segment.substr(4 + exif_begins.size());
    bool const little = tiff.starts_with("II");
    auto const number = [&](std::size_t at, std::size_t length) -> std::size_t {
        return at + length <= tiff.size() ? number_in(tiff.substr(at, length), little) : 0;
    };
    auto const directory = number(4, 4);
    for (std::size_t entry = 0; entry < number(directory, 2); ++entry) {
        auto const at = directory + 2 + entry * entry_length;
        if (at + entry_length > tiff.size()) return 1;
        if (number(at, 2) != 0x0112) continue;
        auto const said = number(at + 8, 2);
        return said >= 1 && said <= 8 ? said : 1;
    }
    return 1;
}

/// A segment that says which way up the picture is, and nothing else.
std::string way_up_segment(std::size_t way)
{
    constexpr unsigned char before[] = {0xFF, exif, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
                                        'M', 'M', 0, 42, 0, 0, 0, 8,      // where the directory is
                                        0, 1,                             // its one entry:
                                        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0};
    std::string segment{std::begin(before), std::end(before)};
    segment += static_cast<char>(way);
    return segment.append(6, '\0');
}

/// How far the dots of a scan go: to the next marker. A zero after FF, a restart and a fill are
/// theirs.
std::size_t length_of_scan(std::string_view content)
{
    for (std::size_t at = 0; at + 1 < content.size(); ++at) {
        auto const after = static_cast<unsigned char>(content[at + 1]);
        bool const is_theirs =
            after == 0x00 || after == fill || (after >= 0xD0 && after <= 0xD7);
        if (content[at] == '\xFF' && !is_theirs) return at;
    }
    return content.size();
}
}  // namespace jpeg

/// Keeps what draws the picture and which way up it is, up to the first end: behind it, phones put
/// a second picture with a position of its own.
std::optional<std::string> bare_jpeg(std::string_view content)
{
    std::string bare{content.substr(0, 2)};
    content.remove_prefix(2);
    while (content.size() >= 2 && content[0] == '\xFF') {
        auto const marker = static_cast<unsigned char>(content[1]);
        if (marker == jpeg::end) return bare += content.substr(0, 2);
        if (marker == jpeg::fill) {
            content.remove_prefix(1);
            continue;
        }
        std::size_t const length = big_endian(content.substr(2, 2));
        if (length < 2 || length + 2 > content.size()) return std::nullopt;
        auto const segment = content.substr(0, length + 2);
        if (jpeg::draws(marker, length)) bare += segment;
        auto const way = marker == jpeg::exif ? jpeg::way_up(segment) : 1;
        if (way != 1) bare += jpeg::way_up_segment(way);
        content.remove_prefix(length + 2);
        if (marker != jpeg::start_of_scan) continue;
        auto const dots = jpeg::length_of_scan(content);
        bare += content.substr(0, dots);
        content.remove_prefix(dots);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> file_type_of(std::string_view content)
{
    if (content.starts_with("%PDF-")) return "pdf";
    if (content.starts_with(png_mark)) return "png";
    if (content.starts_with("\xFF\xD8\xFF")) return "jpeg";
    if (content.starts_with("PK\x03\x04")) return office_type(content);
    if (!content.empty() && is_plain_text(content)) return "txt";
    return std::nullopt;
}

std::string_view media_type(std::string_view file_type)
{
    auto const found = std::ranges::find(types, file_type, &FileType::name);
    return found == types.end() ? "application/octet-stream" : found->media;
}

std::string file_name(Document const& document)
{
    return fmt::format("document-{}.{}", document.id.text(), document.file_type);
}

std::string size_in_words(std::int64_t bytes)
{
    if (bytes < 1000) return fmt::format("{} bytes", bytes);
    if (bytes < 1'000'000) return fmt::format("{} KB", (bytes + 500) / 1000);
    auto const tenths = (bytes + 50'000) / 100'000;
    return fmt::format("{}.{} MB", tenths / 10, tenths % 10);
}

Outcome<std::string> without_hidden_facts(std::string_view file_type, std::string content)
{
    std::optional<std::string> bare;
    if (file_type == "png")
        bare = bare_png(content);
    else if (file_type == "jpeg")
        bare = bare_jpeg(content);
    else
        return content;
    if (!bare)
        return refuse(Invalid{{{"file", "This picture is damaged. Choose another copy of it"}}});
    return std::move(*bare);
}

}  // namespace keywork

#include "platform/zip/zip.hpp"

#include "platform/expects.hpp"
#include "platform/words/utf8.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>

#include <locale.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace keywork::zip {
namespace {

using Archive = std::unique_ptr<archive, int (*)(archive*)>;
using ArchiveEntry = std::unique_ptr<archive_entry, void (*)(archive_entry*)>;

tl::unexpected<Refusal> refused(std::string why)
{
    return refuse(Invalid{{{.field = "", .message = std::move(why)}}});
}

/// The bytes by which archives and packed files are known.
bool is_archive(std::string_view bytes)
{
    return is_zip(bytes) || bytes.starts_with("\x1f\x8b") || bytes.starts_with("7z\xbc\xaf\x27") ||
           bytes.starts_with("Rar!\x1a\x07") || bytes.starts_with("BZh") ||
           bytes.starts_with("\xfd" "7zXZ") || bytes.starts_with("\x28\xb5\x2f\xfd") ||
           (bytes.size() > 262 && bytes.substr(257, 5) == "ustar");
}

/// libarchive converts names by the locale, which is plain C in a server: this thread's is UTF-8
/// while one of these lives.
class Utf8Names {
public:
    Utf8Names() : utf8_{::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)}
    {
        expects(utf8_ != nullptr);
        before_ = ::uselocale(utf8_);
    }
    ~Utf8Names()
    {
        ::uselocale(before_);
        ::freelocale(utf8_);
    }
    Utf8Names(Utf8Names const&) = delete;
    Utf8Names& operator=(Utf8Names const&) = delete;

private:
    locale_t utf8_;
    locale_t before_ = nullptr;
};

/// As UTF-8 if the archive says so; else its own bytes, which old programs wrote in their code
/// page.
std::string name_of(archive_entry* entry)
{
    char const* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    if (name == nullptr) return {};
    if (words::is_utf8(name)) return name;
    return words::from_windows_1252(name);
}

std::string too_large(Limits const& limits)
{
    return fmt::format("This zip holds more than {} MB when unpacked.",
                       limits.unpacked_bytes / 1024 / 1024);
}

/// Unpacks one entry; `unpacked` counts over the whole archive.
Outcome<std::string> content_of(archive* from, std::size_t& unpacked, std::size_t packed,
                                Limits const& limits)
{
    std::string content;
    std::array<char, 64 * 1024> piece{};
    for (;;) {
        auto const taken = archive_read_data(from, piece.data(), piece.size());
        if (taken == 0) return content;
        if (taken < 0) return refused("This zip is damaged: one of its files cannot be unpacked.");
        auto const count = static_cast<std::size_t>(taken);
        unpacked += count;
        if (unpacked > limits.unpacked_bytes) return refused(too_large(limits));
        if (unpacked / limits.ratio > packed)
            return refused(fmt::format("This zip unpacks to more than {} times its size, which "
                                       "files of records never do.", limits.ratio));
        content.append(piece.data(), count);
    }
}

/// Why an entry is not taken; empty if it is.
std::string why_not(archive_entry* entry)
{
    if (archive_entry_is_encrypted(entry) != 0)
        return "This zip has a password. Make it again without one.";
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
        archive_entry_symlink(entry) != nullptr)
        return "This zip holds links. Make it again with the files themselves.";
    return {};
}

}  // namespace

std::string Entry::file_name() const
{
    auto const slash = name.find_last_of("/\\");
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

bool is_zip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Outcome<std::vector<Entry>> read(std::string_view bytes, Limits const& limits)
{
    if (!is_zip(bytes)) return refused("This file is not a zip.");
    // libarchive does not open an archive that starts with its end, which is one of no entries.
    if (bytes.starts_with("PK\x05\x06")) return std::vector<Entry>{};
    Utf8Names const utf8_names;
    Archive const opened{archive_read_new(), archive_read_free};
    expects(opened != nullptr);
    archive_read_support_format_zip_seekable(opened.get());
    if (archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return refused("This zip is damaged.");

    std::vector<Entry> entries;
    std::size_t unpacked = 0;
    std::size_t seen = 0;
    for (;;) {
        archive_entry* found = nullptr;
        int const result = archive_read_next_header(opened.get(), &found);
        if (result == ARCHIVE_EOF) return entries;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return refused("This zip is damaged.");
        if (++seen > limits.entries)
            return refused(fmt::format("This zip holds more than {} files.", limits.entries));
        if (archive_entry_filetype(found) == AE_IFDIR) continue;
        if (auto why = why_not(found); !why.empty()) return refused(std::move(why));

        Entry entry{.name = name_of(found), .bytes = {}};
        if (entry.name.starts_with("__MACOSX/")) continue;
        entry.bytes = TRY(content_of(opened.get(), unpacked, bytes.size(), limits));
        if (is_archive(entry.bytes))
            return refused(fmt::format("This zip holds another archive, “{}”. Unpack that first.",
                                       entry.file_name()));
        entries.push_back(std::move(entry));
    }
}

std::string write(std::span<Entry const> entries, sys_seconds at)
{
    Utf8Names const utf8_names;
    Archive const opened{archive_write_new(), archive_write_free};
    expects(opened != nullptr);
    auto const must = [&](la_ssize_t result) {
        if (result < ARCHIVE_WARN)
            throw std::runtime_error{fmt::format("cannot write a zip: error {}",
                                                 archive_errno(opened.get()))};
    };
    std::string out;
    must(archive_write_set_format_zip(opened.get()));
    must(archive_write_set_bytes_in_last_block(opened.get(), 1));  // no padding at the end
    auto const append = [](archive*, void* text, void const* bytes, std::size_t count) {
        static_cast<std::string*>(text)->append(static_cast<char const*>(bytes), count);
        return static_cast<la_ssize_t>(count);
    };
    must(archive_write_open(opened.get(), &out, nullptr, append, nullptr));
    for (Entry const& entry : entries) {
        ArchiveEntry const header{archive_entry_new(), archive_entry_free};
        archive_entry_set_pathname_utf8(header.get(), entry.name.c_str());
        archive_entry_set_size(header.get(), static_cast<la_int64_t>(entry.bytes.size()));
        archive_entry_set_filetype(header.get(), AE_IFREG);
        archive_entry_set_perm(header.get(), 0600);
        archive_entry_set_mtime(header.get(), at.time_since_epoch().count(), 0);
        must(archive_write_header(opened.get(), header.get()));
        must(archive_write_data(opened.get(), entry.bytes.data(), entry.bytes.size()));
    }
    must(archive_write_close(opened.get()));
    return out;
}

}  // namespace keywork::zip

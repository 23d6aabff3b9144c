#include "platform/files/files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <utility>

namespace keywork::files {
namespace {

/// Throws the type that fits the system's error number.
[[noreturn]] void fail(std::string const& what, std::string const& path, int number)
{
    if (number == ENOENT || number == ENOTDIR) throw Missing{what, path, number};
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        throw DiskFull{what, path, number};
    throw Error{what, path, number};
}

void write_all(Descriptor const& file, std::string_view content, std::string const& path)
{
    while (!content.empty()) {
        auto const written = ::write(file.number(), content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("cannot write", path, errno);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Brings a folder's own list of names to the disk, so that a rename outlives a power cut.
void keep_names_of(std::string const& folder)
{
    int const opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) fail("cannot open the folder", folder, errno);
    Descriptor const held{opened};
    if (::fsync(held.number()) != 0) fail("cannot bring to the disk", folder, errno);
}

/// Removes the file that is being written unless it came to stand in its place.
class Beside {
public:
    explicit Beside(std::string path) : path_{std::move(path)} {}
    ~Beside() { if (!path_.empty()) ::unlink(path_.c_str()); }
    Beside(Beside const&) = delete;
    Beside& operator=(Beside const&) = delete;
    std::string const& path() const { return path_; }
    void keep() { path_.clear(); }

private:
    std::string path_;
};

std::string folder_of(std::string const& path)
{
    auto const slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Error::Error(std::string const& what_failed, std::string const& path, int system_error)
    : std::runtime_error{fmt::format("{} {}: {}", what_failed, path, std::strerror(system_error))},
      number{system_error} {}

Descriptor::~Descriptor()
{
    if (number_ >= 0) ::close(number_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(number_, other.number_);
    return *this;
}

Descriptor open_to_read(std::string const& path)
{
    int const opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) fail("cannot open", path, errno);
    return Descriptor{opened};
}

std::size_t read_some(Descriptor const& file, std::string& buffer, std::size_t most)
{
    auto const before = buffer.size();
    buffer.resize(before + most);
    ssize_t taken = 0;
    do {
        taken = ::read(file.number(), buffer.data() + before, most);
    } while (taken < 0 && errno == EINTR);
    buffer.resize(before + static_cast<std::size_t>(std::max<ssize_t>(taken, 0)));
    if (taken < 0) fail("cannot read", "an open file", errno);
    return static_cast<std::size_t>(taken);
}

void rewind(Descriptor const& file)
{
    if (::lseek(file.number(), 0, SEEK_SET) < 0) fail("cannot go back in", "an open file", errno);
}

std::string read_whole(std::string const& path, std::size_t most_bytes)
{
    constexpr std::size_t piece = 1 << 16;
    auto const file = open_to_read(path);
    std::string content;
    // One byte more than allowed tells a file that is too large; its stated size may be wrong.
    while (content.size() <= most_bytes &&
           read_some(file, content, std::min(piece, most_bytes + 1 - content.size())) > 0) {}
    if (content.size() > most_bytes) throw TooLarge{"too large:", path, EFBIG};
    return content;
}

void write_whole(std::string const& path, std::string_view content, Access access)
{
    std::string name = path + ".XXXXXX";
    int const opened = ::mkostemp(name.data(), O_CLOEXEC);
    if (opened < 0) fail("cannot write beside", path, errno);
    Beside beside{name};
    Descriptor const file{opened};
    mode_t const mode = access == Access::owner_only ? 0600 : 0644;
    if (::fchmod(file.number(), mode) != 0) fail("cannot set the access of", path, errno);
    write_all(file, content, path);
    if (::fsync(file.number()) != 0) fail("cannot bring to the disk", path, errno);
    if (::rename(beside.path().c_str(), path.c_str()) != 0) fail("cannot rename", path, errno);
    beside.keep();
    keep_names_of(folder_of(path));
}

std::vector<Entry> list_folder(std::string const& path)
{
    std::unique_ptr<DIR, int (*)(DIR*)> const folder{::opendir(path.c_str()), ::closedir};
    if (!folder) fail("cannot list", path, errno);
    std::vector<Entry> entries;
    errno = 0;
    while (dirent const* const found = ::readdir(folder.get())) {
        std::string const name = found->d_name;
        if (name == "." || name == "..") continue;
        struct stat about {};
        if (::fstatat(::dirfd(folder.get()), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT) { errno = 0; continue; }  // gone since it was listed
            fail("cannot look at", path + "/" + name, errno);
        }
        auto const kind = S_ISREG(about.st_mode)   ? Entry::Kind::file
                          : S_ISDIR(about.st_mode) ? Entry::Kind::folder
                                                   : Entry::Kind::other;
        auto const bytes =
            kind == Entry::Kind::file ? static_cast<std::uint64_t>(about.st_size) : 0;
        entries.push_back({.name = name, .kind = kind, .bytes = bytes});
    }
    if (errno != 0) fail("cannot list", path, errno);
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

void make_folder(std::string const& path)
{
    if (path.empty() || path == "/" || path == ".") return;
    if (::mkdir(path.c_str(), 0700) == 0) return;
    if (errno == ENOENT) {
        make_folder(folder_of(path));
        if (::mkdir(path.c_str(), 0700) == 0) return;
    }
    int const number = errno;
    std::error_code ignored_because_the_first_error_is_told;
    if (number == EEXIST &&
        std::filesystem::is_directory(path, ignored_because_the_first_error_is_told))
        return;
    fail("cannot make the folder", path, number);
}

}  // namespace keywork::files

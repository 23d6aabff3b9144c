// Reading and writing whole files. Faults of the disk are exceptions with a type of their own.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::files {

/// What the system said of a path. Paths come from the settings, never from a person's upload.
struct Error : std::runtime_error {
    Error(std::string const& what_failed, std::string const& path, int system_error);
    int number;  // errno
};
struct Missing : Error { using Error::Error; };
struct TooLarge : Error { using Error::Error; };
/// No room left, or the quota is used up: nothing of the file was changed.
struct DiskFull : Error { using Error::Error; };

/// The whole content. Throws Missing, TooLarge if it holds more than `most_bytes`, or Error.
std::string read_whole(std::string const& path, std::size_t most_bytes);

enum class Access { owner_only, everyone_reads };

/// Puts `content` in the place of what was there, or leaves that untouched: written beside it,
/// brought to the disk, then renamed. Throws DiskFull or Error.
void write_whole(std::string const& path, std::string_view content,
                 Access access = Access::owner_only);

struct Entry {
    std::string name;  // without the folder
    enum class Kind { file, folder, other } kind;
    std::uint64_t bytes;  // of a file; else 0
    bool operator==(Entry const&) const = default;
};
/// What lies in a folder, by name. Links are not followed: they are `other`. Throws Missing or
/// Error.
std::vector<Entry> list_folder(std::string const& path);

/// Makes a folder and those above it, for the owner only. Throws DiskFull or Error.
void make_folder(std::string const& path);

/// An open file; closes itself.
class Descriptor {
public:
    explicit Descriptor(int opened) : number_{opened} {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : number_{other.number_} { other.number_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    int number() const { return number_; }

private:
    int number_;  // -1: moved away
};

/// Opens a file to read it a piece at a time. Throws Missing or Error.
Descriptor open_to_read(std::string const& path);
/// Appends up to `most` bytes to `buffer`; 0 at the end of the file. Throws Error.
std::size_t read_some(Descriptor const& file, std::string& buffer, std::size_t most);
/// Goes back to the start. Throws Error.
void rewind(Descriptor const& file);

}  // namespace keywork::files

// What the disk itself takes: a file written and synced as SQLite's log is.
#pragma once

#include <cstddef>
#include <string>

namespace keywork::bench {

class SyncedFile {
public:
    explicit SyncedFile(std::string path);
    ~SyncedFile();
    SyncedFile(SyncedFile const&) = delete;
    SyncedFile& operator=(SyncedFile const&) = delete;

    /// Appends so many pages of 4 KiB and waits until they are on the disk.
    void write_and_sync(std::size_t pages);

private:
    std::string path_;
    int file_;
};

}  // namespace keywork::bench

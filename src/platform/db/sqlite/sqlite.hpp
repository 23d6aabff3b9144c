// The SQLite driver: how its connections are opened. Nothing else of SQLite is seen outside.
#pragma once

#include "platform/db/connection.hpp"

#include <memory>
#include <string>

namespace keywork::db::sqlite {

enum class Sync {
    full,  // what was acknowledged survives a power cut
    never  // for databases that nobody misses: tests
};

struct File {
    std::string path;
    std::string disk;  // the VFS by name; empty: the real disk
    Sync sync = Sync::full;
};

/// A folder of its own, removed with all that is in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

/// The connection that alone writes and checkpoints. Makes the file, readable by its owner only,
/// if it is not there.
std::unique_ptr<Connection> open_writer(File const& file);
/// A connection that only reads. The writer must be open.
std::unique_ptr<Connection> open_reader(File const& file);

}  // namespace keywork::db::sqlite

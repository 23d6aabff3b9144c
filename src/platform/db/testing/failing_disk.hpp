// A disk for SQLite that fails when a test says so, and is the real disk otherwise.
#pragma once

#include <atomic>
#include <memory>
#include <string>

namespace keywork::db::testing {

enum class Disk {
    sound,
    fails_to_sync,  // as a broken disk does
    is_full         // every write to a file fails
};

/// Named in Options::disk. Must outlive the databases that use it.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(FailingDisk const&) = delete;
    FailingDisk& operator=(FailingDisk const&) = delete;

    std::string const& name() const { return name_; }
    void set(Disk state) { state_ = state; }
    Disk state() const { return state_; }

private:
    struct Vfs;
    std::string name_;
    std::atomic<Disk> state_ = Disk::sound;
    std::unique_ptr<Vfs> vfs_;
};

}  // namespace keywork::db::testing

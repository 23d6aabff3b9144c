#include "bench/synced_file.hpp"

#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace keywork::bench {

SyncedFile::SyncedFile(std::string path)
    : path_{std::move(path)}, file_{::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600)}
{
    if (file_ < 0) throw std::runtime_error{"no file to sync: " + path_};
}

SyncedFile::~SyncedFile()
{
    ::close(file_);
    ::unlink(path_.c_str());
}

void SyncedFile::write_and_sync(std::size_t pages)
{
    std::string const bytes(pages * 4096, 'x');
    bool const kept = ::write(file_, bytes.data(), bytes.size()) > 0 && ::fsync(file_) == 0;
    if (!kept) throw std::runtime_error{"the file cannot be synced"};
}

}  // namespace keywork::bench

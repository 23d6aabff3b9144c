#include "platform/db/testing/failing_disk.hpp"

#include <new>
#include <sqlite3.h>

namespace keywork::db::testing {
namespace {

/// Our file; the real disk's own file stands in the bytes after it.
struct File {
    sqlite3_file seen_by_sqlite;
    FailingDisk const* disk;
};

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

Disk state(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->disk->state();
}

int close_file(sqlite3_file* file)
{
    return real(file)->pMethods->xClose(real(file));
}
int read_file(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), bytes, size, at);
}
int write_file(sqlite3_file* file, void const* bytes, int size, sqlite3_int64 at)
{
    if (state(file) == Disk::is_full) return SQLITE_FULL;
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int flags)
{
    if (state(file) == Disk::fails_to_sync) return SQLITE_IOERR_FSYNC;
    return real(file)->pMethods->xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int lock)
{
    return real(file)->pMethods->xLock(real(file), lock);
}
int unlock_file(sqlite3_file* file, int lock)
{
    return real(file)->pMethods->xUnlock(real(file), lock);
}
int is_reserved(sqlite3_file* file, int* answer)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
int control_file(sqlite3_file* file, int what, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void order_shared(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int unmap_shared(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr int with_shared_memory = 2;  // the version of sqlite3_io_methods that a WAL needs
constexpr sqlite3_io_methods methods{
    with_shared_memory, close_file,      read_file,    write_file,   truncate_file,
    sync_file,          file_size,       lock_file,    unlock_file,  is_reserved,
    control_file,       sector_size,     characteristics, map_shared, lock_shared,
    order_shared,       unmap_shared,    nullptr,      nullptr};

}  // namespace

struct FailingDisk::Vfs : sqlite3_vfs {
    explicit Vfs(FailingDisk const& disk) : sqlite3_vfs{*sqlite3_vfs_find(nullptr)}
    {
        real_disk = sqlite3_vfs_find(nullptr);
        failing = &disk;
        szOsFile += static_cast<int>(sizeof(File));
        zName = disk.name().c_str();
        xOpen = open_file;
        sqlite3_vfs_register(this, 0);
    }

    static int open_file(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags,
                         int* flags_out)
    {
        auto* const self = static_cast<Vfs*>(vfs);
        auto* const ours = new (file) File{{nullptr}, self->failing};
        auto const code = self->real_disk->xOpen(self->real_disk, path, real(file), flags,
                                                 flags_out);
        if (code == SQLITE_OK) ours->seen_by_sqlite.pMethods = &methods;
        return code;
    }

    sqlite3_vfs* real_disk;
    FailingDisk const* failing;
};

FailingDisk::FailingDisk()
{
    sqlite3_initialize();
    name_ = "keywork-failing-" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
    vfs_ = std::make_unique<Vfs>(*this);
}

FailingDisk::~FailingDisk()
{
    sqlite3_vfs_unregister(vfs_.get());
}

}  // namespace keywork::db::testing

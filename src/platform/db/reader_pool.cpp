#include "platform/db/reader_pool.hpp"

#include <utility>

namespace keywork::db {

std::unique_ptr<Connection> ReaderPool::taken()
{
    std::unique_lock lock{mutex_};
    one_is_free_.wait(lock, [&] { return in_use_ < most_; });
    ++in_use_;
    if (free_.empty()) return nullptr;
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
}

void ReaderPool::give_back(std::unique_ptr<Connection> connection)
{
    {
        std::lock_guard const lock{mutex_};
        --in_use_;
        if (connection && connection->is_usable()) free_.push_back(std::move(connection));
    }
    one_is_free_.notify_one();
}

void ReaderPool::read(std::function<void(Reader&)> const& use)
{
    struct Lease {
        ReaderPool& pool;
        std::unique_ptr<Connection> connection;
        ~Lease()
        {
            if (connection) connection->end();
            pool.give_back(std::move(connection));
        }
    } lease{*this, taken()};

    if (lease.connection) {
        // A server that was restarted is noticed here, before `use` has seen anything.
        try {
            lease.connection->begin_reading();
        } catch (Error const&) {
            if (lease.connection->is_usable()) throw;
            lease.connection.reset();
        }
    }
    if (!lease.connection) {
        lease.connection = open_();
        lease.connection->will_only_read();
        lease.connection->begin_reading();
    }
    use(*lease.connection);
}

}  // namespace keywork::db

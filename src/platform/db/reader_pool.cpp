#include "platform/db/reader_pool.hpp"

#include "platform/expects.hpp"

#include <utility>

namespace keywork::db {

/// A reader that has a connection from its first read until it looks again.
class ReaderPool::Lease final : public Reader {
public:
    explicit Lease(ReaderPool& pool) : pool_{pool} {}
    ~Lease() override { give_back(); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;

    using Reader::each;

    void each(Sql sql, std::span<Bind const> binds,
              std::function<void(Row const&)> const& take) override
    {
        Reading const reading{*this};
        connection_->each(sql, binds, take);
    }

    std::int64_t number(Sql sql, Binds binds) override
    {
        Reading const reading{*this};
        return connection_->number(sql, binds);
    }

    void look_again() override
    {
        expects(rows_being_read_ == 0);
        give_back();
    }

    std::string_view dialect() const override { return in_words(pool_.dialect_); }

private:
    struct Reading {
        explicit Reading(Lease& lease_wanted) : lease{lease_wanted}
        {
            if (!lease.connection_) lease.connection_ = lease.pool_.reading();
            ++lease.rows_being_read_;
        }
        ~Reading() { --lease.rows_being_read_; }
        Lease& lease;
    };

    void give_back()
    {
        if (!connection_) return;
        connection_->end();
        pool_.give_back(std::move(connection_));
    }

    ReaderPool& pool_;
    std::unique_ptr<Connection> connection_;  // none: nothing was read since the start
    int rows_being_read_ = 0;                 // queries whose rows are being taken, one in another
};

/// A free connection, or none where one may be opened. Waits while all are in use.
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

/// A connection that has begun to read.
std::unique_ptr<Connection> ReaderPool::reading()
{
    auto connection = taken();
    try {
        if (connection) {
            // A server that was restarted is noticed here, before anything was seen of it.
            try {
                connection->begin_reading();
                return connection;
            } catch (Error const&) {
                if (connection->is_usable()) throw;
            }
        }
        connection = open_();
        connection->begin_reading();
        return connection;
    } catch (...) {
        if (connection) connection->end();
        give_back(std::move(connection));
        throw;
    }
}

void ReaderPool::read(std::function<void(Reader&)> const& use)
{
    Lease lease{*this};
    use(lease);
}

}  // namespace keywork::db

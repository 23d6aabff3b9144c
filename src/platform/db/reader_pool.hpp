// The reading connections: opened when first needed, used by one thread at a time.
#pragma once

#include "platform/db/connection.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace keywork::db {

class ReaderPool {
public:
    ReaderPool(OpenConnection open, int most, Dialect dialect)
        : open_{std::move(open)}, most_{most}, dialect_{dialect}
    {
    }

    /// Runs `use` with a reader that takes a connection, and with it a snapshot, when it first
    /// reads, and gives both back when it looks again or `use` is done. Waits for one while all are
    /// in use.
    void read(std::function<void(Reader&)> const& use);

private:
    class Lease;

    std::unique_ptr<Connection> taken();
    std::unique_ptr<Connection> reading();
    void give_back(std::unique_ptr<Connection> connection);

    OpenConnection open_;
    int most_;
    Dialect dialect_;
    std::mutex mutex_;  // guards what stands below
    std::condition_variable one_is_free_;
    std::vector<std::unique_ptr<Connection>> free_;  // the last used first: its cache is warm
    int in_use_ = 0;
};

}  // namespace keywork::db

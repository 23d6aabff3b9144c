// The reading connections: opened when first needed, used by one thread at a time.
#pragma once

#include "platform/db/connection.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace keywork::db {

class ReaderPool {
public:
    ReaderPool(OpenConnection open, int most) : open_{std::move(open)}, most_{most} {}

    /// Runs `use` with a snapshot; waits while all connections are in use.
    void read(std::function<void(Reader&)> const& use);

private:
    std::unique_ptr<Connection> taken();
    void give_back(std::unique_ptr<Connection> connection);

    OpenConnection open_;
    int most_;
    std::mutex mutex_;  // guards what stands below
    std::condition_variable one_is_free_;
    std::vector<std::unique_ptr<Connection>> free_;  // the last used first: its cache is warm
    int in_use_ = 0;
};

}  // namespace keywork::db

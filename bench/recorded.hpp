// The statements that Keywork runs for a page, taken down as they go by, so that a bare program can
// run the same.
#pragma once

#include "platform/db/database.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::bench {

struct Statement {
    std::string text;
    std::vector<std::pair<std::string, db::Value>> binds;   // names without the colon
};

/// What one request did, in order.
struct Statements {
    std::vector<Statement> reads;
    std::vector<Statement> writes;
};

/// In front of another database. Used by one thread at a time.
class Recorder final : public db::Database {
public:
    explicit Recorder(db::Database& behind) : behind_{behind} {}

    /// What went by since this was last asked.
    Statements taken() { return std::exchange(taken_, {}); }

    void read(std::function<void(db::Reader&)> const& use) override;
    void write(std::function<Finish(db::Transaction&)> const& change) override;
    void migrate(std::span<db::SchemaFile const> files) override;
    std::string_view dialect() const override { return behind_.dialect(); }

private:
    db::Database& behind_;
    Statements taken_;
};

}  // namespace keywork::bench

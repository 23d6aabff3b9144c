#include "bench/recorded.hpp"

#include "platform/db/schema.hpp"
#include "platform/expects.hpp"

namespace keywork::bench {
namespace {

Statement statement(db::Sql sql, std::span<db::Bind const> binds)
{
    Statement taken{std::string{sql.text()}, {}};
    for (db::Bind const& bind : binds)
        taken.binds.emplace_back(std::string{bind.name}, bind.value);
    return taken;
}

/// A reader or transaction that notes each statement before it passes it on.
class Noting final : public db::Transaction {
public:
    Noting(db::Reader& behind, std::vector<Statement>& taken) : behind_{behind}, taken_{taken} {}
    Noting(db::Transaction& behind, std::vector<Statement>& taken)
        : behind_{behind}, writing_{&behind}, taken_{taken} {}

    using Reader::each;
    using Transaction::run;

    void each(db::Sql sql, std::span<db::Bind const> binds,
              std::function<void(db::Row const&)> const& take) override
    {
        taken_.push_back(statement(sql, binds));
        behind_.each(sql, binds, take);
    }
    std::int64_t number(db::Sql sql, db::Binds binds) override
    {
        taken_.push_back(statement(sql, std::span{binds.begin(), binds.size()}));
        return behind_.number(sql, binds);
    }
    std::int64_t run(db::Sql sql, std::span<db::Bind const> binds) override
    {
        expects(writing_ != nullptr);
        taken_.push_back(statement(sql, binds));
        return writing_->run(sql, binds);
    }
    void look_again() override { behind_.look_again(); }
    std::string_view dialect() const override { return behind_.dialect(); }

private:
    db::Reader& behind_;
    db::Transaction* writing_ = nullptr;
    std::vector<Statement>& taken_;
};

}  // namespace

void Recorder::read(std::function<void(db::Reader&)> const& use)
{
    behind_.read([&](db::Reader& reader) {
        Noting noting{reader, taken_.reads};
        use(noting);
    });
}

void Recorder::write(std::function<Finish(db::Transaction&)> const& change)
{
    behind_.write([&](db::Transaction& tx) {
        Noting noting{tx, taken_.writes};
        return change(noting);
    });
}

void Recorder::migrate(std::span<db::SchemaFile const> files) { behind_.migrate(files); }

}  // namespace keywork::bench

#include "platform/db/testing/fresh_database.hpp"

#include "platform/db/sqlite/sqlite.hpp"
#include "platform/expects.hpp"

#include <utility>

namespace keywork::db::testing {

class FreshDatabase::Place {
public:
    explicit Place(std::string_view which)
    {
        if (which == "sqlite_file") url_ = "sqlite:" + folder_.path() + "/keywork.db";
        else if (which == "sqlite_memory") url_ = "sqlite::memory:";
        else expects(!"a database of this name");
    }
    std::string const& url() const { return url_; }

private:
    sqlite::TemporaryFolder folder_;
    std::string url_;
};

std::vector<std::string> databases()
{
    return {"sqlite_memory"};
}

std::vector<std::string> all_databases()
{
    return {"sqlite_file", "sqlite_memory"};
}

std::string why_not(std::string_view)
{
    return {};
}

FreshDatabase::FreshDatabase(std::string_view which, Options options)
    : place_{std::make_unique<Place>(which)}, options_{std::move(options)},
      database_{Database::open(place_->url(), options_)}
{
}

FreshDatabase::~FreshDatabase() = default;

std::string const& FreshDatabase::url() const
{
    return place_->url();
}

void FreshDatabase::reopen()
{
    database_.reset();
    database_ = Database::open(place_->url(), options_);
}

}  // namespace keywork::db::testing

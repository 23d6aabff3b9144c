#include "platform/db/testing/fresh_database.hpp"

#include "platform/db/sqlite/sqlite.hpp"
#include "platform/expects.hpp"

#include <cstdlib>
#include <libpq-fe.h>
#include <utility>

namespace keywork::db::testing {

namespace {

constexpr auto server_variable = "KEYWORK_TEST_POSTGRES";

/// The URL of the server for tests; empty if there is none.
std::string server_url()
{
    auto const* const url = std::getenv(server_variable);
    return url == nullptr ? "" : url;
}

/// Runs statements on the server and gives the first value of the last, if it has one.
std::string ask_server(std::string const& sql)
{
    std::unique_ptr<PGconn, decltype(&PQfinish)> const server{PQconnectdb(server_url().c_str()),
                                                              &PQfinish};
    PQsetNoticeProcessor(server.get(), [](void*, char const*) {}, nullptr);
    std::unique_ptr<PGresult, decltype(&PQclear)> const result{PQexec(server.get(), sql.c_str()),
                                                               &PQclear};
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        throw Error{ErrorKind::other, PQerrorMessage(server.get())};
    return PQntuples(result.get()) == 0 ? "" : PQgetvalue(result.get(), 0, 0);
}

}  // namespace

class FreshDatabase::Place {
public:
    explicit Place(std::string_view which)
    {
        if (which == "sqlite_memory") {
            url_ = "sqlite::memory:";
        } else if (which == "sqlite_file") {
            folder_ = std::make_unique<sqlite::TemporaryFolder>();
            url_ = "sqlite:" + folder_->path() + "/keywork.db";
        } else {
            expects(which == "postgresql");
            schema_ = ask_server("SELECT 'test_' || replace(gen_random_uuid()::text, '-', '')");
            ask_server("CREATE SCHEMA " + schema_);
            auto const joint = server_url().find('?') == std::string::npos ? "?" : "&";
            url_ = server_url() + joint + "options=-csearch_path%3D" + schema_;
        }
    }
    ~Place()
    {
        if (!schema_.empty()) ask_server("DROP SCHEMA " + schema_ + " CASCADE");
    }
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;
    std::string const& url() const { return url_; }

private:
    std::unique_ptr<sqlite::TemporaryFolder> folder_;
    std::string schema_;
    std::string url_;
};

std::vector<std::string> databases()
{
    return {"sqlite_memory", "postgresql"};
}

std::vector<std::string> all_databases()
{
    return {"sqlite_file", "sqlite_memory", "postgresql"};
}

std::vector<std::string> databases_on_disk()
{
    return {"sqlite_file", "postgresql"};
}

std::string why_not(std::string_view which)
{
    if (which != "postgresql" || !server_url().empty()) return {};
    return std::string{server_variable} + " is not set: run this through bin/with-postgres";
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

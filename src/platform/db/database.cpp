#include "platform/db/database.hpp"

#include "platform/db/group_writer.hpp"
#include "platform/db/migration.hpp"
#include "platform/db/postgres/postgres.hpp"
#include "platform/db/reader_pool.hpp"
#include "platform/db/schema.hpp"
#include "platform/db/sqlite/sqlite.hpp"

#include <utility>

namespace keywork::db {
namespace {

/// How the connections of one driver are opened.
struct Driver {
    Dialect dialect;
    OpenConnection open_writer;
    OpenConnection open_reader;
    std::unique_ptr<sqlite::TemporaryFolder> folder;  // where an in-memory database stands
};

class OpenDatabase final : public Database {
public:
    OpenDatabase(Driver driver, Options const& options)
        : folder_{std::move(driver.folder)}, dialect_{driver.dialect},
          writer_{std::move(driver.open_writer), options.group_most},
          readers_{std::move(driver.open_reader), options.readers, driver.dialect}
    {
    }

    void read(std::function<void(Reader&)> const& use) override { readers_.read(use); }

    void write(std::function<Finish(Transaction&)> const& change) override
    {
        writer_.write([&](Connection& connection) { return change(connection); });
    }

    void migrate(std::span<SchemaFile const> files) override
    {
        db::migrate(writer_, dialect_, files);
    }

    std::string_view dialect() const override { return in_words(dialect_); }

private:
    std::unique_ptr<sqlite::TemporaryFolder> folder_;
    Dialect dialect_;
    GroupWriter writer_;
    ReaderPool readers_;  // closed before the writer, which then tidies the file up
};

Driver sqlite_driver(std::string const& path, Options const& options)
{
    std::unique_ptr<sqlite::TemporaryFolder> folder;
    sqlite::File file{.path = path, .disk = options.disk, .sync = sqlite::Sync::full};
    if (path == ":memory:") {
        folder = std::make_unique<sqlite::TemporaryFolder>();
        file.path = folder->path() + "/keywork.db";
        file.sync = sqlite::Sync::never;
    }
    return {.dialect = Dialect::sqlite,
            .open_writer = [file] { return sqlite::open_writer(file); },
            .open_reader = [file] { return sqlite::open_reader(file); },
            .folder = std::move(folder)};
}

Driver postgres_driver(std::string const& url)
{
    return {.dialect = Dialect::postgresql,
            .open_writer = [url] { return postgres::open_writer(url); },
            .open_reader = [url] { return postgres::open_reader(url); },
            .folder = nullptr};
}

}  // namespace

std::unique_ptr<Database> Database::open(std::string const& url, Options const& options)
{
    constexpr std::string_view sqlite_scheme = "sqlite:";
    if (url.starts_with(sqlite_scheme))
        return std::make_unique<OpenDatabase>(
            sqlite_driver(url.substr(sqlite_scheme.size()), options), options);
    if (postgres::is_url(url))
        return std::make_unique<OpenDatabase>(postgres_driver(url), options);
    throw Error{ErrorKind::other,
                "the database must be sqlite:<path of a file> or postgresql://…"};
}

void Database::migrate()
{
    migrate(schema_files());
}

}  // namespace keywork::db

// The PostgreSQL driver: how its connections are opened. Nothing else of libpq is seen outside.
#pragma once

#include "platform/db/connection.hpp"

#include <memory>
#include <string>

namespace keywork::db::postgres {

/// True for the URLs that this driver opens: postgresql://… and postgres://…
bool is_url(std::string const& url);

/// The connection that alone writes. Throws Error if the database is not UTF-8 or sorts text by
/// anything but its bytes: SQLite sorts so, and both must give the same lists.
std::unique_ptr<Connection> open_writer(std::string const& url);
/// A connection that only reads.
std::unique_ptr<Connection> open_reader(std::string const& url);

}  // namespace keywork::db::postgres

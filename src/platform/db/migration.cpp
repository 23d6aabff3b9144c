#include "platform/db/migration.hpp"

#include <algorithm>
#include <array>
#include <openssl/sha.h>
#include <string>
#include <vector>

namespace keywork::db {
namespace {

std::string sha256_in_hex(std::string_view text)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<unsigned char const*>(text.data()), text.size(), digest.data());
    std::string hex;
    for (unsigned char const byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

std::optional<std::string> sha256_when_it_ran(Reader& reader, std::string_view name)
{
    constexpr Sql select{R"sql(
        SELECT sha256
          FROM schema_file
         WHERE name = :name
    )sql"};
    return reader.one(select, {{"name", name}},
                      [](Row const& row) { return row.get<std::string>("sha256"); });
}

/// Whether a file has run here. Throws if it ran with another text.
bool has_run(Reader& reader, SchemaFile const& file)
{
    auto const before = sha256_when_it_ran(reader, file.name);
    if (before && *before != sha256_in_hex(file.text))
        throw Error{ErrorKind::other,
                    std::string{file.name} +
                        " was changed after it ran here; put it back and write a new file"};
    return before.has_value();
}

void run(Connection& connection, Dialect dialect, SchemaFile const& file)
{
    constexpr Sql insert{R"sql(
        INSERT INTO schema_file (name, sha256)
        VALUES (:name, :sha256)
    )sql"};
    // Asked again inside this transaction, so that two programs that start together run it once.
    if (has_run(connection, file)) return;
    try {
        connection.run_script(only_for(dialect, file.text));
    } catch (Error const& error) {
        throw Error{error.kind, std::string{file.name} + ": " + error.what()};
    }
    connection.run(insert, {{"name", file.name}, {"sha256", sha256_in_hex(file.text)}});
}

}  // namespace

void migrate(GroupWriter& writer, Dialect dialect, std::span<SchemaFile const> files)
{
    std::vector<SchemaFile> sorted{files.begin(), files.end()};
    std::ranges::sort(sorted, {}, &SchemaFile::name);
    auto const twice = std::ranges::adjacent_find(sorted, {}, &SchemaFile::name);
    if (twice != sorted.end())
        throw Error{ErrorKind::other, "two schema files are called " + std::string{twice->name}};

    std::vector<SchemaFile> not_yet_run;
    writer.write([&](Connection& connection) {
        connection.make_schema_table();
        for (SchemaFile const& file : sorted)
            if (!has_run(connection, file)) not_yet_run.push_back(file);
        return Database::Finish::commit;
    });
    for (SchemaFile const& file : not_yet_run)
        writer.write([&](Connection& connection) {
            run(connection, dialect, file);
            return Database::Finish::commit;
        });
}

}  // namespace keywork::db

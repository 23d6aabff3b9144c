// The schema files of all slices, compiled into the program (cmake/embed_schema.cmake).
#pragma once

#include <span>
#include <string_view>

namespace keywork::db {

struct SchemaFile {
    std::string_view name;  // 2026-11-22_a1_setting.sql: run once, in order of name
    std::string_view text;
};

std::span<SchemaFile const> schema_files();

}  // namespace keywork::db

# Writes OUT: a C++ file that holds each of FILES as a raw literal, sorted by file name.
set(rows)
foreach(file ${FILES})
  get_filename_component(name ${file} NAME)
  list(APPEND rows "${name}|${file}")
endforeach()
list(SORT rows)
set(body "")
foreach(row ${rows})
  string(REGEX MATCH "^([^|]*)\\|(.*)$" _ "${row}")
  set(name ${CMAKE_MATCH_1})
  file(READ ${CMAKE_MATCH_2} text)
  string(APPEND body "    {\"${name}\", R\"kwsql(${text})kwsql\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"platform/db/schema.hpp\"

namespace keywork::db {
namespace {
// The last, empty one is not counted: C++ has no array of nothing.
constexpr SchemaFile files[] = {
${body}    {},
};
}  // namespace
std::span<SchemaFile const> schema_files()
{
    return std::span<SchemaFile const>{files}.first(std::size(files) - 1);
}
}  // namespace keywork::db
")

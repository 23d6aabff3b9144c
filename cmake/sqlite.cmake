# SQLite from its newest source, as the npm package better-sqlite3 carries it (see
# docs/decisions/sqlite-from-source.md); the lock file pins it and npm checks its hash.
if(KEYWORK_SYSTEM_SQLITE)
  find_package(SQLite3 3.51.3 REQUIRED)  # the first with the fix of the WAL-reset race
  add_library(keywork_sqlite INTERFACE)
  target_link_libraries(keywork_sqlite INTERFACE SQLite::SQLite3)
  return()
endif()
set(SQLITE_SOURCE ${CMAKE_SOURCE_DIR}/web/node_modules/better-sqlite3/deps/sqlite3)
if(NOT EXISTS ${SQLITE_SOURCE}/sqlite3.c)
  message(FATAL_ERROR "${SQLITE_SOURCE}/sqlite3.c is not there. Run bin/setup first.")
endif()
add_library(keywork_sqlite STATIC ${SQLITE_SOURCE}/sqlite3.c)
target_include_directories(keywork_sqlite SYSTEM PUBLIC ${SQLITE_SOURCE})
target_compile_options(keywork_sqlite PRIVATE -O2 -w)
target_compile_definitions(keywork_sqlite PRIVATE
  SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_ENABLE_FTS5 SQLITE_OMIT_LOAD_EXTENSION
  SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_LIKE_DOESNT_MATCH_BLOBS
  SQLITE_MAX_EXPR_DEPTH=0 SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE SQLITE_USE_ALLOCA
  SQLITE_SECURE_DELETE
  # Its log is written over and keeps its size: what a sync must save is the pages, not the time of day.
  HAVE_FDATASYNC=1
  # What one write of a group may have to undo is kept in memory up to 124 KiB: it is 64 KiB by default,
  # which a record that is sent just passes, and then every page of it is written to a file first. Not
  # over 128 KiB: SQLite masks the length of one write to 17 bits, and then says that the disk is full.
  SQLITE_STMTJRNL_SPILL=126976)
target_link_libraries(keywork_sqlite PRIVATE Threads::Threads m)

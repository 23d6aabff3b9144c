# Each layer and each area of features is a library found by its folder: a new file needs no line
# here. What a library may link is written once, below; the tidy test checks the includes.

# The schema files of all slices, in order of name, compiled into the program.
file(GLOB_RECURSE SCHEMA_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.sql)
set(SCHEMA_SOURCE ${CMAKE_BINARY_DIR}/schema_files.cpp)
add_custom_command(OUTPUT ${SCHEMA_SOURCE}
  COMMAND ${CMAKE_COMMAND} -DOUT=${SCHEMA_SOURCE} "-DFILES=${SCHEMA_FILES}"
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_schema.cmake
  DEPENDS ${SCHEMA_FILES} ${CMAKE_SOURCE_DIR}/cmake/embed_schema.cmake VERBATIM)
add_library(keywork_schema STATIC ${SCHEMA_SOURCE})
target_link_libraries(keywork_schema PRIVATE keywork_flags)

set(KEYWORK_PCH_OWNER "")
function(keywork_precompile target)
  if(NOT KEYWORK_PCH OR KEYWORK_SANITIZE)  # g++ 12 stops with a fault where both are on
    return()
  endif()
  if(target STREQUAL "platform")
    target_precompile_headers(${target} PRIVATE
      <algorithm> <chrono> <map> <memory> <optional> <span> <string> <string_view> <variant>
      <vector> <fmt/core.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM platform)
  endif()
endfunction()

# keywork_library(name folder libraries…): the library and, where it has tests, name_test.
function(keywork_library name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|/src/main\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  if(NOT sources)
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC keywork_flags ${ARGN})
  keywork_precompile(${name})
  set_property(GLOBAL APPEND PROPERTY KEYWORK_LIBRARIES ${name})
  if(tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE ${name} gtest gmock gtest_main)
    if(NOT name STREQUAL "platform" AND NOT name STREQUAL "care")
      target_link_libraries(${name}_test PRIVATE care)
    endif()
    keywork_precompile(${name}_test)
    set_property(GLOBAL APPEND PROPERTY KEYWORK_TESTS ${name}_test)
  endif()
endfunction()

keywork_library(platform src/platform
  fmt::fmt date::date-tz Threads::Threads OpenSSL::SSL OpenSSL::Crypto Boost::json
  PostgreSQL::PostgreSQL LibArchive::LibArchive CURL::libcurl ZLIB::ZLIB PkgConfig::SODIUM
  PkgConfig::PUGIXML
  PkgConfig::SECCOMP
  keywork_sqlite keywork_schema)
keywork_library(care src/care platform)

# A program of parsers that misbehave, by which platform_test proves what a parser may not do. It has
# no sanitizers, as the address sanitizer and a limit on addresses do not go together.
set(PARSER_TRIALS sandbox/confined.cpp sandbox/framing.cpp sandbox/testing/trials.cpp
  files/files.cpp time/monotonic.cpp words/utf8.cpp)
list(TRANSFORM PARSER_TRIALS PREPEND ${CMAKE_SOURCE_DIR}/src/platform/)
add_executable(parser_trials ${CMAKE_SOURCE_DIR}/tests/sandbox/parser_trials.cpp ${PARSER_TRIALS})
target_link_libraries(parser_trials PRIVATE keywork_plain_flags PkgConfig::SECCOMP fmt::fmt)
add_dependencies(platform_test parser_trials)
target_compile_definitions(platform_test PRIVATE
  KEYWORK_PARSER_TRIALS="$<TARGET_FILE:parser_trials>")

file(GLOB areas RELATIVE ${CMAKE_SOURCE_DIR}/src/features CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/src/features/*)
set(feature_libraries)
foreach(area ${areas})
  keywork_library(features_${area} src/features/${area} care)
  if(TARGET features_${area})
    list(APPEND feature_libraries features_${area})
  endif()
endforeach()

keywork_library(app src/app ${feature_libraries} care)

if(EXISTS ${CMAKE_SOURCE_DIR}/src/main.cpp)
  add_executable(keywork src/main.cpp)
  target_link_libraries(keywork PRIVATE app)
  add_dependencies(app_test keywork)  # it starts it, as the program starts itself
  target_compile_definitions(app_test PRIVATE KEYWORK_PROGRAM="$<TARGET_FILE:keywork>")
endif()

# What it costs: built by bin/bench only.
file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*.cpp)
add_executable(keywork_bench EXCLUDE_FROM_ALL ${bench_sources})
target_link_libraries(keywork_bench PRIVATE app keywork_sqlite)
target_include_directories(keywork_bench PRIVATE ${CMAKE_SOURCE_DIR})
set_target_properties(keywork_bench PROPERTIES UNITY_BUILD OFF)  # its files measure apart

# Every route × role × relationship, made from the route table.
file(GLOB matrix_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/matrix/*.cpp)
if(matrix_sources AND TARGET app)
  add_executable(matrix_test ${matrix_sources})
  target_link_libraries(matrix_test PRIVATE app keywork_schema gtest gmock gtest_main)
  keywork_precompile(matrix_test)
  set_property(GLOBAL APPEND PROPERTY KEYWORK_TESTS matrix_test)
endif()

# Every reader of bytes from outside, given damaged input.
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp)
add_executable(fuzz_test ${fuzz_sources})
target_link_libraries(fuzz_test PRIVATE features_exchange care gtest gmock gtest_main)
target_include_directories(fuzz_test PRIVATE ${CMAKE_SOURCE_DIR})
keywork_precompile(fuzz_test)
set_property(GLOBAL APPEND PROPERTY KEYWORK_TESTS fuzz_test)

get_property(all_tests GLOBAL PROPERTY KEYWORK_TESTS)
if(all_tests)
  add_custom_target(unit_tests DEPENDS ${all_tests})
endif()

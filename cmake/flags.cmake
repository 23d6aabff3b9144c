# What every target of ours is compiled with. Libraries of others see none of it.
# keywork_plain_flags leaves out the sanitizers: only for what tests the limits of a process.
add_library(keywork_plain_flags INTERFACE)
add_library(keywork_flags INTERFACE)
target_link_libraries(keywork_flags INTERFACE keywork_plain_flags)
target_compile_options(keywork_plain_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-missing-field-initializers
  -fstack-protector-strong -fstack-clash-protection -fcf-protection)
target_compile_definitions(keywork_plain_flags INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(keywork_plain_flags INTERFACE -Wl,-z,relro,-z,now)
target_include_directories(keywork_plain_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
if(KEYWORK_UNITY)  # what a name of another file shadows, or hides, says nothing
  target_compile_options(keywork_plain_flags INTERFACE -Wno-shadow -Wshadow=local -Wno-subobject-linkage)
endif()
# Warnings are errors in CI, but not where g++ 12 optimises and warns falsely of strings.
if(DEFINED ENV{CI} AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(keywork_plain_flags INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(keywork_plain_flags INTERFACE _FORTIFY_SOURCE=2)
  # What g++ 12 says falsely of variants and strings when it optimises.
  target_compile_options(keywork_plain_flags INTERFACE
    -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-restrict)
endif()
if(KEYWORK_SANITIZE)
  target_compile_options(keywork_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(keywork_flags INTERFACE -fsanitize=address,undefined)
endif()

#include "platform/log/log.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <system_error>
#include <thread>
#include <vector>

namespace keywork::log {
namespace {

using ChildId = Id<struct Child>;

static_assert(!std::is_constructible_v<Named, Words, std::string>, "free text must not compile");
static_assert(!std::is_constructible_v<Words, std::string>, "an event is a literal");

Clock const clock = Clock::standing_at(*instant_from_text("2026-11-24T17:30:00Z"));

TEST(TheLog, writes_an_event_as_one_line_of_json)
{
    std::string written;
    Log log{[&](std::string_view line) { written += line; }, clock, Level::info};
    log.info("record sent", {{"child", ChildId{"7f3a"}},
                             {"versions", 2},
                             {"first", true},
                             {"took_milliseconds", std::chrono::milliseconds{12}},
                             {"ratio", 0.5},
                             {"due_at", *instant_from_text("2026-11-25T17:30:00Z")},
                             {"outcome", "done"},
                             {"route", Code{"/children/{child}"}}});
    EXPECT_EQ(written,
              R"({"at":"2026-11-24T17:30:00.000Z","level":"info","event":"record sent",)"
              R"("child":"7f3a","versions":2,"first":true,"took_milliseconds":12,"ratio":0.5,)"
              R"("due_at":"2026-11-25T17:30:00Z","outcome":"done","route":"/children/{child}"})"
              "\n");
}

TEST(TheLog, drops_what_is_under_its_level)
{
    std::string written;
    Log log{[&](std::string_view line) { written += line; }, clock, Level::warning};
    log.debug("a");
    log.info("b");
    EXPECT_EQ(written, "");
    log.warning("c");
    log.error("d");
    EXPECT_NE(written.find(R"("level":"warning","event":"c")"), std::string::npos);
    EXPECT_NE(written.find(R"("level":"error","event":"d")"), std::string::npos);
}

TEST(TheLog, lets_no_free_text_through_a_code)
{
    EXPECT_EQ(Code{"unique_violation"}.text, "unique_violation");
    EXPECT_EQ(Code{"Zo\xc3\xab said \"no\"\n"}.text, "Zo???said??no??");
    EXPECT_EQ(Code{std::string(120, 'a')}.text.size(), 120U);
    EXPECT_EQ(Code{std::string(121, 'a')}.text.size(), 120U);
}

TEST(TheLog, writes_null_for_what_json_has_no_number_for)
{
    EXPECT_EQ(Named("x", std::numeric_limits<double>::quiet_NaN()).json, "null");
    EXPECT_EQ(Named("x", std::numeric_limits<double>::infinity()).json, "null");
}

TEST(TheLog, keeps_lines_whole_when_many_threads_write)
{
    std::string written;
    Log log{[&](std::string_view line) { written += line; }, clock, Level::info};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i) log.info("counted", {{"number", i}});
        });
    for (auto& thread : threads) thread.join();
    std::istringstream lines{written};
    int whole = 0;
    for (std::string line; std::getline(lines, line); ++whole)
        ASSERT_TRUE(line.starts_with(R"({"at":)") && line.ends_with("}")) << line;
    EXPECT_EQ(whole, 2000);
}

TEST(TheLog, appends_to_a_file_that_only_its_owner_may_read)
{
    auto const path = std::filesystem::temp_directory_path() /
                      ("keywork-log-" + std::to_string(::getpid()));
    for (int start = 0; start < 2; ++start) Log::to_file(path.string(), clock).info("started");
    std::ifstream file{path};
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    auto const permissions = std::filesystem::status(path).permissions();
    std::filesystem::remove(path);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    using std::filesystem::perms;
    EXPECT_EQ(permissions, perms::owner_read | perms::owner_write);
}

TEST(TheLog, says_at_once_when_its_file_cannot_be_opened)
{
    EXPECT_THROW(Log::to_file("/nowhere/at/all.log", clock), std::system_error);
}

}  // namespace
}  // namespace keywork::log

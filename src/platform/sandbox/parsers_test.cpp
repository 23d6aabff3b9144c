// Whatever a parser does, whoever started it gets tables or a refusal in plain words.
#include "platform/log/log.hpp"
#include "platform/sandbox/parsers.hpp"
#include "platform/sandbox/testing/trials.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <system_error>

namespace keywork::sandbox {
namespace {

using testing::trial;

constexpr std::string_view could_not_be_read = "This could not be read";
constexpr std::string_view takes_too_long = "This takes too long to read";
constexpr std::string_view too_much = "There is too much in this";

class ParsersAtWork : public ::testing::Test {
protected:
    Outcome<std::vector<ReadTable>> read(std::string_view name, std::vector<SentFile> const& files,
                                         Limits const& limits = {})
    {
        Parsers const parsers{KEYWORK_PARSER_TRIALS, log_, limits};
        return parsers.read(trial(name), files);
    }
    /// The words of the refusal; what was read instead, if it was.
    std::string refusal(std::string_view name, Limits const& limits = {})
    {
        auto const read_or_not = read(name, {{"1000", "abc"}}, limits);
        auto const* invalid = refused_as<Invalid>(read_or_not);
        return invalid ? invalid->problems.front().message : "it was read";
    }
    /// How the last program ended, as the log tells it.
    bool ended_by(int signal) const
    {
        return logged_.find("\"status\":" + std::to_string(signal) + "}") != std::string::npos;
    }

    log::Log& log() { return log_; }

private:
    std::string logged_;
    log::Log log_{[this](std::string_view line) { logged_ = line; },
                  Clock::standing_at(sys_seconds{}), log::Level::warning};
};

TEST_F(ParsersAtWork, hand_back_their_tables_as_they_were)
{
    std::string const large(200'000, 'z');
    auto const there = read("echo", {{"Zoë.csv", "ab"}, {"", ""}, {"long", large}});
    auto const here = trial("echo").read({{"Zoë.csv", "ab"}, {"", ""}, {"long", large}});
    ASSERT_TRUE(there.has_value());
    ASSERT_EQ(there->size(), 3U);
    for (std::size_t at = 0; at < 3; ++at) {
        auto const& table = there->at(at).table;
        auto const& same = here->at(at).table;
        EXPECT_EQ(there->at(at).file, here->at(at).file);
        EXPECT_EQ(table.headings, same.headings);
        EXPECT_EQ(table.rows.front().cells, same.rows.front().cells);
        EXPECT_EQ(table.rows.front().number, 7U);
        EXPECT_EQ(table.heading_row, 3U);
        EXPECT_EQ(table.delimiter, ';');
        EXPECT_EQ(table.encoding, csv::Encoding::windows_1252);
        EXPECT_EQ(table.problems, same.problems);
    }
}

TEST_F(ParsersAtWork, hand_back_what_they_refuse)
{
    auto const refused = read("refuses", {{"a.csv", ""}});
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_NE(invalid, nullptr);
    EXPECT_EQ(*invalid, (Invalid{{{"files", "a.csv is refused."}, {"more", "Again."}}}));
}

TEST_F(ParsersAtWork, are_ended_when_they_reach_for_a_file_a_socket_a_program_or_memory_that_runs)
{
    for (std::string_view const name : {"opens-a-file", "opens-a-socket", "starts-a-program",
                                        "makes-memory-that-runs", "writes-elsewhere"}) {
        auto const here = trial(name).read({});  // where nothing holds it, it can
        ASSERT_TRUE(here.has_value());
        EXPECT_NE(here->front().table.headings.front(), "no") << name;

        EXPECT_TRUE(refusal(name).starts_with(could_not_be_read)) << name;
        EXPECT_TRUE(ended_by(SIGSYS)) << name;
    }
}

TEST_F(ParsersAtWork, are_refused_when_they_use_up_their_time_on_the_processor)
{
    EXPECT_TRUE(refusal("spins").starts_with(takes_too_long));
    EXPECT_TRUE(ended_by(SIGXCPU));
}

TEST_F(ParsersAtWork, are_refused_when_they_do_not_answer_in_time)
{
    EXPECT_TRUE(refusal("waits", {.wait = std::chrono::milliseconds{200}})
                    .starts_with(takes_too_long));
    EXPECT_TRUE(ended_by(SIGKILL));
}

TEST_F(ParsersAtWork, are_refused_when_they_take_too_much_memory)
{
    EXPECT_TRUE(refusal("takes-memory").starts_with(too_much));
}

TEST_F(ParsersAtWork, are_refused_when_they_crash_or_end_without_an_answer)
{
    EXPECT_TRUE(refusal("crashes").starts_with(could_not_be_read));
    EXPECT_TRUE(refusal("throws").starts_with(could_not_be_read));
    EXPECT_TRUE(refusal("ends").starts_with(could_not_be_read));
}

TEST_F(ParsersAtWork, are_not_believed)
{
    EXPECT_TRUE(refusal("says-nonsense").starts_with(could_not_be_read));
    EXPECT_TRUE(refusal("boasts").starts_with(too_much));
    EXPECT_TRUE(refusal("writes-what-is-no-text").starts_with(could_not_be_read));
}

TEST_F(ParsersAtWork, hand_back_as_much_as_their_limits_say)
{
    // 1,000 rows of one cell and its number, and one heading.
    EXPECT_EQ(refusal("gives-cells", {.cells = 2'001}), "it was read");
    EXPECT_TRUE(refusal("gives-cells", {.cells = 2'000}).starts_with(too_much));
    // Each row: a mark, its number, the length of its cell, its one letter. The rest takes 39.
    EXPECT_EQ(refusal("gives-cells", {.answer = 10'039}), "it was read");
    EXPECT_TRUE(refusal("gives-cells", {.answer = 10'038}).starts_with(too_much));
}

TEST_F(ParsersAtWork, are_refused_when_their_turn_does_not_come)
{
    std::chrono::milliseconds const wait{50};
    EXPECT_TRUE(refusal("echo", {.wait = wait, .at_once = 0})
                    .starts_with("Other files are being read just now"));
}

TEST_F(ParsersAtWork, give_their_turn_back_however_they_end)
{
    Parsers const parsers{KEYWORK_PARSER_TRIALS, log(), {.at_once = 1}};
    std::vector<SentFile> const files{{"a", "b"}};
    for (std::string_view const name : {"refuses", "crashes", "says-nonsense"})
        EXPECT_FALSE(parsers.read(trial(name), files).has_value());
    EXPECT_TRUE(parsers.read(trial("echo"), files).has_value());
}

TEST_F(ParsersAtWork, leave_no_process_and_no_open_file_behind)
{
    auto const lowest_free = [] {
        int const opened = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(opened);
        return opened;
    };
    int const before = lowest_free();
    for (std::string_view const name : {"echo", "crashes", "says-nonsense"})
        static_cast<void>(refusal(name));
    EXPECT_EQ(lowest_free(), before);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);  // no children, not even ended ones
}

TEST_F(ParsersAtWork, are_a_fault_of_the_machine_where_there_is_no_such_program)
{
    Parsers const parsers{"/nowhere/keywork", log()};
    EXPECT_THROW(static_cast<void>(parsers.read(trial("echo"), {})), std::system_error);
}

}  // namespace
}  // namespace keywork::sandbox

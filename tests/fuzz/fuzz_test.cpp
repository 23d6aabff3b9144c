// Every reader of bytes from outside takes damaged input without a crash, a hang or a false word.
//
// KEYWORK_FUZZ_ROUNDS  how many inputs each (else 1,500)
// KEYWORK_FUZZ_SEED    where they begin (else the same every time)
// KEYWORK_FUZZ_KEEP    a folder for the input that is being taken: the one that ended the program
#include "tests/fuzz/driver.hpp"

#include "platform/expects.hpp"
#include "platform/files/files.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace keywork::fuzz {
namespace {

std::uint64_t number_from(char const* variable, std::uint64_t otherwise)
{
    auto const* text = std::getenv(variable);
    return text ? std::stoull(text) : otherwise;
}

std::string corpus_of(std::string_view target)
{
    return "tests/fuzz/corpus/" + std::string{target};
}

class Reader : public ::testing::TestWithParam<Target> {};
INSTANTIATE_TEST_SUITE_P(Of, Reader, ::testing::ValuesIn(targets().begin(), targets().end()),
                         [](auto const& one) {
                             std::string name{one.param.name};
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST_P(Reader, takes_whatever_comes)
{
    auto const* keep = std::getenv("KEYWORK_FUZZ_KEEP");
    Rounds const rounds{.count = number_from("KEYWORK_FUZZ_ROUNDS", 1'500),
                        .seed = number_from("KEYWORK_FUZZ_SEED", 20261124),
                        .keep_in = keep ? keep : ""};
    try {
        auto const taken = run(GetParam(), corpus_in(corpus_of(GetParam().name)), rounds);
        // Else the corpus is no use: all of it is turned away at the door, or nothing is.
        EXPECT_GT(taken.read, rounds.count / 300);
        EXPECT_GT(taken.refused, 0U);
    } catch (Broken const& broken) {
        FAIL() << broken.why << "\nfor the input \"" << broken.input << "\"";
    }
}

TEST(Corpus, has_a_target_for_each_of_its_folders)
{
    for (files::Entry const& folder : files::list_folder("tests/fuzz/corpus"))
        EXPECT_TRUE(std::ranges::any_of(targets(), [&](Target const& target) {
            return target.name == folder.name;
        })) << folder.name;
}

// That it can fail: a reader that is wrong about one kind of input.

Found falls_over_a_zero(std::string_view bytes)
{
    expects(bytes.find('0') == std::string_view::npos);
    return Found::read;
}

TEST(Driver, finds_the_input_that_breaks_a_reader_and_shows_it)
{
    Target const wrong{.name = "wrong", .special = "0123456789", .take = falls_over_a_zero};
    std::vector<std::string> const corpus{"a line\n", "another \"line\""};
    try {
        run(wrong, corpus, {.count = 1'000, .seed = 1});
        FAIL() << "no input broke it";
    } catch (Broken const& broken) {
        EXPECT_NE(broken.why.find("falls_over_a_zero"), std::string::npos);
        EXPECT_NE(broken.input.find('0'), std::string::npos);
        EXPECT_EQ(broken.input.find('\n'), std::string::npos);
    }
}

TEST(Driver, gives_the_same_inputs_for_the_same_seed_and_keeps_the_last)
{
    testing::TemporaryFolder const folder;
    Target const any{.name = "any", .special = "x", .take = [](std::string_view) {
                         return Found::refused;
                     }};
    auto const last_of = [&](std::uint64_t seed) {
        auto const taken = run(any, {"some words", "others"},
                               {.count = 20, .seed = seed, .keep_in = folder.path()});
        EXPECT_EQ(taken.refused, 22U);
        return files::read_whole(folder.file("any"), 10'000);
    };
    EXPECT_EQ(last_of(7), last_of(7));
    EXPECT_NE(last_of(7), last_of(8));
}

}  // namespace
}  // namespace keywork::fuzz

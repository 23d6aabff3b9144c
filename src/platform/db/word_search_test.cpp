#include "platform/db/word_search.hpp"

#include "platform/db/schema.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/expects.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace keywork::db::word_search {
namespace {

using Finish = Database::Finish;
using Entries = std::vector<std::int64_t>;

class WordSearch : public testing::StoreTest {
protected:
    void add(std::int64_t entry, std::vector<std::string> const& owners, std::string const& text)
    {
        migrated().write([&](Transaction& tx) {
            word_search::add(tx, entry, owners, text);
            return Finish::commit;
        });
    }
    void remove(std::int64_t entry)
    {
        empty().write([&](Transaction& tx) {
            word_search::remove(tx, entry);
            return Finish::commit;
        });
    }
    /// Adds entries of nobody's, so that all before `entry` are in the index and none waits.
    void fill_up_to(std::int64_t entry)
    {
        migrated().write([&](Transaction& tx) {
            for (std::int64_t number = entry; number % 256 != 1; ++number)
                word_search::add(tx, number, std::vector<std::string>{"nobody"}, "filler");
            return Finish::commit;
        });
    }
    Entries found(Query const& query)
    {
        Entries entries;
        empty().read([&](Reader& reader) { entries = newest(reader, query); });
        return entries;
    }
    Entries found(std::string const& typed, std::vector<std::string> owners = {"zoe", "sam"})
    {
        return found(Query{.typed = typed, .owners = std::move(owners)});
    }
};
INSTANTIATE_TEST_SUITE_P(OnAll, WordSearch, testing::on_all(), testing::name_of);

TEST_P(WordSearch, finds_the_newest_first_and_only_within_the_owners)
{
    add(1, {"zoe"}, "Walked to school calmly.");
    add(2, {"sam"}, "Walked out of school.");
    add(3, {"zoe"}, "Refused school.");

    EXPECT_EQ(found("school"), (Entries{3, 2, 1}));
    EXPECT_EQ(found("school", {"zoe"}), (Entries{3, 1}));
    EXPECT_EQ(found("school", {"zo"}), Entries{});
    EXPECT_EQ(found("school", {}), Entries{});
    EXPECT_EQ(found("college"), Entries{});
}

TEST_P(WordSearch, finds_what_holds_every_word_and_takes_the_last_as_a_beginning)
{
    add(1, {"zoe"}, "Walked to school calmly.");
    add(2, {"zoe"}, "Walked out of school.");

    EXPECT_EQ(found("school walked"), (Entries{2, 1}));
    EXPECT_EQ(found("school cal"), Entries{1});
    EXPECT_EQ(found("scho walked"), Entries{});  // only the last word is taken as a beginning
    EXPECT_EQ(found("w"), (Entries{2, 1}));
    EXPECT_EQ(found("calmly walked x"), Entries{});
}

TEST_P(WordSearch, does_not_mind_case_and_accents)
{
    add(1, {"zoe"}, "ZOË’S café");

    EXPECT_EQ(found("zoe"), Entries{1});
    EXPECT_EQ(found("Zoë's CAFE"), Entries{1});
}

TEST_P(WordSearch, takes_nothing_typed_for_syntax)
{
    add(1, {"zoe"}, "near and or not tokens");
    add(2, {"zoe"}, "quote");

    for (auto const* typed : {"\"", "'", "*", "a* OR b", "tokens:near", "NEAR(", "(", ")", "^", "-",
                              "'; DROP TABLE word_entry; --", "a & b | !c", ":*", "\\", "{", "+"})
        EXPECT_NO_THROW(found(typed)) << typed;
    EXPECT_EQ(found("\"near\" AND or"), Entries{1});
    EXPECT_EQ(found("quote OR near"), Entries{});
    EXPECT_EQ(found("*"), Entries{});
    EXPECT_EQ(found("''quote"), Entries{2});
}

TEST_P(WordSearch, finds_an_entry_of_several_owners_once)
{
    add(1, {"zoe", "sam"}, "Argued at tea");
    fill_up_to(2);
    add(257, {"sam", "zoe"}, "Argued at supper");

    EXPECT_EQ(found("argued"), (Entries{257, 1}));
    EXPECT_EQ(found("argued", {"sam"}), (Entries{257, 1}));
}

TEST_P(WordSearch, finds_the_same_before_and_after_entries_come_into_the_index)
{
    add(1, {"zoe"}, "Walked to school");
    EXPECT_EQ(found("school"), Entries{1});
    fill_up_to(2);
    EXPECT_EQ(found("school"), Entries{1});
    add(257, {"zoe"}, "Walked from school");
    EXPECT_EQ(found("school walk"), (Entries{257, 1}));
}

TEST_P(WordSearch, lets_no_more_wait_when_numbers_are_left_out)
{
    add(255, {"zoe"}, "Walked to school");
    add(300, {"zoe"}, "Walked from school");  // brings the first into the index, and itself
    remove(255);

    EXPECT_EQ(found("school"), Entries{300});
    add(511, {"zoe"}, "Ran to school");
    EXPECT_EQ(found("school"), (Entries{511, 300}));
}

TEST_P(WordSearch, gives_no_more_than_asked_and_the_next_page_after_the_last)
{
    for (std::int64_t entry = 250; entry < 260; ++entry) add(entry, {"zoe"}, "school");

    EXPECT_EQ(found({.typed = "school", .owners = {"zoe"}, .most = 4}),
              (Entries{259, 258, 257, 256}));
    EXPECT_EQ(found({.typed = "school", .owners = {"zoe"}, .most = 4, .before = 256}),
              (Entries{255, 254, 253, 252}));
    EXPECT_EQ(found({.typed = "school", .owners = {"zoe"}, .most = 4, .before = 252}),
              (Entries{251, 250}));
}

TEST_P(WordSearch, reaches_more_owners_than_go_into_one_question)
{
    std::vector<std::string> owners;
    for (int number = 0; number < 450; ++number)
        owners.push_back("child-" + std::to_string(number));
    add(1, {owners.front()}, "school");
    add(2, {owners.back()}, "school");
    fill_up_to(3);

    EXPECT_EQ(found("school", owners), (Entries{2, 1}));
}

TEST_P(WordSearch, forgets_what_was_removed)
{
    add(1, {"zoe"}, "in the index");
    fill_up_to(2);
    add(257, {"zoe"}, "waiting for the index");

    remove(1);
    remove(257);
    remove(258);

    EXPECT_EQ(found("index"), Entries{});
    add(1, {"zoe"}, "in the index again");
    EXPECT_EQ(found("index"), Entries{1});
}

TEST_P(WordSearch, is_undone_with_its_transaction)
{
    migrated().write([&](Transaction& tx) {
        word_search::add(tx, 256, std::vector<std::string>{"zoe"}, "school");
        return Finish::rollback;
    });

    EXPECT_EQ(found("school"), Entries{});
    add(256, {"zoe"}, "school");
    EXPECT_EQ(found("school"), Entries{256});
}

class WordsInFile : public WordSearch {};
INSTANTIATE_TEST_SUITE_P(OnSqlite, WordsInFile, ::testing::Values("sqlite_file"),
                         testing::name_of);

TEST_P(WordsInFile, are_gone_once_removed)
{
    auto const bytes = [&] {
        fresh().reopen();  // brings the log into the file
        std::ifstream file{fresh().url().substr(std::string{"sqlite:"}.size()), std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    add(1, {"zoe"}, "qzqzunmistakable");
    fill_up_to(2);
    ASSERT_NE(bytes().find("qzqzunmistakable"), std::string::npos);

    remove(1);

    EXPECT_EQ(bytes().find("qzqzunmistakable"), std::string::npos);
}

TEST_P(WordSearch, expects_owners_that_are_ids)
{
    EXPECT_THROW(add(1, {"zoe\" OR \"sam"}, "school"), BrokenInvariant);
    EXPECT_THROW(add(1, {}, "school"), BrokenInvariant);
    EXPECT_THROW(found("school", {"zoe/"}), BrokenInvariant);
}

}  // namespace
}  // namespace keywork::db::word_search

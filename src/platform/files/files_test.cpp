#include "platform/files/files.hpp"

#include "platform/testing/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace keywork::files {
namespace {

class Files : public ::testing::Test {
protected:
    keywork::testing::TemporaryFolder folder;
};

TEST_F(Files, are_read_back_as_they_were_written)
{
    std::string content{"one\0two\r\n\xff", 10};
    for (int i = 0; i < 15; ++i) content += content;  // over several pieces
    write_whole(folder.file("a"), content);
    EXPECT_EQ(read_whole(folder.file("a"), content.size()), content);
    write_whole(folder.file("a"), "");
    EXPECT_EQ(read_whole(folder.file("a"), 0), "");
}

TEST_F(Files, are_read_up_to_a_limit_and_no_further)
{
    write_whole(folder.file("a"), "12345");
    EXPECT_EQ(read_whole(folder.file("a"), 5), "12345");
    EXPECT_THROW(read_whole(folder.file("a"), 4), TooLarge);
    EXPECT_THROW(read_whole("/dev/zero", 100'000), TooLarge);
}

TEST_F(Files, that_are_not_there_are_missing)
{
    EXPECT_THROW(read_whole(folder.file("none"), 10), Missing);
    EXPECT_THROW(list_folder(folder.file("none")), Missing);
    EXPECT_THROW(write_whole(folder.file("none/a"), "x"), Missing);
    write_whole(folder.file("a"), "x");
    EXPECT_THROW(read_whole(folder.file("a/b"), 10), Missing);
}

TEST_F(Files, are_for_their_owner_unless_everyone_may_read)
{
    auto const mode_of = [&](std::string const& name) {
        struct stat about {};
        EXPECT_EQ(::stat(folder.file(name).c_str(), &about), 0);
        return about.st_mode & 0777U;
    };
    write_whole(folder.file("a"), "x");
    write_whole(folder.file("b"), "x", Access::everyone_reads);
    EXPECT_EQ(mode_of("a"), 0600U);
    EXPECT_EQ(mode_of("b"), 0644U);
}

TEST_F(Files, are_untouched_when_the_disk_is_full)
{
    write_whole(folder.file("a"), "before");
    // The process may make files of at most 1,000 bytes; a larger one fails as on a full disk.
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    auto const old_handler = ::signal(SIGXFSZ, SIG_IGN);
    rlimit const small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    EXPECT_NO_THROW(write_whole(folder.file("b"), std::string(1000, 'x')));
    EXPECT_THROW(write_whole(folder.file("a"), std::string(1001, 'x')), DiskFull);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, old_handler);

    EXPECT_EQ(read_whole(folder.file("a"), 100), "before");
    EXPECT_EQ(list_folder(folder.path()).size(), 2U) << "nothing half written lies about";
}

TEST_F(Files, are_listed_by_name_with_their_kind)
{
    EXPECT_TRUE(list_folder(folder.path()).empty());
    write_whole(folder.file("b.csv"), "12345");
    write_whole(folder.file("B.csv"), "");
    make_folder(folder.file("c"));
    std::filesystem::create_symlink("/etc", folder.file("link"));
    using Kind = Entry::Kind;
    EXPECT_EQ(list_folder(folder.path()),
              (std::vector<Entry>{{.name = "B.csv", .kind = Kind::file, .bytes = 0},
                                  {.name = "b.csv", .kind = Kind::file, .bytes = 5},
                                  {.name = "c", .kind = Kind::folder, .bytes = 0},
                                  {.name = "link", .kind = Kind::other, .bytes = 0}}));
}

TEST_F(Files, have_their_folders_made_with_those_above)
{
    make_folder(folder.file("x/y/z"));
    make_folder(folder.file("x/y/z"));
    write_whole(folder.file("x/y/z/a"), "deep");
    EXPECT_EQ(read_whole(folder.file("x/y/z/a"), 10), "deep");
    EXPECT_THROW(make_folder(folder.file("x/y/z/a")), Error);
    EXPECT_THROW(make_folder(folder.file("x/y/z/a/b")), Error);
}

TEST_F(Files, are_read_a_piece_at_a_time_and_again_from_the_start)
{
    write_whole(folder.file("a"), "123456789");
    auto const file = open_to_read(folder.file("a"));
    std::string buffer = "0";
    EXPECT_EQ(read_some(file, buffer, 4), 4U);
    EXPECT_EQ(buffer, "01234");
    while (read_some(file, buffer, 4) > 0) {}
    EXPECT_EQ(buffer, "0123456789");
    rewind(file);
    EXPECT_EQ(read_some(file, buffer, 1), 1U);
    EXPECT_EQ(buffer, "01234567891");
}

}  // namespace
}  // namespace keywork::files

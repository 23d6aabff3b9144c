#include "platform/zip/zip.hpp"

#include "platform/expects.hpp"
#include "platform/testing/mutations.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

namespace keywork::zip {
namespace {

sys_seconds const at = *instant_from_text("2026-11-24T17:30:00Z");

std::string refusal_of(std::string_view bytes, Limits const& limits = {})
{
    auto const outcome = read(bytes, limits);
    if (outcome) return "read";
    return refused_as<Invalid>(outcome)->problems.at(0).message;
}

std::string noise(std::size_t bytes) { return Random::seeded(1).bytes(bytes); }

TEST(AZip, gives_back_what_was_put_in)
{
    std::vector<Entry> const entries{
        {.name = "2024/header.csv", .bytes = "CHILD,DOB\r\n" + std::string(5'000, 'x')},
        {.name = "Zo\xc3\xab.txt", .bytes = ""},
        {.name = "any.bin", .bytes = noise(100'000)}};
    auto const packed = write(entries, at);
    EXPECT_TRUE(is_zip(packed));
    auto const unpacked = read(packed);
    ASSERT_TRUE(unpacked) << refusal_of(packed);
    EXPECT_EQ(*unpacked, entries);
    EXPECT_EQ(write(entries, at), packed) << "the same entries give the same bytes";
}

TEST(AZip, of_nothing_holds_nothing)
{
    auto const unpacked = read(write({}, at));
    ASSERT_TRUE(unpacked);
    EXPECT_TRUE(unpacked->empty());
}

TEST(AZip, keeps_names_as_names)
{
    std::vector<Entry> const entries{{.name = "../../etc/passwd", .bytes = "a"},
                                     {.name = "/absolute", .bytes = "b"},
                                     {.name = "C:\\temp\\x.csv", .bytes = "c"}};
    auto const unpacked = read(write(entries, at));
    ASSERT_TRUE(unpacked);
    EXPECT_EQ(unpacked->at(0).file_name(), "passwd");
    EXPECT_EQ(unpacked->at(1).file_name(), "absolute");
    EXPECT_EQ(unpacked->at(2).file_name(), "x.csv");
}

TEST(AZip, marks_its_names_as_utf8_for_other_programs)
{
    std::vector<Entry> const entries{{.name = "Zo\xc3\xab.txt", .bytes = "x"}};
    auto const packed = write(entries, at);
    auto const flags = static_cast<unsigned char>(packed.at(7));
    EXPECT_EQ(flags & 0x08, 0x08) << "bit 11 of the general purpose flags (APPNOTE 4.4.4)";
}

TEST(AZip, passes_over_what_macos_adds)
{
    std::vector<Entry> const entries{{.name = "__MACOSX/._a.csv", .bytes = "x"},
                                     {.name = "a.csv", .bytes = "y"}};
    auto const unpacked = read(write(entries, at));
    ASSERT_TRUE(unpacked);
    ASSERT_EQ(unpacked->size(), 1U);
    EXPECT_EQ(unpacked->at(0).name, "a.csv");
}

TEST(AZip, that_is_none_or_is_cut_off_is_refused)
{
    EXPECT_EQ(refusal_of(""), "This file is not a zip.");
    EXPECT_EQ(refusal_of("CHILD,DOB\n"), "This file is not a zip.");
    EXPECT_NE(refusal_of("PK\x03\x04"), "read");
    std::vector<Entry> const entries{{.name = "a", .bytes = noise(5'000)}};
    auto const packed = write(entries, at);
    EXPECT_EQ(refusal_of(packed), "read");
    EXPECT_NE(refusal_of(packed.substr(0, packed.size() / 2)), "read");
    auto damaged = packed;
    damaged[2'000] = static_cast<char>(damaged[2'000] ^ 1);
    EXPECT_NE(refusal_of(damaged).find("damaged"), std::string::npos);
}

TEST(AZip, with_an_archive_within_is_refused)
{
    std::vector<Entry> const inner{{.name = "a", .bytes = "x"}};
    std::vector<Entry> const outer{{.name = "more/in.zip", .bytes = write(inner, at)}};
    EXPECT_EQ(refusal_of(write(outer, at)),
              "This zip holds another archive, “in.zip”. Unpack that first.");
    std::vector<Entry> const packed{{.name = "a.csv.gz", .bytes = "\x1f\x8b\x08"}};
    EXPECT_NE(refusal_of(write(packed, at)).find("another archive"), std::string::npos);
}

TEST(AZip, with_a_link_is_refused)
{
    auto* const opened = archive_write_new();
    std::string out(100'000, '\0');
    std::size_t used = 0;
    archive_write_set_format_zip(opened);
    archive_write_open_memory(opened, out.data(), out.size(), &used);
    auto* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, "link");
    archive_entry_set_filetype(entry, AE_IFLNK);
    archive_entry_set_symlink(entry, "/etc/passwd");
    archive_write_header(opened, entry);
    archive_entry_free(entry);
    archive_write_close(opened);
    archive_write_free(opened);
    EXPECT_NE(refusal_of(out.substr(0, used)).find("holds links"), std::string::npos);
}

TEST(ZipLimits, hold_on_both_sides)
{
    std::vector<Entry> const three{{.name = "a", .bytes = noise(10)},
                                   {.name = "b", .bytes = noise(10)},
                                   {.name = "c", .bytes = noise(10)}};
    auto const packed = write(three, at);
    EXPECT_EQ(refusal_of(packed, {.entries = 3}), "read");
    EXPECT_NE(refusal_of(packed, {.entries = 2}).find("more than 2 files"), std::string::npos);
    EXPECT_EQ(refusal_of(packed, {.unpacked_bytes = 30}), "read");
    EXPECT_NE(refusal_of(packed, {.unpacked_bytes = 29}).find("when unpacked"), std::string::npos);
}

TEST(ZipLimits, refuse_what_unpacks_to_over_a_hundred_times_its_size)
{
    std::vector<Entry> const bomb{{.name = "a", .bytes = std::string(2'000'000, '\0')}};
    EXPECT_NE(refusal_of(write(bomb, at)).find("100 times"), std::string::npos);
    std::vector<Entry> const records{
        {.name = "a", .bytes = std::string(200'000, '\0') + noise(20'000)}};
    EXPECT_EQ(refusal_of(write(records, at)), "read");
    auto const packed = write(records, at);
    auto const ratio = 220'000 / packed.size();
    EXPECT_EQ(refusal_of(packed, {.ratio = ratio + 1}), "read");
    EXPECT_NE(refusal_of(packed, {.ratio = ratio - 1}), "read");
}

TEST(AZip, survives_every_mutation)
{
    std::vector<Entry> const entries{{.name = "a.csv", .bytes = std::string(300, 'x') + noise(50)},
                                     {.name = "b/c.csv", .bytes = "CHILD,DOB\r\n1,2\r\n"}};
    auto const good = write(entries, at);
    auto random = Random::seeded(20261124);
    int read_well = 0;
    for (int i = 0; i < 5'000; ++i) {
        auto const outcome = read(testing::mutated(good, "PK\x01\x02\x03\x04\x05\x06\xff", random));
        if (outcome) ++read_well;
    }
    EXPECT_LT(read_well, 5'000) << "damage should be noticed";
}

}  // namespace
}  // namespace keywork::zip

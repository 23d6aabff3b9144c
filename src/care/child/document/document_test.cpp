#include "care/child/document/document.hpp"

#include "care/child/document/operations.hpp"
#include "care/child/document/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::permitted;
using testing::read;

using DocumentStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, DocumentStore, db::testing::on_both(), db::testing::name_of);

std::string chunk(std::string const& name, std::string const& content)
{
    std::string out(3, '\0');
    out += static_cast<char>(content.size());
    return out + name + content + "crc!";
}

std::string a_png()
{
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", "0123456789abc") + chunk("eXIf", "position") +
           chunk("tEXt", "comment") + chunk("IDAT", "pixels") + chunk("IEND", "");
}

std::string segment(char marker, std::string const& content)
{
    std::string out{"\xFF"};
    out += marker;
    out += '\0';
    out += static_cast<char>(content.size() + 2);
    return out + content;
}

std::string a_jpeg()
{
    return "\xFF\xD8" + segment('\xE0', "JFIF") + segment('\xE1', "Exif position") +
           segment('\xFE', "comment") + segment('\xDB', "tables") + segment('\xDA', "scan") +
           "pixels\xFF\xD9";
}

TEST(DocumentType, is_what_the_content_says)
{
    EXPECT_EQ(file_type_of("%PDF-1.7 …"), "pdf");
    EXPECT_EQ(file_type_of(a_png()), "png");
    EXPECT_EQ(file_type_of(a_jpeg()), "jpeg");
    EXPECT_EQ(file_type_of("Dear Amara,\r\n\tyours"), "txt");
    EXPECT_EQ(file_type_of("PK\x03\x04 [Content_Types].xml … word/document.xml"), "docx");
    EXPECT_EQ(file_type_of("PK\x03\x04 [Content_Types].xml … xl/workbook.xml"), "xlsx");
    EXPECT_EQ(file_type_of("PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text"), "odt");
}

TEST(DocumentType, is_not_listed_for_programs_archives_and_odd_bytes)
{
    EXPECT_FALSE(file_type_of(""));
    EXPECT_FALSE(file_type_of("PK\x03\x04 photos.zip"));
    EXPECT_FALSE(file_type_of(std::string{"MZ\x90\0", 4}));
    EXPECT_FALSE(file_type_of("\x7F" "ELF\x02\x01"));
    EXPECT_FALSE(file_type_of("text with a bad byte \xFF"));
}

TEST(Picture, loses_what_the_camera_wrote_beside_it)
{
    auto const png = without_hidden_facts("png", a_png()).value();
    EXPECT_EQ(png.find("position"), std::string::npos);
    EXPECT_EQ(png.find("comment"), std::string::npos);
    EXPECT_NE(png.find("pixels"), std::string::npos);
    auto const jpeg = without_hidden_facts("jpeg", a_jpeg() + "behind the picture").value();
    EXPECT_EQ(jpeg.find("position"), std::string::npos);
    EXPECT_EQ(jpeg.find("comment"), std::string::npos);
    EXPECT_EQ(jpeg.find("behind"), std::string::npos);
    EXPECT_NE(jpeg.find("tables"), std::string::npos);
    EXPECT_TRUE(jpeg.ends_with("pixels\xFF\xD9"));
}

/// A photograph whose facts are a maker and which way up the phone was held.
std::string a_photo(bool little_end_first, char way)
{
    auto const number = [&](std::size_t value, int bytes) {
        std::string text;
        for (int at = 0; at < bytes; ++at)
            text.insert(little_end_first ? text.end() : text.begin(),
                        static_cast<char>(value >> (8 * at)));
        return text;
    };
    auto const entry = [&](std::size_t tag, std::string const& value) {
        return number(tag, 2) + number(3, 2) + number(1, 4) + value + std::string(2, '\0');
    };
    auto const facts = std::string{"Exif\0\0", 6} + (little_end_first ? "II" : "MM") +
                       number(42, 2) + number(8, 4) + number(2, 2) + entry(0x010F, "Ma") +
                       entry(0x0112, number(static_cast<std::size_t>(way), 2)) + "position";
    return "\xFF\xD8" + segment('\xE1', facts) + segment('\xDA', "scan") + "pixels\xFF\xD9";
}

TEST(Picture, keeps_which_way_up_it_is)
{
    auto const bare = [](bool little_end_first, char way) {
        return without_hidden_facts("jpeg", a_photo(little_end_first, way)).value();
    };
    EXPECT_EQ(bare(true, 6), bare(false, 6));
    EXPECT_EQ(bare(true, 6).find("position"), std::string::npos);
    EXPECT_EQ(bare(true, 6).find("Ma"), std::string::npos);
    EXPECT_EQ(bare(true, 6).substr(0, 38),
              (std::string{"\xFF\xD8\xFF\xE1\0\x22"
                           "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03"
                           "\0\0\0\x01\0\x06\0\0\0\0\0\0",
                           38}));
    EXPECT_EQ(bare(true, 8), without_hidden_facts("jpeg", bare(true, 8)).value());
    for (char const way : {'\0', '\1', '\x09'})
        EXPECT_EQ(bare(true, way).find("Exif"), std::string::npos);
}

TEST(Picture, loses_the_second_one_that_a_phone_puts_behind_it)
{
    auto const jpeg = without_hidden_facts("jpeg", a_jpeg() + a_jpeg()).value();
    EXPECT_EQ(jpeg, without_hidden_facts("jpeg", a_jpeg()).value());
    EXPECT_EQ(jpeg.find("position"), std::string::npos);
}

TEST(Picture, loses_what_stands_between_its_scans)
{
    auto const scan = [](std::string const& dots) { return segment('\xDA', "scan") + dots; };
    std::string const restart{"one\xFF\x00\xFF\xD0two", 10};
    auto const jpeg = without_hidden_facts("jpeg", "\xFF\xD8" + scan(restart) +
                                                       segment('\xE1', "Exif position") +
                                                       scan("three") + "\xFF\xD9")
                          .value();
    EXPECT_EQ(jpeg, "\xFF\xD8" + scan(restart) + scan("three") + "\xFF\xD9");
}

TEST(Picture, loses_the_small_ones_of_itself_and_its_colour_profile)
{
    auto const jpeg = [](std::string const& first) {
        return without_hidden_facts("jpeg", "\xFF\xD8" + first + segment('\xDA', "scan") +
                                                "dots\xFF\xD9")
            .value();
    };
    EXPECT_NE(jpeg(segment('\xE0', "JFIF 14 bytes ")).find("JFIF"), std::string::npos);
    EXPECT_EQ(jpeg(segment('\xE0', "JFIF 15 bytes, ")).find("JFIF"), std::string::npos);
    EXPECT_NE(jpeg(segment('\xEE', "Adobe 12 b. ")).find("Adobe"), std::string::npos);
    EXPECT_EQ(jpeg(segment('\xEE', "Adobe 13 by. ")).find("Adobe"), std::string::npos);
    auto const png =
        without_hidden_facts("png", "\x89PNG\r\n\x1a\n" + chunk("IHDR", "0123456789abc") +
                                        chunk("iCCP", "of a camera") + chunk("IEND", ""));
    EXPECT_EQ(png.value().find("camera"), std::string::npos);
}

TEST(Picture, is_refused_wherever_it_is_cut_off)
{
    for (std::size_t length = 8; length < a_png().size(); ++length)
        EXPECT_FALSE(without_hidden_facts("png", a_png().substr(0, length))) << length;
    for (std::size_t length = 3; length < a_jpeg().size(); ++length)
        EXPECT_FALSE(without_hidden_facts("jpeg", a_jpeg().substr(0, length))) << length;
}

TEST(DocumentSize, is_said_in_words)
{
    EXPECT_EQ(size_in_words(999), "999 bytes");
    EXPECT_EQ(size_in_words(1000), "1 KB");
    EXPECT_EQ(size_in_words(999'400), "999 KB");
    EXPECT_EQ(size_in_words(1'000'000), "1.0 MB");
    EXPECT_EQ(size_in_words(4'960'000), "5.0 MB");
}

TEST_P(DocumentStore, hands_back_every_byte_and_nothing_above_the_level)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const tyler = permitted(empty(), marcus, house.tyler);
    std::string const letter = "Dear Tyler\n";
    auto const added = change(empty(), marcus, [&](Transaction& tx) {
        return child::add_document(tx, tyler, {"A letter", Level::l2, letter});
    });
    ASSERT_TRUE(added);
    read(empty(), [&](db::Reader& db) {
        auto const found = child::document(db, tyler, *added);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->title, "A letter");
        EXPECT_EQ(found->file_type, "txt");
        EXPECT_EQ(found->bytes, 11);
        EXPECT_EQ(found->level, Level::l2);
        EXPECT_EQ(found->added_by_name, "Marcus Bell");
        EXPECT_EQ(found->added_at, testing::house_now());
        EXPECT_EQ(child::content_of(db, tyler, *found), letter);
        EXPECT_EQ(child::documents(db, tyler), std::vector<Document>{*found});
    });
    auto const joel = permitted(empty(), actor_of(empty(), house.joel), house.tyler);
    auto const amara = permitted(empty(), marcus, house.amara);
    read(empty(), [&](db::Reader& db) {
        EXPECT_TRUE(child::documents(db, joel).empty());
        EXPECT_TRUE(refused_as<NotFound>(child::document(db, joel, *added)));
        EXPECT_TRUE(refused_as<NotFound>(child::document(db, amara, *added)));
    });
}

TEST_P(DocumentStore, refuses_an_empty_file_one_too_large_and_one_not_listed)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const tyler = permitted(empty(), marcus, house.tyler);
    auto const add = [&](std::string content, Level level = Level::l1) {
        return change(empty(), marcus, [&](Transaction& tx) {
            return child::add_document(tx, tyler, {"A file", level, std::move(content)});
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(add("")));
    EXPECT_TRUE(add(std::string(largest_document, 'a')));
    EXPECT_TRUE(refused_as<Invalid>(add(std::string(largest_document + 1, 'a'))));
    EXPECT_TRUE(refused_as<Invalid>(add("MZ\x90")));
    EXPECT_TRUE(refused_as<NotAllowed>(add("text", Level::l3)));
}

}  // namespace
}  // namespace keywork

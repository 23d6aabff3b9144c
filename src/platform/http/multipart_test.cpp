#include "platform/http/multipart.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

constexpr MultipartLimits roomy{.parts = 10,
                                .files = 10,
                                .field_bytes = 1000,
                                .file_bytes = 1000,
                                .part_header_bytes = 1000};

std::string field_part(std::string const& name, std::string const& value)
{
    return "--X\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

std::string file_part(std::string const& file_name, std::string const& bytes)
{
    return "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file_name +
           "\"\r\nContent-Type: text/csv\r\n\r\n" + bytes + "\r\n";
}

int status_of(std::string const& body, MultipartLimits const& limits)
{
    auto const form = read_multipart(body, "X", limits);
    return form ? 200 : form.error().status;
}

TEST(Multipart, reads_fields_and_files_byte_for_byte)
{
    std::string const bytes{"\x00\xff\r\n--\r\n-X\r\n", 12};
    auto const form = read_multipart(
        field_part("note", "Zoë\r\nsaid") + file_part("register.csv", bytes) + "--X--\r\n", "X",
        roomy);

    ASSERT_TRUE(form);
    EXPECT_EQ(form->fields, (Pairs{{"note", "Zoë\r\nsaid"}}));
    ASSERT_EQ(form->files.size(), 1u);
    EXPECT_EQ(form->files[0].field, "file");
    EXPECT_EQ(form->files[0].name, "register.csv");
    EXPECT_EQ(form->files[0].type, "text/csv");
    EXPECT_EQ(form->files[0].bytes, bytes);
}

TEST(Multipart, shows_only_the_last_part_of_a_file_name)
{
    for (auto const* sent :
         {"a \\\"b\\\".csv", "C:\\notes\\a %22b%22.csv", "../../a %22b%22.csv"}) {
        auto const form = read_multipart(file_part(sent, "1") + "--X--", "X", roomy);
        ASSERT_TRUE(form) << sent;
        EXPECT_EQ(form->files[0].name, "a \"b\".csv") << sent;
    }
}

TEST(Multipart, leaves_out_a_file_input_that_was_left_empty)
{
    auto const form = read_multipart(file_part("", "") + file_part("a", "") + "--X--", "X", roomy);

    ASSERT_TRUE(form);
    ASSERT_EQ(form->files.size(), 1u);
    EXPECT_EQ(form->files[0].name, "a");
}

TEST(Multipart, holds_each_limit_to_the_byte)
{
    auto limits = roomy;
    limits.parts = 2;
    EXPECT_EQ(status_of(field_part("a", "1") + field_part("b", "2") + "--X--", limits), 200);
    EXPECT_EQ(status_of(field_part("a", "") + field_part("b", "") + field_part("c", "") + "--X--",
                        limits), 413);
    limits = roomy;
    limits.files = 1;
    EXPECT_EQ(status_of(file_part("a", "1") + "--X--", limits), 200);
    EXPECT_EQ(status_of(file_part("a", "1") + file_part("b", "1") + "--X--", limits), 413);
    limits = roomy;
    limits.field_bytes = 3;
    EXPECT_EQ(status_of(field_part("a", "123") + "--X--", limits), 200);
    EXPECT_EQ(status_of(field_part("a", "1234") + "--X--", limits), 413);
    limits = roomy;
    limits.file_bytes = 3;
    EXPECT_EQ(status_of(file_part("a", "123") + "--X--", limits), 200);
    EXPECT_EQ(status_of(file_part("a", "1234") + "--X--", limits), 413);
    limits = roomy;
    limits.part_header_bytes = field_part("a", "").size() - 7;  // "--X" CR LF … CR LF
    EXPECT_EQ(status_of(field_part("a", "") + "--X--", limits), 200);
    EXPECT_EQ(status_of(field_part("ab", "") + "--X--", limits), 413);
    EXPECT_EQ(status_of(file_part(std::string(255, 'a'), "1") + "--X--", roomy), 200);
    EXPECT_EQ(status_of(file_part(std::string(256, 'a'), "1") + "--X--", roomy), 400);
}

TEST(Multipart, refuses_what_is_malformed)
{
    std::string const disposition = "--X\r\nContent-Disposition: ";
    std::string const end = "\r\n\r\nv\r\n--X--";
    for (std::string const& body :
         {std::string{}, std::string{"X"}, std::string{"--Y--"}, std::string{"--X"},
          std::string{"--X\r\n"}, std::string{"--X\r\n\r\nv\r\n--X--"},
          "text first" + field_part("a", "1") + "--X--", field_part("a", "1"),
          field_part("a", "1") + "--X", field_part("a", "1") + "--X--more",
          field_part("a", "1") + "--Xx--", field_part("a", "\xff") + "--X--",
          field_part("a", std::string(1, '\0')) + "--X--", field_part("\xff", "1") + "--X--",
          file_part("a\x01", "1") + "--X--", file_part("\xff", "1") + "--X--",
          disposition + "attachment; name=\"a\"" + end, disposition + "form-data" + end,
          disposition + "form-data; filename=\"a\"" + end,
          disposition + "form-data; name=\"a" + end, disposition + "form-data; name=" + end,
          disposition + "form-data; name=\"a\"; name=\"b\"" + end,
          disposition + "form-data; name=\"a\"; filename=\"a\"; filename=\"b\"" + end,
          disposition + "form-data; name=\"a\"\r\nno colon" + end,
          disposition + "form-data; name=\"a\"\r\n folded: line" + end,
          disposition + "form-data; name=\"a\"\r\nContent-Disposition: form-data; name=b" + end})
        EXPECT_EQ(status_of(body, roomy), 400) << body;
}

TEST(Multipart, finds_the_boundary_of_the_content_type)
{
    EXPECT_EQ(boundary_of("multipart/form-data; boundary=----Web1"), "----Web1");
    EXPECT_EQ(boundary_of("Multipart/Form-Data ;charset=utf-8; BOUNDARY=\"a b:c\""), "a b:c");
    EXPECT_EQ(boundary_of("multipart/form-data; boundary=" + std::string(70, 'b')),
              std::string(70, 'b'));
    for (std::string const& type :
         {std::string{}, std::string{"text/plain; boundary=a"}, std::string{"multipart/form-data"},
          std::string{"multipart/form-data; boundary="},
          std::string{"multipart/form-data; boundary=\"\""},
          std::string{"multipart/form-data; boundary=a; boundary=b"},
          std::string{"multipart/form-data; boundary=\"a"},
          std::string{"multipart/form-data; boundary=\"a \""},
          std::string{"multipart/form-data; boundary=\"a\xff\""},
          "multipart/form-data; boundary=" + std::string(71, 'b')})
        EXPECT_FALSE(boundary_of(type)) << type;
}

}  // namespace
}  // namespace keywork::http

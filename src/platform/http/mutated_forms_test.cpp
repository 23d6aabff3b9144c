// Thousands of damaged forms: each is read or refused, and what is read is fit to be stored.
#include "platform/http/cookies.hpp"
#include "platform/http/message.hpp"
#include "platform/http/multipart.hpp"
#include "platform/testing/mutations.hpp"
#include "platform/words/utf8.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

TEST(MutatedForms, that_are_urlencoded_read_the_same_when_written_again)
{
    auto random = Random::seeded(20261124);
    int read = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const text = testing::mutated(
            "form=daily-log&words=Zo%C3%AB+said+%22no%22&staff=a1&staff=b2&empty=", "%&=+0F;",
            random);
        auto const pairs = read_urlencoded(text, 6);
        if (!pairs) continue;
        ++read;
        ASSERT_LE(pairs->size(), 6U);
        std::string again;
        for (auto const& [name, value] : *pairs) {
            ASSERT_TRUE(words::is_utf8(name) && words::is_utf8(value)) << text;
            again += percent_encoded(name) + "=" + percent_encoded(value) + "&";
        }
        ASSERT_EQ(read_urlencoded(again, 6), pairs) << text;
    }
    EXPECT_GT(read, 1'000) << "mutations should leave many forms readable";
}

TEST(MutatedForms, that_are_multipart_stay_within_their_limits)
{
    constexpr std::string_view good =
        "--edge\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nZo\xc3\xab\r\n"
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
        "Content-Type: text/csv\r\n\r\nCHILD,DOB\r\n\r\n--edge--\r\n";
    MultipartLimits const limits{.parts = 3, .files = 1, .field_bytes = 40, .file_bytes = 40,
                                 .part_header_bytes = 300};
    auto random = Random::seeded(20261124);
    int read = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const form =
            read_multipart(testing::mutated(good, "-\r\n\";=:edg", random), "edge", limits);
        if (!form) continue;
        ++read;
        ASSERT_LE(form->fields.size() + form->files.size(), 3U);
        ASSERT_LE(form->files.size(), 1U);
        for (auto const& [name, value] : form->fields) {
            ASSERT_TRUE(words::is_utf8(name) && words::is_utf8(value));
            ASSERT_LE(value.size(), 40U);
        }
        for (File const& file : form->files) {
            ASSERT_TRUE(words::is_utf8(file.name));
            ASSERT_EQ(file.name.find_first_of("/\\"), std::string::npos);
            ASSERT_LE(file.bytes.size(), 40U);
        }
    }
    EXPECT_GT(read, 200) << "mutations should leave some forms readable";
}

TEST(MutatedForms, leave_cookies_within_their_limit)
{
    auto random = Random::seeded(20261124);
    for (int i = 0; i < 5'000; ++i)
        ASSERT_LE(read_cookies(testing::mutated("__Host-session=abc; theme=\"night\"; a=b",
                                                ";=\", \\", random), 4).size(), 4U);
}

}  // namespace
}  // namespace keywork::http

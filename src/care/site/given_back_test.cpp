#include "care/site/given_back.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

http::Request posted(http::Pairs fields)
{
    http::Request request;
    request.method = http::Method::POST;
    request.path = "/tasks/new";
    request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
    request.form.fields = std::move(fields);
    return request;
}

TEST(GivenBack, tells_words_from_choices_and_from_what_the_page_sent_along)
{
    struct Case {
        std::string_view name, value;
        FieldKind kind;
    };
    for (Case const& one : {Case{"what", "Ring the dentist", FieldKind::words},
                            Case{"what", "Tyler", FieldKind::words},
                            Case{"what", "caf\xC3\xA9", FieldKind::words},
                            Case{"what", "line\nline", FieldKind::words},
                            Case{"closing", "not_done", FieldKind::code},
                            Case{"method", "SPOKEN", FieldKind::code},
                            Case{"due_on", "2026-11-24", FieldKind::code},
                            Case{"child", "01jd3k9q2m4n5p6r7s8t", FieldKind::of_the_page},
                            Case{"key", "0123456789abcdef0123456789abcdef",
                                 FieldKind::of_the_page},
                            Case{"go", "send", FieldKind::of_the_page},
                            Case{"why", "", FieldKind::of_the_page}})
        EXPECT_EQ(kind_of(one.name, one.value), one.kind) << one.name << " " << one.value;
}

TEST(GivenBack, names_a_field_as_people_say_it)
{
    EXPECT_EQ(label_of("what_to_do"), "What to do");
    EXPECT_EQ(label_of("rows.2.words"), "Rows 2 words");
    EXPECT_EQ(label_of(""), "");
}

TEST(GivenBack, is_the_same_after_going_through_another_page)
{
    auto request = posted({{"what", "Ring the dentist"}, {"child", "amara"}});
    request.query = {{"from", "today"}};
    request.form.files = {{.field = "file", .name = "letter.pdf", .type = "", .bytes = "x"}};
    auto const words = given_back(request);
    ASSERT_TRUE(words);
    EXPECT_EQ(words->send_to.text(), "/tasks/new?from=today");

    auto const again = carried({.fields = carried_fields(*words), .files = {}});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->send_to, words->send_to);
    EXPECT_EQ(again->fields, words->fields);
    ASSERT_EQ(again->files.size(), 1u);
    EXPECT_EQ(again->files[0].field, "file");
    EXPECT_EQ(again->files[0].name, "letter.pdf");
}

TEST(GivenBack, is_for_this_site_only)
{
    for (auto const* elsewhere : {"https://elsewhere.test/", "//elsewhere.test/", "/\\elsewhere",
                                  "javascript:alert(1)", ""})
        EXPECT_FALSE(carried({.fields = {{"carried.to", elsewhere}}, .files = {}})) << elsewhere;
    auto request = posted({{"what", "Ring the dentist"}});
    EXPECT_TRUE(given_back(request));
    request.headers = {{"host", "keywork.test"}, {"origin", "https://elsewhere.test"}};
    EXPECT_FALSE(given_back(request));
    request.headers = {};
    EXPECT_FALSE(given_back(request));
}

TEST(GivenBack, leaves_passwords_and_tokens_out_on_every_way)
{
    auto const words = given_back(posted({{"what", "Ring the dentist"},
                                          {"password", "a secret"},
                                          {"new_password", "another"},
                                          {"form_token", "f00"}}));
    ASSERT_TRUE(words);
    EXPECT_EQ(words->fields, (http::Pairs{{"what", "Ring the dentist"}}));
    auto const through = carried({.fields = {{"carried.to", "/tasks/new"},
                                             {"carried.word.password", "a secret"},
                                             {"password", "the real one"}},
                                  .files = {}});
    ASSERT_TRUE(through);
    EXPECT_TRUE(through->fields.empty());
}

TEST(GivenBack, is_nothing_where_nobody_typed_or_chose)
{
    EXPECT_FALSE(given_back(posted({{"form_token", "f00"}, {"go", "read"}, {"version", "3"}})));
    EXPECT_TRUE(given_back(posted({{"closing", "done"}})));
    auto request = posted({{"what", "Ring the dentist"}});
    request.method = http::Method::GET;
    EXPECT_FALSE(given_back(request));
}

}  // namespace
}  // namespace keywork

#include "platform/html/html.hpp"

#include "platform/expects.hpp"
#include "platform/id/id.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace keywork::html {
namespace {

TEST(HtmlFormat, escapes_words_in_text_and_in_attributes)
{
    std::string const nasty = R"(<b title="x">O'Neil & co</b>)";
    EXPECT_EQ(format(R"(<p title="{}">{}</p>)", nasty, nasty).text(),
              "<p title=\"&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co&lt;/b&gt;\">"
              "&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co&lt;/b&gt;</p>");
}

TEST(HtmlFormat, takes_markup_as_it_is)
{
    EXPECT_EQ(format("<ul>{}</ul>", format("<li>{}</li>", 3)).text(), "<ul><li>3</li></ul>");
}

TEST(HtmlFormat, takes_every_kind_of_words_and_whole_numbers)
{
    std::string_view const view = "view";
    char const* const pointer = "pointer";
    EXPECT_EQ(
        format("<p>{} {} {} {} {}</p>", std::string{"string"}, view, pointer, -7, std::size_t{12})
            .text(),
        "<p>string view pointer -7 12</p>");
}

TEST(HtmlFormat, drops_the_space_of_an_attribute_that_is_not_there)
{
    EXPECT_EQ(format(R"(<input type="radio" {} {}>)", checked_if(false), hidden_if(false)).text(),
              R"(<input type="radio">)");
    EXPECT_EQ(format(R"(<input type="radio" {}>)", checked_if(true)).text(),
              R"(<input type="radio" checked>)");
}

TEST(HtmlFormat, leaves_no_indentation_behind_a_line_break)
{
    EXPECT_EQ(format("\n      <ul>\n        {}\n      </ul>", text("a\n  b")).text(),
              "<ul>\na\n  b\n</ul>");
}

TEST(HtmlText, keeps_line_breaks_as_paragraphs_and_breaks)
{
    EXPECT_EQ(paragraphs("one\ntwo\r\n\r\n\nthree <3\n").text(),
              "<p>one<br>two</p><p>three &lt;3</p>");
    EXPECT_EQ(paragraphs(" \n\n").text(), "");
}

TEST(HtmlEach, puts_what_a_view_makes_one_after_the_other)
{
    std::vector<int> const numbers{1, 2};
    EXPECT_EQ(each(numbers, [](int n) { return format("<li>{}</li>", n); }).text(),
              "<li>1</li><li>2</li>");
    std::vector<Markup> const parts{text("a"), text("b")};
    EXPECT_EQ(join(parts, text(" · ")).text(), "a · b");
}

TEST(HtmlPath, percent_encodes_what_it_is_given)
{
    Id<struct Child> const child{"7f3a"};
    EXPECT_EQ(path("/children/{}/records/{}", child, "a/b ?é").text(),
              "/children/7f3a/records/a%2Fb%20%3F%C3%A9");
    EXPECT_EQ(path("/due").with_query("who", "a&b").with_query("page", "2").text(),
              "/due?who=a%26b&page=2");
    EXPECT_EQ(
        format(R"(<a href="{}">Due</a>)", path("/due").with_query("a", "1").with_query("b", "2"))
            .text(),
        R"(<a href="/due?a=1&amp;b=2">Due</a>)");
}

TEST(HtmlPath, never_climbs_out_of_its_pattern)
{
    EXPECT_THROW(path("/children/{}", ".."), BrokenInvariant);
    EXPECT_THROW(path("/children/{}", "."), BrokenInvariant);
    EXPECT_THROW(path("/children/{}", ""), BrokenInvariant);
    EXPECT_EQ(path("/children/{}", "...").text(), "/children/...");
}

TEST(HtmlPath, reads_only_addresses_of_this_site)
{
    EXPECT_EQ(read_path("/children/7f?tab=plans#x").value().text(), "/children/7f?tab=plans#x");
    for (char const* const typed : {"", "children", "//elsewhere.example", "/\\elsewhere.example",
                                    "https://elsewhere.example", "/a b", "/a\nb", "/\"x"})
        EXPECT_FALSE(read_path(typed)) << typed;
}

TEST(HtmlPath, keeps_only_the_digits_of_a_telephone_number)
{
    EXPECT_EQ(tel("01632 960 174").text(), "tel:01632960174");
    EXPECT_EQ(tel("+44 (0)1632").text(), "tel:+4401632");
}

TEST(HtmlAttribute, is_whole_or_nothing)
{
    EXPECT_EQ(described_by({"", "a-hint", "a-error"}).text(),
              R"(aria-describedby="a-hint a-error")");
    EXPECT_TRUE(described_by({"", ""}).empty());
    EXPECT_EQ(current_if(Current::step, true).text(), R"(aria-current="step")");
    EXPECT_TRUE(current_if(Current::page, false).empty());
    EXPECT_EQ(
        (attribute("rows", 5) + attribute_if_set("lang", "") + attribute("lang", "cy")).text(),
        R"(rows="5" lang="cy")");
}

}  // namespace
}  // namespace keywork::html

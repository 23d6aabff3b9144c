#include "platform/xml/xml.hpp"

#include "platform/expects.hpp"
#include "platform/testing/mutations.hpp"
#include "platform/words/utf8.hpp"

#include <gtest/gtest.h>

namespace keywork::xml {
namespace {

constexpr std::string_view census = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- a return -->
<Message xmlns:x="urn:example" Version="1">
  <Header><Year>2026</Year></Header>
  <Children>
    <Child id="11"><Name> Zo&#235; &amp; co </Name><x:DOB>2012-09-07</x:DOB></Child>
    <Child id="12"><Name><![CDATA[a < b]]></Name></Child>
    <Other/>
  </Children>
</Message>)";

Document document_of(std::string_view text)
{
    auto outcome = Document::read(text);
    expects(outcome.has_value());
    return std::move(*outcome);
}

std::string refusal_of(std::string_view text, Limits const& limits = {})
{
    auto const outcome = Document::read(text, limits);
    if (outcome) return "read";
    return refused_as<Invalid>(outcome)->problems.at(0).message;
}

TEST(Xml, is_walked_by_name)
{
    auto const document = document_of(census);
    auto const root = document.root();
    EXPECT_EQ(root.name(), "Message");
    EXPECT_EQ(root.attribute("Version"), "1");
    EXPECT_EQ(root.attribute("version"), std::nullopt);
    EXPECT_EQ(root.child("Header").child("Year").text(), "2026");
    auto const children = root.child("Children").children("Child");
    ASSERT_EQ(children.size(), 2U);
    EXPECT_EQ(children[0].attribute("id"), "11");
    EXPECT_EQ(children[0].child("Name").text(), "Zo\xc3\xab & co");
    EXPECT_EQ(children[1].child("Name").text(), "a < b");
    EXPECT_EQ(root.child("Children").children().size(), 3U);
}

TEST(Xml, is_walked_whatever_the_prefix)
{
    auto const document = document_of(census);
    auto const dob = document.root().child("Children").child("Child").child("DOB");
    EXPECT_EQ(dob.name(), "DOB");
    EXPECT_EQ(dob.text(), "2012-09-07");
}

TEST(Xml, that_is_not_there_has_nothing_in_it)
{
    auto const document = document_of(census);
    auto const none = document.root().child("Nobody");
    EXPECT_FALSE(none);
    EXPECT_TRUE(document.root());
    EXPECT_EQ(none.child("Name").name(), "");
    EXPECT_EQ(none.text(), "");
    EXPECT_EQ(none.attribute("id"), std::nullopt);
    EXPECT_TRUE(none.children().empty());
    EXPECT_TRUE(none.children("Child").empty());
}

TEST(Xml, is_read_in_the_encoding_that_it_names)
{
    auto const name_in = [](std::string_view text) { return document_of(text).root().text(); };
    EXPECT_EQ(name_in("<a>Zo\xc3\xab</a>"), "Zo\xc3\xab");
    EXPECT_EQ(name_in("\xef\xbb\xbf<a>Zo\xc3\xab</a>"), "Zo\xc3\xab");
    EXPECT_EQ(name_in("<?xml version='1.0' encoding='ISO-8859-1'?><a>Zo\xeb</a>"), "Zo\xc3\xab");
    EXPECT_EQ(name_in("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\x80</a>"),
              "\xe2\x82\xac");
    std::string wide = "\xff\xfe";
    for (char const c : std::string_view{"<a>Zo\xeb</a>"}) wide += {c, '\0'};
    EXPECT_EQ(name_in(wide), "Zo\xc3\xab");
    EXPECT_NE(refusal_of("<a>Zo\xeb</a>").find("not in UTF-8"), std::string::npos);
}

TEST(AnUnsafeOrBrokenDocument, is_refused_with_the_reason)
{
    EXPECT_NE(refusal_of("<!DOCTYPE a><a/>").find("DOCTYPE"), std::string::npos);
    EXPECT_NE(refusal_of("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").find("DOCTYPE"),
              std::string::npos);
    EXPECT_NE(refusal_of("<!doctype a><a/>"), "read");
    EXPECT_NE(refusal_of("<a/><!DOCTYPE a>"), "read");
    EXPECT_NE(refusal_of("<a>\n<b>\n</a>").find("line 3"), std::string::npos);
    EXPECT_NE(refusal_of("<a/><b/>").find("more than one element at the top"), std::string::npos);
    EXPECT_NE(refusal_of("").find("no XML elements"), std::string::npos);
    EXPECT_NE(refusal_of("<!-- only -->").find("no XML elements"), std::string::npos);
    EXPECT_NE(refusal_of("words <a/>").find("text outside"), std::string::npos);
    EXPECT_NE(refusal_of("CHILD,DOB\n1,2\n"), "read");
    EXPECT_NE(refusal_of(std::string_view{"<a>\0</a>", 8}), "read");
}

TEST(AnEntity, that_is_not_xmls_own_stays_as_it_was_written)
{
    EXPECT_EQ(document_of("<a>&lol; &#x41;</a>").root().text(), "&lol; A");
}

TEST(XmlLimits, hold_on_both_sides)
{
    EXPECT_EQ(refusal_of("<a/>", {.bytes = 4}), "read");
    EXPECT_NE(refusal_of("<a/>", {.bytes = 3}).find("larger than"), std::string::npos);
    EXPECT_EQ(refusal_of("<a><b><c/></b></a>", {.depth = 3}), "read");
    EXPECT_NE(refusal_of("<a><b><c/></b></a>", {.depth = 2}).find("2 levels"), std::string::npos);
    EXPECT_NE(refusal_of("<a><x/><b><c/></b></a>", {.depth = 2}).find("2 levels"),
              std::string::npos);
    EXPECT_EQ(refusal_of("<a><b/>words<b/></a>", {.elements = 3}), "read");
    EXPECT_NE(refusal_of("<a><b/><b/></a>", {.elements = 2}).find("2 elements"),
              std::string::npos);
}

TEST(XmlLimits, hold_for_a_million_levels)
{
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
    for (int i = 0; i < 1'000'000; ++i) deep += "</a>";
    EXPECT_NE(refusal_of(deep).find("64 levels"), std::string::npos);
}

std::size_t walked(Node node)
{
    std::size_t length = node.name().size() + node.text().size();
    for (Node const child : node.children()) length += walked(child);
    return length;
}

TEST(Xml, puts_a_mark_for_references_to_what_is_no_character)
{
    auto const document = Document::read("<a b=\"&#xD800;\">1 &#x222222222222222233; 2</a>");
    ASSERT_TRUE(document.has_value());
    EXPECT_TRUE(words::is_utf8(document->root().text()));
    EXPECT_TRUE(words::is_utf8(document->root().attribute("b").value()));
    EXPECT_TRUE(document->root().text().starts_with("1 "));
}

TEST(Xml, survives_every_mutation)
{
    auto random = Random::seeded(20261124);
    int read = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const outcome =
            Document::read(testing::mutated(census, "<>/&;\"'![]?-=:#x\xeb", random));
        if (!outcome) continue;
        ++read;
        ASSERT_GT(walked(outcome->root()), 0U);
    }
    EXPECT_GT(read, 100) << "mutations should leave some texts readable";
}

}  // namespace
}  // namespace keywork::xml

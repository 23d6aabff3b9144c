#include "platform/json/json.hpp"

#include "platform/expects.hpp"
#include "platform/random/random.hpp"
#include "platform/testing/mutations.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace keywork::json {
namespace {

Value parsed(std::string_view text)
{
    auto const outcome = parse(text);
    expects(outcome.has_value());
    return *outcome;
}

std::string refusal_of(std::string_view text, Limits const& limits = {})
{
    auto const outcome = parse(text, limits);
    auto const* const invalid = refused_as<Invalid>(outcome);
    return invalid == nullptr ? "read" : invalid->problems.at(0).message;
}

constexpr std::string_view answers = R"({
    "happened_at": "2026-11-24T17:30:00Z", "location": "Kitchen", "holds": [
        {"hold": "single elbow", "minutes": 4, "staff": ["a1", "b2"]},
        {"hold": "guide away", "minutes": 1, "staff": []}],
    "temperature": 37.5, "injured": false, "seen_by": null,
    "words": "Zo\u00eb said \"no\",\nthen \\ left \ud83d\ude42"})";

TEST(Json, is_read_into_values_of_their_kinds)
{
    auto const value = parsed(answers);
    EXPECT_EQ(*value.find("location")->text(), "Kitchen");
    EXPECT_EQ(value.find("temperature")->number(), 37.5);
    EXPECT_EQ(value.find("temperature")->integer(), std::nullopt);
    EXPECT_EQ(value.find("injured")->boolean(), false);
    EXPECT_TRUE(value.find("seen_by")->is_null());
    EXPECT_EQ(value.find("absent"), nullptr);
    auto const& holds = *value.find("holds")->array();
    ASSERT_EQ(holds.size(), 2U);
    EXPECT_EQ(holds[0].find("minutes")->integer(), 4);
    EXPECT_EQ(holds[0].find("minutes")->number(), 4.0);
    EXPECT_EQ(*holds[0].find("staff")->array()->at(1).text(), "b2");
    EXPECT_EQ(*value.find("words")->text(), "Zo\xc3\xab said \"no\",\nthen \\ left "
                                            "\xf0\x9f\x99\x82");
}

TEST(Json, gives_nothing_when_asked_for_another_kind)
{
    Value const text{"4"};
    EXPECT_EQ(text.integer(), std::nullopt);
    EXPECT_EQ(text.number(), std::nullopt);
    EXPECT_EQ(text.boolean(), std::nullopt);
    EXPECT_EQ(text.array(), nullptr);
    EXPECT_EQ(text.object(), nullptr);
    EXPECT_EQ(text.find("x"), nullptr);
    EXPECT_EQ(Value{4}.text(), nullptr);
}

TEST(Json, is_written_as_it_was_read)
{
    auto const value = parsed(answers);
    EXPECT_EQ(parsed(write(value)), value);
    EXPECT_EQ(parsed(write_indented(value)), value);
    for (auto const* const text :
         {"null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "1.5",
          "1e+300", "\"\"", "[]", "{}", "[[],{}]", R"({"b":1,"a":[1,2.0,"x"],"c":null})",
          R"("\u0000\u001f\t\"\\/")"})
        EXPECT_EQ(write(parsed(text)), text);
}

TEST(Json, keeps_a_double_a_double)
{
    EXPECT_EQ(write(Value{1.0}), "1.0");
    EXPECT_EQ(write(Value{0.1}), "0.1");
    EXPECT_EQ(write(Value{-0.0}), "-0.0");
    EXPECT_EQ(parsed("18446744073709551615").number(), 18446744073709551615.0);
    EXPECT_EQ(parsed("9223372036854775808").integer(), std::nullopt);
    EXPECT_EQ(write(parsed("0.30000000000000004")), "0.30000000000000004");
    EXPECT_EQ(write(parsed("1e-400")), "0.0");
    EXPECT_NE(refusal_of("1e400").find("a number is too large"), std::string::npos);
    EXPECT_THROW(write(Value{std::nan("")}), BrokenInvariant);
    EXPECT_THROW(write(Value{std::numeric_limits<double>::infinity()}), BrokenInvariant);
}

TEST(Json, that_was_made_from_bad_bytes_can_be_read_again)
{
    EXPECT_EQ(write(Value{"Zo\xeb"}), "\"Zo\xef\xbf\xbd\"");
}

TEST(Json, is_indented_for_people)
{
    EXPECT_EQ(write_indented(parsed(R"({"a":[1,{}],"b":[]})")),
              "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

TEST(AnObject, keeps_its_order_and_changes_in_place)
{
    Value value;
    value.set("b", 1).set("a", "x").set("b", 2).set("c", Value{}.add(true).add(Value{}));
    EXPECT_EQ(write(value), R"({"b":2,"a":"x","c":[true,null]})");
    EXPECT_TRUE(value.remove("a"));
    EXPECT_FALSE(value.remove("a"));
    EXPECT_EQ(write(value), R"({"b":2,"c":[true,null]})");
    EXPECT_THROW(Value{1}.set("a", 1), BrokenInvariant);
    EXPECT_THROW(Value{1}.add(1), BrokenInvariant);
    EXPECT_FALSE(Value{1}.remove("a"));
}

TEST(WhatIsNotJson, is_refused_with_its_place)
{
    EXPECT_EQ(refusal_of(""),
              "This is not the JSON that is expected: it ends too early, at line 1, character 1.");
    EXPECT_EQ(refusal_of("{\n \"a\": 1,\n}").substr(0, 38),
              "This is not the JSON that is expected:");
    EXPECT_NE(refusal_of("{\n \"a\": 1,\n}").find("line 3, character 1"), std::string::npos);
    EXPECT_NE(refusal_of("[1] 2").find("something after its end"), std::string::npos);
    EXPECT_NE(refusal_of(R"({"a":1,"a":2})").find("names a member twice"), std::string::npos);
    for (auto const* const text : {"{", "[1,]", "{'a':1}", "nul", "NaN", "01", "+1", "1.", "\"\n\"",
                                   "\"\\x\"", "\"\\ud800\"", "\"\xff\"", "[1]]", "// x\n1", "\"",
                                   "{\"a\"}", "\xef\xbb\xbf{}"})
        EXPECT_NE(refusal_of(text), "read") << text;
}

TEST(WhatIsNotJson, includes_a_member_named_twice_in_a_large_object)
{
    std::string text = "{";
    for (int i = 0; i < 20; ++i) text += "\"m" + std::to_string(i) + "\":0,";
    EXPECT_EQ(refusal_of(text + R"("m20":0})"), "read");
    EXPECT_NE(refusal_of(text + R"("m3":0})"), "read");
}

TEST(Json, is_read_up_to_each_limit_and_no_further)
{
    EXPECT_EQ(refusal_of("[1]", {.bytes = 3}), "read");
    EXPECT_EQ(refusal_of("[1]", {.bytes = 2}), "This JSON is longer than 2 bytes.");
    EXPECT_EQ(refusal_of("[[1]]", {.depth = 2}), "read");
    EXPECT_NE(refusal_of("[[1]]", {.depth = 1}).find("more than 1 levels"), std::string::npos);
    EXPECT_EQ(refusal_of("[1,2]", {.values = 3}), "read");
    EXPECT_NE(refusal_of("[1,2]", {.values = 2}).find("more than 2 values"), std::string::npos);
    EXPECT_NE(refusal_of(std::string(500'000, '[')), "read");
}

TEST(Json, survives_every_mutation_and_reads_back_what_it_accepts)
{
    auto random = Random::seeded(20261124);
    int read = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const text = testing::mutated(answers, R"({}[]",:\ue0-1.5tfn)", random);
        auto const outcome = parse(text);
        if (!outcome) continue;
        ++read;
        ASSERT_EQ(parsed(write(*outcome)), *outcome) << text;
    }
    EXPECT_GT(read, 100) << "mutations should leave some texts readable";
}

}  // namespace
}  // namespace keywork::json

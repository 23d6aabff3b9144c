// What html::format must not compile, and what the compiler says of it in plain words.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

struct Fault {
    std::string_view code;
    std::string_view said;
};

constexpr auto faults = std::to_array<Fault>({
    {R"(format("<p>{}", 1))", "element_not_closed_in_this_template"},
    {R"(format("<ul><li>{}</ul></li>", 1))", "element_closed_in_the_wrong_order"},
    {R"(format("</p>"))", "closing_tag_without_its_opening_tag_in_this_template"},
    {R"(format("<div/>"))", "this_element_cannot_close_itself"},
    {R"x(format("<p class={}>x</p>", "a"))x", "attribute_value_must_be_quoted"},
    {R"x(format(R"(<p class="a>x</p>)"))x", "attribute_value_is_not_closed"},
    {R"x(format(R"(<a href="{}">x</a>)", "javascript:alert(1)"))x",
     "address_must_be_a_path_of_this_site"},
    {R"x(format(R"(<a href="https://elsewhere.example">x</a>)"))x",
     "address_must_be_a_path_of_this_site"},
    {R"x(format(R"(<a href="/x/{}">x</a>)", path("/y")))x",
     "path_must_be_the_whole_attribute_value"},
    {R"x(format(R"(<p title="{}">x</p>)", text("x")))x", "markup_may_stand_only_in_text"},
    {R"x(format("<input {}>", "checked"))x", "only_an_attribute_may_stand_inside_a_tag"},
    {R"x(format("<p>{}</p>", checked_if(true)))x", "an_attribute_may_stand_only_inside_a_tag"},
    {R"x(format("<script>x</script>"))x", "script_style_and_frame_elements_are_not_allowed"},
    {R"x(format("<!-- x -->"))x", "comments_and_doctypes_are_not_allowed"},
    {R"x(format(R"(<p onclick="x">x</p>)"))x", "event_handlers_and_styles_are_not_allowed"},
    {R"x(format(R"(<p style="x">x</p>)"))x", "event_handlers_and_styles_are_not_allowed"},
    {R"x(format("<p>{:>5}</p>", 1))x", "no_format_after_a_colon"},
    {R"x(format("<p>{} {}</p>", 1))x", "more_placeholders_than_arguments"},
    {R"x(format("<p>{}</p>", 1, 2))x", "more_arguments_than_placeholders"},
    {R"x(format("<p>{}</p>", true))x", "constraint"},
    {R"x(format(std::string{"<p></p>"}.c_str()))x", "could not convert"},
    {R"x(path("children/{}", 1))x", "path_must_begin_with_one_slash"},
    {R"x(path("//elsewhere.example"))x", "path_must_begin_with_one_slash"},
    {R"x(path("/children/{}"))x", "path_has_more_placeholders_than_arguments"},
    {R"x(attribute("onclick", "x"))x", "this_attribute_is_not_one_that_pages_may_set"},
    {R"x(attribute("href", "x"))x", "this_attribute_is_not_one_that_pages_may_set"},
});

/// The folder src/, wherever the tests are run: a compiler cache may make __FILE__ relative to the
/// folder that was built in.
std::filesystem::path source_root()
{
    auto const named = std::filesystem::path{__FILE__}.parent_path().parent_path().parent_path();
    for (auto const& folder : {named, std::filesystem::path{"src"}})
        if (std::filesystem::exists(folder / "platform/html/html.hpp")) return folder;
    return "../../src";
}

/// What the compiler says of these lines, each in a file of its own name (#line).
std::string said_of(std::string const& lines)
{
    auto const file = std::filesystem::path{::testing::TempDir()} / "html_refusals.cpp";
    std::ofstream{file} << "#include \"platform/html/html.hpp\"\n"
                           "using namespace keywork::html;\n"
                        << lines;
    std::string const command = "g++ -std=c++20 -fsyntax-only -fno-diagnostics-show-caret -I" +
                                source_root().string() + " " + file.string() + " 2>&1";
    std::string said;
    FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return said;
    std::array<char, 4096> some{};
    while (auto const read = std::fread(some.data(), 1, some.size(), pipe))
        said.append(some.data(), read);
    pclose(pipe);
    return said;
}

TEST(HtmlFormat, does_not_compile_a_fault_and_says_which)
{
    std::string lines;
    for (std::size_t at = 0; at < faults.size(); ++at)
        lines += "#line 1 \"fault-" + std::to_string(at) + "-end\"\nMarkup fault_" +
                 std::to_string(at) + "() { static_cast<void>(" + std::string{faults[at].code} +
                 "); return {}; }\n";
    auto const said = said_of(lines);
    for (std::size_t at = 0; at < faults.size(); ++at) {
        auto const place = said.find("fault-" + std::to_string(at) + "-end:1:");
        ASSERT_NE(place, std::string::npos) << faults[at].code << " compiled\n" << said;
        auto const next = said.find("fault-" + std::to_string(at + 1) + "-end", place);
        auto const about = said.substr(place, next == std::string::npos ? next : next - place);
        EXPECT_NE(about.find(faults[at].said), std::string::npos)
            << faults[at].code << "\nwas answered with\n"
            << about;
    }
}

TEST(HtmlFormat, compiles_what_is_right)
{
    EXPECT_EQ(said_of("Markup right() { return format(R\"(<p class=\"a {}\">{}<br></p>)\", \"b\", "
                      "text(\"x\")); }\n"),
              "");
}

}  // namespace

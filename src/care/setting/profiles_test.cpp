#include "care/setting/profiles.hpp"

#include "care/testing/law_folder.hpp"
#include "platform/files/files.hpp"
#include "platform/html/components/icon.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <iterator>

namespace keywork {
namespace {

std::map<std::string, std::string> files_of_the_source_tree()
{
    std::map<std::string, std::string> texts;
    for (std::string const code : {"home", "pru", "vs", "special", "ap"}) {
        auto const path = testing::source_tree() / "profiles" / (code + ".toml");
        texts[code + ".toml"] = files::read_whole(path.string(), 1'000'000);
    }
    return texts;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    auto const at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

/// The faults in words after one change to home.toml.
std::vector<std::string> faults_after(std::string_view what, std::string_view with)
{
    auto texts = files_of_the_source_tree();
    texts["home.toml"] = replaced(texts["home.toml"], what, with);
    std::vector<std::string> words;
    for (ProfileFault const& fault : read_profiles(texts).faults) words.push_back(in_words(fault));
    return words;
}

TEST(Profiles, of_the_source_tree_are_read_without_a_fault)
{
    auto const read = read_profiles(files_of_the_source_tree());
    for (ProfileFault const& fault : read.faults) ADD_FAILURE() << in_words(fault);
    ASSERT_EQ(read.profiles.size(), 5u);
    Profiles const profiles{read.profiles};
    EXPECT_EQ(profiles.of("ap").child.many, "young people");
    EXPECT_EQ(profiles.of("home").today, TodayPage::shift);
    EXPECT_EQ(profiles.of("vs").stay, StayKind::caseload);
    EXPECT_EQ(profiles.of("home").shifts[1].name, "late");
    EXPECT_EQ(profiles.of("home").shifts[1].starts, hours{14});
    EXPECT_TRUE(profiles.of("home").uses("restrictive-intervention"));
    EXPECT_FALSE(profiles.of("vs").uses("restrictive-intervention"));
}

TEST(Profiles, name_icons_that_are_there)
{
    for (Profile const& profile : read_profiles(files_of_the_source_tree()).profiles) {
        EXPECT_TRUE(html::icon_named(profile.icon)) << profile.code;
        for (MenuEntry const& entry : profile.menu)
            EXPECT_TRUE(html::icon_named(entry.icon)) << profile.code << " " << entry.icon;
        for (QuickRecord const& quick : profile.quick)
            EXPECT_TRUE(html::icon_named(quick.icon)) << profile.code << " " << quick.icon;
    }
}

TEST(Profiles, put_record_in_the_middle_of_a_phone)
{
    for (Profile const& profile : read_profiles(files_of_the_source_tree()).profiles) {
        std::vector<MenuEntry> on_phone;
        std::ranges::copy_if(profile.menu, std::back_inserter(on_phone), [](auto const& entry) {
            return entry.where != MenuEntry::Where::desktop;
        });
        ASSERT_EQ(on_phone.size(), 5u) << profile.code;
        EXPECT_TRUE(on_phone[2].record) << profile.code;
    }
}

TEST(Profiles, tell_a_fault_by_file_line_and_remedy)
{
    EXPECT_EQ(faults_after("today = \"shift\"", "today = \"night\""),
              std::vector<std::string>{"profiles/home.toml:6: today must be one of shift, "
                                       "sessions, caseload, pastoral, visits"});
    EXPECT_EQ(faults_after("icon = \"home\"\n", "icon = \"home\"\ncolour = \"red\"\n"),
              std::vector<std::string>{"profiles/home.toml:10: there is no key called colour. "
                                       "Remove it or correct its name"});
    EXPECT_EQ(faults_after("starts = \"14:00\"", "starts = \"fourteen\"").size(), 1u);
    EXPECT_EQ(faults_after("title = \"Children", "title = Children").size(), 1u);
}

TEST(Profiles, refuse_an_incident_before_good_moments_and_a_kind_without_its_form)
{
    EXPECT_EQ(faults_after("kind = \"good-moment\"", "kind = \"handover\"").size(), 1u);
    EXPECT_EQ(faults_after("    \"good-moment\",\n", "").size(), 1u);
}

TEST(Profiles, say_which_file_is_missing_or_there_twice)
{
    auto texts = files_of_the_source_tree();
    texts.erase("vs.toml");
    auto const missing = read_profiles(texts).faults;
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(in_words(missing.front()), "profiles/vs.toml:0: this file is missing. Put it back");
    texts = files_of_the_source_tree();
    texts["vs2.toml"] = texts["vs.toml"];
    EXPECT_EQ(read_profiles(texts).faults.size(), 1u);
}

TEST(SentenceCase, raises_the_first_letter_only)
{
    EXPECT_EQ(sentence_case("young people"), "Young people");
    EXPECT_EQ(sentence_case(""), "");
    EXPECT_EQ(sentence_case("Éva"), "Éva");
}

}  // namespace
}  // namespace keywork

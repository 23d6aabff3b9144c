#include "care/form/dictionary.hpp"
#include "care/form/testing/forms_folder.hpp"
#include "platform/files/files.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

TEST(DataDictionary, in_docs_says_what_the_forms_ask)
{
    std::string const root = keywork::testing::forms_folder().parent_path().string();
    constexpr std::size_t most_bytes = 1 << 20;
    auto const made = form::data_dictionary(keywork::testing::the_forms());
    std::vector<std::string> pages;
    for (auto const& [area, text] : made) {
        pages.push_back(area + ".md");
        EXPECT_TRUE(files::read_whole(root + "/docs/data-dictionary/" + area + ".md",
                                      most_bytes) == text)
            << area << ": run `bin/run forms dictionary`";
    }
    std::vector<std::string> kept;
    for (auto const& entry : files::list_folder(root + "/docs/data-dictionary"))
        kept.push_back(entry.name);
    EXPECT_EQ(kept, pages);
}

}  // namespace
}  // namespace keywork::app

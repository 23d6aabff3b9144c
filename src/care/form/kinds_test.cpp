// The kinds that ship.
#include "care/form/testing/forms_folder.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

TEST(Kinds, have_no_faults)
{
    std::string faults;
    for (FormFault const& fault : check(testing::forms_folder(), testing::the_law_names()))
        faults += in_words(fault) + "\n";
    EXPECT_EQ(faults, "");
}

}  // namespace
}  // namespace keywork::form

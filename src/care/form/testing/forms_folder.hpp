// forms/ and law/ of this source tree, for tests that want the real thing.
#pragma once

#include "care/form/load.hpp"
#include "care/law/law.hpp"
#include "care/testing/law_folder.hpp"

#include <filesystem>

namespace keywork::testing {

inline std::filesystem::path forms_folder()
{
    return source_tree() / "forms";
}

inline form::LawNames the_law_names()
{
    auto const law = the_law();
    return form::law_names(law.code_sets, law.clocks);
}

/// Every kind that ships; a fault in one of them is thrown, told by file and line.
inline Forms the_forms()
{
    auto loaded = form::load_forms(forms_folder(), the_law_names());
    std::string faults;
    for (form::FormFault const& fault : loaded.faults) faults += in_words(fault) + "\n";
    if (!faults.empty()) throw std::runtime_error{faults};
    return std::move(loaded.forms);
}

}  // namespace keywork::testing

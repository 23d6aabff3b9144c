// The law/ of this source tree, and the reference folder that some tests compare with.
#pragma once

#include "care/law/law.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace keywork::testing {

/// The top of the source tree: four folders above this file. Where the compiler was given a
/// relative name (ccache does that): the nearest folder above the current one that has law/.
inline std::filesystem::path source_tree()
{
    std::filesystem::path const here{__FILE__};
    if (here.is_absolute())
        return here.parent_path().parent_path().parent_path().parent_path();
    auto folder = std::filesystem::current_path();
    while (!std::filesystem::exists(folder / "law" / "clocks.csv") && folder.has_relative_path())
        folder = folder.parent_path();
    return folder;
}

inline Law the_law() { return read_law((source_tree() / "law").string()).value(); }

/// The folder named by KEYWORK_SHARED, or ../shared beside the source tree. None when neither is
/// there: the test skips and says so.
inline std::optional<std::filesystem::path> reference_folder()
{
    if (auto const* named = std::getenv("KEYWORK_SHARED"))
        return std::filesystem::exists(named) ? std::optional{std::filesystem::path{named}}
                                              : std::nullopt;
    auto const beside = source_tree().parent_path() / "shared";
    return std::filesystem::exists(beside) ? std::optional{beside} : std::nullopt;
}

}  // namespace keywork::testing

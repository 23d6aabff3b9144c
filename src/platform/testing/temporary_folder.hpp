// A folder for one test, removed with everything in it.
#pragma once

#include "platform/expects.hpp"

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace keywork::testing {

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "keywork-XXXXXX").string();
        expects(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder()
    {
        std::error_code left_for_the_system_to_clear;
        std::filesystem::remove_all(path_, left_for_the_system_to_clear);
    }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::string const& path() const { return path_; }
    std::string file(std::string const& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

}  // namespace keywork::testing

// keywork import: the same check and save as on the pages, for whoever runs the program.
#pragma once

#include <optional>
#include <string>

namespace keywork::app {

struct ImportSettings {
    std::string root = ".";                          // holds law/
    std::string database = "sqlite:var/keywork.db";
    std::string kind;                                // ssda903, places, children, contacts, staff
    std::string agency;                              // whose numbers a list of people has
    std::string setting;                             // id or whole name
    std::string as;                                  // sign-in name of whoever answers for it
    std::string path;                                // a file or a folder
    std::optional<std::string> year_ending;          // of a return: 2024-03-31
    bool check_only = false;
};

/// Prints what was found and done. The exit status: 0 done, 1 refused.
int import_files(ImportSettings const& settings);

}  // namespace keywork::app

// The pages that every import shares: choosing files, what the check found.
#pragma once

#include "care/import/import.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <vector>

namespace keywork::imports {

/// Choosing files.
struct UploadPage {
    std::string heading;
    std::string words;                       // what may be brought in
    html::Path action;
    std::string accept;                      // ".csv,.zip,.xml"
    bool several = false;
    html::Markup more_questions = {};
    std::vector<Problem> problems = {};
};
html::Markup upload_page(UploadPage const& page, html::Markup const& token);

/// What the check found, before anything is saved.
struct CheckPage {
    std::string heading;
    std::string words;                       // "Year ending 31 March 2024"
    CheckSummary summary;
    html::Path save;
    html::Path give_up;
    html::Path problems_file;
    std::vector<Problem> problems = {};      // why it could not be saved
    html::Markup more = {};                  // between the counts and the problems
};
html::Markup check_page(CheckPage const& page, html::Markup const& token);

/// "At most 64 MB, 300,000 rows and 50 files at a time.": the limits of a page in words.
enum class HowMany { one, several };
std::string limits_in_words(HowMany files);

}  // namespace keywork::imports

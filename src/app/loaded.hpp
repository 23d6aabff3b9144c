// What is read from files when the program starts: law/, profiles/ and forms/.
#pragma once

#include "care/form/form.hpp"
#include "care/law/law.hpp"
#include "care/setting/profiles.hpp"
#include "care/writing_help/word_list.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::app {

struct Loaded {
    Law law;
    Profiles profiles;
    Forms forms;
    std::map<std::string, std::string, std::less<>> form_texts;   // of forms/, by kind
    writing_help::WordList writing_words;
};

/// Something in a file is wrong: each line says file, line, what and the remedy. Stops the start.
struct Faulty {
    std::vector<std::string> lines;
};

/// root     the folder that holds law/, profiles/ and forms/
/// throws   Faulty; files::Missing when a whole file is not there
Loaded load(std::string const& root);

/// The faults of forms/ alone, as `keywork forms check` prints them.
std::vector<std::string> form_faults(std::string const& root);

}  // namespace keywork::app

// What every request may use: made once at start, never changed while serving.
#pragma once

#include "platform/time/time.hpp"

#include <string>

namespace keywork {

namespace db { class Database; }
namespace html { struct Assets; }
namespace log { class Log; }
namespace crypto { class Passwords; }
namespace sandbox { class Parsers; }
class Random;
struct Calendars;
class Clocks;
class CodeSets;
class Profiles;
class Forms;
class LiveForms;
namespace writing_help { class WordList; }
struct Feature;
struct Features;

/// Settings of the installation, from the command line or its environment.
struct Installation {
    std::string organisation_name;
    bool secure_cookies = true;    // false only where a test needs plain HTTP without Secure
};

struct Services {
    db::Database& database;
    Clock clock;
    Random& random;
    log::Log& log;
    crypto::Passwords& passwords;
    sandbox::Parsers const& parsers;
    Calendars const& calendars;
    Clocks const& clocks;
    CodeSets const& code_sets;
    Profiles const& profiles;
    Forms const& forms;            // of one moment: a request has the same from start to end
    LiveForms& live_forms;         // where the newest set is had, and renewed after a change
    writing_help::WordList const& writing_words;
    Features const& features;
    html::Assets const& assets;
    Installation const& installation;
};

/// The same with another set of kinds, which must outlive it.
Services with_forms(Services const& services, Forms const& forms);

}  // namespace keywork

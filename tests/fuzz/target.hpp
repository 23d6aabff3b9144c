// One reader of bytes that come from outside, and what must hold whatever they are.
#pragma once

#include <span>
#include <string_view>

namespace keywork::fuzz {

enum class Found { read, refused };

struct Target {
    std::string_view name;      // its corpus is the folder tests/fuzz/corpus/NAME
    std::string_view special;   // characters that mean something in the format
    /// Throws BrokenInvariant when something does not hold. The sanitizers see the rest.
    Found (*take)(std::string_view bytes);
};

std::span<Target const> targets();

// One for each file of the same name.
Found take_answer(std::string_view bytes);        // of a parser in its own process
Found take_cookies(std::string_view bytes);
Found take_csv(std::string_view bytes);
Found take_dates(std::string_view bytes);         // a line each, as people type them
Found take_form_file(std::string_view bytes);
Found take_json(std::string_view bytes);
Found take_kept_words(std::string_view bytes);    // JSON of drafts and answers
Found take_multipart(std::string_view bytes);
Found take_picture(std::string_view bytes);       // PNG or JPEG, as a camera wrote it
Found take_request(std::string_view bytes);
Found take_return(std::string_view bytes);        // SSDA903: CSV, XML or zip
Found take_toml(std::string_view bytes);
Found take_urlencoded(std::string_view bytes);
Found take_xml(std::string_view bytes);
Found take_zip(std::string_view bytes);

}  // namespace keywork::fuzz

// A form's text that somebody sent: looked at first by a program of its own.
#pragma once

#include "platform/sandbox/parsers.hpp"

#include <string>
#include <vector>

namespace keywork::form {

/// Reads each file as TOML and hands back no table: that it ends is what is asked.
Outcome<std::vector<sandbox::ReadTable>> read_form_texts(std::vector<sandbox::SentFile> files);
inline constexpr sandbox::Parser form_text_parser{"form-text", read_form_texts};

/// Whether the reader of TOML comes to an end with these bytes, found out where it can do no harm.
/// Afterwards they may be read here: the reader does the same with the same bytes.
///
/// refused  Invalid by the field "text": too long, no text, or the reader did not end as it should
Outcome<> can_be_read(sandbox::Parsers const& parsers, std::string const& text);

}  // namespace keywork::form

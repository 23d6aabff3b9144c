// The mail settings of whoever runs the program: a file, so that no page says where the program
// connects to, and the secret in a file of its own (security model, section 7, rules 14 and 20).
#pragma once

#include "platform/mail/mail.hpp"

#include <string>

namespace keywork::app {

struct MailSettings {
    mail::Relay relay;
    std::string address;   // where this program is found: https://keywork.example.org
};

/// Reads the file.
/// throws  Faulty, each line with what is wrong and what to put; files::Missing
MailSettings read_mail_settings(std::string const& path);

}  // namespace keywork::app

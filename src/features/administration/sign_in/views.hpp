#pragma once

#include "care/access/actor.hpp"
#include "care/site/given_back.hpp"
#include "features/administration/sign_in/sign_in.hpp"
#include "platform/html/markup.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::sign_in {

/// What was typed and what was wrong; the password itself never comes back.
struct SignInPage {
    std::string sign_in_name;
    std::string next;
    bool shared_device = true;      // the safe answer is the one already chosen
    bool words_were_kept = false;   // the session ended while something was being written
    std::optional<GivenBack> words = {};   // the same, and only this page has it
    std::vector<Problem> problems;
};
html::Markup sign_in_page(SignInPage const& page);

html::Markup signed_out_page();

struct PasswordAgainPage {
    std::string next;
    std::optional<GivenBack> words = {};   // that wait for the password
    std::vector<Problem> problems;
};
html::Markup password_again_page(PasswordAgainPage const& page, html::Markup token);

html::Markup account_page(Actor const& actor, html::Markup token);

struct PasswordPage {
    bool must_change = false;
    std::vector<Problem> problems;
};
html::Markup password_page(PasswordPage const& page, html::Markup token);

html::Markup places_page(Actor const& actor, html::Markup token);

}  // namespace keywork::sign_in

#pragma once

#include "features/records/signing/signing.hpp"
#include "platform/html/html.hpp"

namespace keywork::signing {

html::Markup to_sign_page(ToSignPage const& page);
html::Markup no_account_page(NoAccountPage const& page, html::Markup const& token);
html::Markup sign_page(SignPage const& page, html::Markup const& token);

}  // namespace keywork::signing

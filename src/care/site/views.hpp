// The pages of refusals and faults, and the menu's targets.
#pragma once

#include "platform/html/html.hpp"
#include "platform/http/message.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <string_view>

namespace keywork {

/// A menu path from profiles/*.toml as an address: "/", "/children", "/records/new".
html::Path menu_target(std::string_view menu_path);

namespace site_views {

html::Markup not_found_page();
html::Markup words_page(std::string_view heading, std::string_view words);
html::Markup invalid_page(Invalid const& invalid);
html::Markup fault_page(std::string_view reference);
/// `fields` as they were posted: words in boxes to be copied, the rest carried along.
html::Markup not_saved_page(std::string_view reference, html::Path const& send_to,
                            http::Pairs const& fields);
/// What to do about a request that could not be read: 400, 405, 408, 413, 414, 431, 501, 503.
std::string_view words_for_status(int status);

}  // namespace site_views
}  // namespace keywork

// The pages of refusals and faults, and the menu's targets.
#pragma once

#include "care/site/given_back.hpp"
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
html::Markup young_person_not_found_page();
html::Markup kept_words_page();
html::Markup words_page(std::string_view heading, std::string_view words);
html::Markup invalid_page(Invalid const& invalid);
html::Markup fault_page(std::string_view reference);
html::Markup not_saved_page(std::string_view reference, GivenBack const& words,
                            html::Markup token);

/// What could not be taken, below why: to be sent again, or copied.
html::Markup given_back(GivenBack const& words, html::Markup token);
/// Its fields alone, inside another form: words in boxes, choices in a list, the rest hidden.
/// `carried`: they go on through that form's page and are not sent by it (site/given_back.hpp).
enum class Fields : std::uint8_t { sent_again, carried };
html::Markup fields_of(GivenBack const& words, Fields how);
/// After signing in: whose name it will be sent in.
html::Markup send_now_page(std::string_view full_name, GivenBack const& words,
                           html::Markup token);
/// What to do about a request that could not be read: 400, 405, 408, 413, 414, 431, 501, 503.
std::string_view words_for_status(int status);

}  // namespace site_views
}  // namespace keywork

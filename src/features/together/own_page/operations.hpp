#pragma once

#include "care/record/sending/sending.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/together/own_page/own_page.hpp"

namespace keywork::own_page {

/// Sends what a young person wrote on one of their pages: "/me/say", "/me/unsafe" or
/// "/me/shared/{id}". The actor is they, in a session that may have run out meanwhile.
///
/// refused  NotFound for another page, or a text that is not shared with them; Invalid without
///          words
Outcome<Sent> send_posted(Site& site, Actor const& actor, http::Request const& posted);

}  // namespace keywork::own_page

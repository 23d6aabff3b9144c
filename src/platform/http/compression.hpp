// Pages made smaller on their way to the browser. Internal to platform/http.
#pragma once

#include "platform/http/message.hpp"

namespace keywork::http {

/// Whether Accept-Encoding names `coding` and does not give it a weight of 0 (RFC 9110, 12.5.3).
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

/// Compresses the body with gzip when all of this is so: it is HTML of more than one packet, the
/// browser takes gzip, and it says that a page of ours or a person asked for it (Sec-Fetch-Site is
/// "same-origin" or "none"). Another site that could make a browser ask again and again, and watch
/// the lengths, would learn what a page says (BREACH): it is answered at full length.
void compress(Request const& request, Response& response);

}  // namespace keywork::http

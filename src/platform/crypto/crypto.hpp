// Passwords, tokens, digests and comparing in constant time (libsodium).
#pragma once

#include "platform/random/random.hpp"

#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

namespace keywork::crypto {

/// Keeps passwords as Argon2id hashes of 46 MiB and one pass, at most four at work at once, so
/// that a rush of sign-ins cannot use up the memory; the fifth waits its turn. One for the program,
/// passed by reference.
/// source   security model, section 7, rule 10
class Passwords {
public:
    Passwords();

    /// The text to store: it holds its own salt and cost.
    std::string hash(std::string_view password);

    /// True if `stored` was made from this password. For a name that is not known give no hash: it
    /// costs the same time and is false.
    bool matches(std::string_view password, std::optional<std::string> const& stored);

    /// True if `stored` was made at another cost: hash the password again at its next sign-in.
    bool needs_rehash(std::string const& stored) const;

private:
    std::counting_semaphore<4> turns_{4};
    std::string of_nobody_;  // compared against when there is no hash
};

/// A secret nobody can guess: 32 random bytes as 43 characters of base64url. Store its sha256_hex.
std::string token(Random& random);

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);
/// 32 bytes.
std::string sha256(std::string_view bytes);
/// 32 bytes. Any length of key.
std::string hmac_sha256(std::string_view key, std::string_view message);

std::string hex(std::string_view bytes);
/// None if it is not an even number of hex digits.
std::optional<std::string> from_hex(std::string_view text);
/// Without padding.
std::string base64url(std::string_view bytes);
/// None if it is not what base64url() writes.
std::optional<std::string> from_base64url(std::string_view text);

/// Compares secrets in a time that tells only their length.
bool same(std::string_view one, std::string_view other);

/// Overwrites a secret after use; the text is empty afterwards.
void wipe(std::string& secret);

}  // namespace keywork::crypto

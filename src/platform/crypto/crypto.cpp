#include "platform/crypto/crypto.hpp"

#include "platform/expects.hpp"

#include <sodium.h>

#include <array>
#include <new>

namespace keywork::crypto {
namespace {

constexpr unsigned long long passes = 1;
constexpr std::size_t memory_bytes = std::size_t{46} * 1024 * 1024;

unsigned char const* bytes_of(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}

unsigned char* bytes_of(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

/// Holds one of the turns while it lives.
class Turn {
public:
    explicit Turn(std::counting_semaphore<4>& turns) : turns_{turns} { turns_.acquire(); }
    ~Turn() { turns_.release(); }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

private:
    std::counting_semaphore<4>& turns_;
};

}  // namespace

Passwords::Passwords()
{
    expects(sodium_init() >= 0);
    of_nobody_ = hash(std::string_view{"nobody signs in with this"});
}

std::string Passwords::hash(std::string_view password)
{
    Turn const turn{turns_};
    std::array<char, crypto_pwhash_STRBYTES> text{};
    int const failed = crypto_pwhash_str_alg(text.data(), password.data(), password.size(), passes,
                                             memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) throw std::bad_alloc{};  // the only way it fails for such limits
    return std::string{text.data()};
}

bool Passwords::matches(std::string_view password, std::optional<std::string> const& stored)
{
    Turn const turn{turns_};
    std::string const& against = stored ? *stored : of_nobody_;
    bool const fits =
        crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
    return fits && stored.has_value();
}

bool Passwords::needs_rehash(std::string const& stored) const
{
    return crypto_pwhash_str_needs_rehash(stored.c_str(), passes, memory_bytes) != 0;
}

std::string token(Random& random)
{
    auto secret = random.bytes(32);
    auto text = base64url(secret);
    wipe(secret);
    return text;
}

std::string sha256(std::string_view bytes)
{
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(digest), bytes_of(bytes), bytes.size());
    return digest;
}

std::string sha256_hex(std::string_view bytes) { return hex(sha256(bytes)); }

std::string hmac_sha256(std::string_view key, std::string_view message)
{
    std::string seal(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(message), message.size());
    crypto_auth_hmacsha256_final(&state, bytes_of(seal));
    sodium_memzero(&state, sizeof state);
    return seal;
}

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<std::string> from_hex(std::string_view text)
{
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    char const* end = nullptr;
    int const failed = sodium_hex2bin(bytes_of(bytes), bytes.size(), text.data(), text.size(),
                                      nullptr, &length, &end);
    if (failed != 0 || end != text.data() + text.size() || length * 2 != text.size())
        return std::nullopt;
    return bytes;
}

std::string base64url(std::string_view bytes)
{
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), variant);
    text.pop_back();  // the zero that ends a C string
    return text;
}

std::optional<std::string> from_base64url(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    int const failed = sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(),
                                         nullptr, &length, nullptr,
                                         sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failed != 0) return std::nullopt;
    bytes.resize(length);
    return bytes;
}

bool same(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace keywork::crypto

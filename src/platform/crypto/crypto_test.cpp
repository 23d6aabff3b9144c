#include "platform/crypto/crypto.hpp"

#include <gtest/gtest.h>

#include <sodium.h>

#include <array>
#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace keywork::crypto {
namespace {

TEST(Base64url, is_read_back_for_every_length_and_byte)
{
    std::string bytes;
    for (int length = 0; length < 300; ++length) {
        EXPECT_EQ(from_base64url(base64url(bytes)), bytes);
        bytes += static_cast<char>(length * 7);
    }
}

TEST(Base64url, refuses_other_letters_and_padding)
{
    EXPECT_FALSE(from_base64url("a+b/"));
    EXPECT_FALSE(from_base64url("YQ=="));
    EXPECT_FALSE(from_base64url("a"));
}

TEST(APassword, matches_its_own_hash_and_no_other)
{
    Passwords passwords;
    auto const stored = passwords.hash("correct horse battery");
    EXPECT_TRUE(passwords.matches("correct horse battery", stored));
    EXPECT_FALSE(passwords.matches("correct horse batterY", stored));
    EXPECT_FALSE(passwords.matches("correct horse battery ", stored));
    EXPECT_FALSE(passwords.matches("", stored));
}

TEST(APassword, is_kept_at_46_mebibytes_and_one_pass_with_its_own_salt)
{
    Passwords passwords;
    auto const one = passwords.hash("correct horse battery");
    auto const again = passwords.hash("correct horse battery");
    EXPECT_TRUE(one.starts_with("$argon2id$v=19$m=47104,t=1,p=1$")) << one;
    EXPECT_NE(one, again);
    EXPECT_EQ(one.find('\0'), std::string::npos);
}

TEST(APassword, may_hold_any_bytes)
{
    Passwords passwords;
    std::string const odd{"pa\0ss\xff w\xc3\xb6rd", 13};
    auto const stored = passwords.hash(odd);
    EXPECT_TRUE(passwords.matches(odd, stored));
    EXPECT_FALSE(passwords.matches("pa", stored));
}

TEST(APassword, of_an_unknown_name_never_matches)
{
    Passwords passwords;
    EXPECT_FALSE(passwords.matches("correct horse battery", std::nullopt));
    EXPECT_FALSE(passwords.matches("nobody signs in with this", std::nullopt));
}

TEST(APassword, never_matches_a_stored_text_that_is_no_hash)
{
    Passwords passwords;
    for (auto const* const stored : {"", "*", "$argon2id$", "$argon2id$v=19$m=47104,t=1,p=1$$",
                                     "correct horse battery"})
        EXPECT_FALSE(passwords.matches("correct horse battery", stored)) << stored;
}

TEST(APassword, is_hashed_again_when_it_was_kept_at_another_cost)
{
    Passwords passwords;
    EXPECT_FALSE(passwords.needs_rehash(passwords.hash("correct horse battery")));
    std::array<char, crypto_pwhash_STRBYTES> cheap{};
    ASSERT_EQ(crypto_pwhash_str_alg(cheap.data(), "x", 1, 1, 8 * 1024 * 1024,
                                    crypto_pwhash_ALG_ARGON2ID13), 0);
    EXPECT_TRUE(passwords.needs_rehash(cheap.data()));
    EXPECT_TRUE(passwords.needs_rehash("no hash at all"));
}

TEST(Passwords, all_get_their_turn_when_more_than_four_come_at_once)
{
    Passwords passwords;
    auto const stored = passwords.hash("correct horse battery");
    std::atomic<int> matched = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 9; ++i)
        threads.emplace_back([&] {
            if (passwords.matches("correct horse battery", stored)) ++matched;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(matched, 9);
}

TEST(AToken, is_43_characters_that_may_stand_in_an_address)
{
    auto random = Random::real();
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        auto const text = token(random);
        EXPECT_EQ(text.size(), 43U);
        EXPECT_EQ(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                         "0123456789-_"), std::string::npos) << text;
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), 100U);
}

TEST(Sha256, gives_the_published_digests)  // FIPS 180-2, appendix B, and the empty message
{
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(HmacSha256, gives_the_published_seals)  // RFC 4231, test cases 2 and 6 (a long key)
{
    EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(hex(hmac_sha256(std::string(131, '\xaa'),
                              "Test Using Larger Than Block-Size Key - Hash Key First")),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(HmacSha256, seals_content_as_the_security_model_prints_it)  // section 5, fixed vector
{
    std::string salt;
    for (int i = 0; i < 32; ++i) salt += static_cast<char>(i);
    EXPECT_EQ(hex(hmac_sha256(salt, "kw-content/1\nbody 23\nZo\xc3\xab said she was fine.\n"
                                    "type 4\nnote\n")),
              "a54fc9a2ed54349781f751a2d38709178942badd988121d332252aae95ce8b9c");
}

TEST(Hex, goes_there_and_back)
{
    std::string const bytes{"\x00\x01\x7f\x80\xff", 5};
    EXPECT_EQ(hex(bytes), "00017f80ff");
    EXPECT_EQ(from_hex("00017f80ff"), bytes);
    EXPECT_EQ(from_hex("00017F80FF"), bytes);
    EXPECT_EQ(from_hex(""), "");
    for (auto const* const text : {"0", "000", "0g", "zz", "00 ", "0x00", "00\n"})
        EXPECT_EQ(from_hex(text), std::nullopt) << text;
}

TEST(Base64url, gives_the_published_texts_without_padding)  // RFC 4648, section 10
{
    EXPECT_EQ(base64url(""), "");
    EXPECT_EQ(base64url("f"), "Zg");
    EXPECT_EQ(base64url("fo"), "Zm8");
    EXPECT_EQ(base64url("foo"), "Zm9v");
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(Comparing, is_true_for_the_same_bytes_only)
{
    EXPECT_TRUE(same("", ""));
    EXPECT_TRUE(same("secret", "secret"));
    EXPECT_FALSE(same("secret", "Secret"));
    EXPECT_FALSE(same("secret", "secre"));
    EXPECT_FALSE(same("", "s"));
}

TEST(Wiping, leaves_nothing)
{
    std::string secret(100, 's');
    auto const* const place = secret.data();
    wipe(secret);
    EXPECT_TRUE(secret.empty());
    EXPECT_EQ(std::string(place, place + 1), std::string(1, '\0'));
}

}  // namespace
}  // namespace keywork::crypto

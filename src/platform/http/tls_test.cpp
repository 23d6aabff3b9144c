#include "platform/http/loopback.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <memory>

namespace keywork::http {
namespace {

namespace fs = std::filesystem;
using testing::body_of;
using testing::Client;
using testing::Running;
using testing::status_of;

template <auto free_it> struct Freed {
    void operator()(auto* thing) const { free_it(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using OpenFile = std::unique_ptr<std::FILE, Freed<std::fclose>>;

/// Writes a self-signed certificate and its key; both last for this test only.
void write_certificate(fs::path const& certificate_file, fs::path const& key_file)
{
    Key const key{EVP_EC_gen("P-256")};
    Certificate const certificate{X509_new()};
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    auto* const name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<unsigned char const*>("home.example"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    OpenFile const to_certificate{std::fopen(certificate_file.c_str(), "w")};
    OpenFile const to_key{std::fopen(key_file.c_str(), "w")};
    ASSERT_EQ(PEM_write_X509(to_certificate.get(), certificate.get()), 1);
    ASSERT_EQ(PEM_write_PrivateKey(to_key.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr),
              1);
}

class TlsTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = ::testing::TempDir() + "tls_XXXXXX";
        folder_ = mkdtemp(pattern.data());
        write_certificate(folder_ / "certificate.pem", folder_ / "key.pem");
    }
    void TearDown() override { fs::remove_all(folder_); }

    Tls files() const
    {
        return {.certificate_file = folder_ / "certificate.pem", .key_file = folder_ / "key.pem"};
    }

    fs::path folder_;
};

/// A client under TLS; the version it insists on, or any.
class TlsClient {
public:
    explicit TlsClient(Server const& server, int version = 0)
        : client_{server}, context_{SSL_CTX_new(TLS_client_method())}
    {
        SSL_CTX_set_security_level(context_.get(), 0);  // so that old versions are really offered
        SSL_CTX_set_min_proto_version(context_.get(), version);
        SSL_CTX_set_max_proto_version(context_.get(), version);
        ssl_.reset(SSL_new(context_.get()));
        SSL_set_fd(ssl_.get(), client_.descriptor());
        connected_ = SSL_connect(ssl_.get()) == 1;
    }

    bool is_connected() const { return connected_; }
    std::string version() const { return SSL_get_version(ssl_.get()); }
    void send(std::string const& text)
    {
        ASSERT_EQ(SSL_write(ssl_.get(), text.data(), static_cast<int>(text.size())),
                  static_cast<int>(text.size()));
    }
    /// Everything until the server says that it is done; says whether it did.
    std::pair<std::string, bool> rest()
    {
        std::string all;
        char bytes[16384];
        int count = 0;
        while ((count = SSL_read(ssl_.get(), bytes, sizeof bytes)) > 0)
            all.append(bytes, static_cast<std::size_t>(count));
        return {all, SSL_get_error(ssl_.get(), count) == SSL_ERROR_ZERO_RETURN};
    }

private:
    Client client_;
    std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> context_;
    std::unique_ptr<SSL, Freed<SSL_free>> ssl_;
    bool connected_ = false;
};

TEST_F(TlsTest, sends_a_megabyte_whole_and_says_goodbye)
{
    std::string large;
    for (int i = 0; large.size() < 1'000'000; ++i) large += std::to_string(i);
    Running const running{[&](Request const& request) {
                              EXPECT_TRUE(request.secure);
                              return plain(200, large);
                          }, {}, files()};
    for (int const version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client{running.server, version};
        ASSERT_TRUE(client.is_connected());
        client.send("GET / HTTP/1.1\r\nHost: home.example\r\nConnection: close\r\n\r\n");
        auto const [answer, said_goodbye] = client.rest();
        EXPECT_TRUE(body_of(answer) == large) << client.version();
        EXPECT_TRUE(said_goodbye) << client.version();
    }
}

TEST_F(TlsTest, reads_a_megabyte_whole)
{
    Limits limits;
    Running const running{[](Request const& request) {
                              return plain(200, std::to_string(request.body.size()));
                          }, limits, files()};
    TlsClient client{running.server};
    ASSERT_TRUE(client.is_connected());
    auto const length = std::to_string(limits.body_bytes);
    client.send("POST / HTTP/1.1\r\nHost: home.example\r\nConnection: close\r\n"
                "Content-Length: " + length + "\r\n\r\n" + std::string(limits.body_bytes, 'x'));
    EXPECT_EQ(body_of(client.rest().first), length);
}

TEST_F(TlsTest, is_refused_to_versions_before_1_2)
{
    Running const running{[](Request const&) { return plain(200, ""); }, {}, files()};
    for (int const version : {TLS1_VERSION, TLS1_1_VERSION})
        EXPECT_FALSE((TlsClient{running.server, version}.is_connected())) << version;
    EXPECT_TRUE((TlsClient{running.server, TLS1_2_VERSION}.is_connected()));
}

TEST_F(TlsTest, hangs_up_on_who_speaks_plainly_or_says_nothing)
{
    Limits limits;
    limits.header = std::chrono::milliseconds{30};
    Running const running{[](Request const&) { return plain(200, ""); }, limits, files()};
    Client plain_speaker{running.server};
    plain_speaker.send("GET / HTTP/1.1\r\nHost: home.example\r\n\r\n");
    EXPECT_EQ(status_of(plain_speaker.rest()), 0);
    Client silent{running.server};
    EXPECT_EQ(silent.rest(), "");
}

TEST_F(TlsTest, does_not_start_without_a_fitting_key)
{
    auto const start = [](Tls const& tls) {
        Server(Listen{.tls = tls}, {}, [](Request const&) { return plain(200, ""); },
               testing::words_for);
    };
    EXPECT_NO_THROW(start(files()));
    Tls missing = files();
    missing.key_file = folder_ / "none.pem";
    EXPECT_THROW(start(missing), std::exception);
    write_certificate(folder_ / "other.pem", folder_ / "other_key.pem");
    Tls mismatched = files();
    mismatched.key_file = folder_ / "other_key.pem";
    EXPECT_THROW(start(mismatched), std::exception);
}

}  // namespace
}  // namespace keywork::http

#include "app/mail_settings.hpp"

#include "app/loaded.hpp"
#include "platform/files/files.hpp"
#include "platform/text/text.hpp"
#include "platform/toml/toml.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace keywork::app {
namespace {

constexpr std::size_t longest_file = 64 * 1024;
constexpr std::size_t longest_secret = 4096;
constexpr auto known_keys = std::to_array<std::string_view>(
    {"host", "port", "security", "user", "secret_file", "sender", "address", "certificates"});

class MailReader {
public:
    MailReader(toml::Value const& top, std::string file) : top_{top}, file_{std::move(file)} {}

    MailSettings settings()
    {
        for (toml::Entry const& entry : top_.entries())
            if (std::ranges::find(known_keys, entry.key) == known_keys.end())
                fault(entry.value.line(), "there is no setting of this name: " + entry.key);
        MailSettings settings;
        auto& relay = settings.relay;
        relay.host = text("host");
        if (relay.host.empty()) fault(0, "host: give the name of the relay");
        relay.port = port();
        relay.security = security();
        relay.user = text("user");
        relay.sender = text("sender");
        if (!mail::is_address(relay.sender))
            fault(0, "sender: give the address that messages come from, like keywork@example.org");
        relay.certificates = text("certificates");
        relay.secret = secret(relay);
        settings.address = address();
        if (relay.security == mail::Security::none && !mail::is_this_machine(relay.host))
            fault(0, "security: \"none\" is for a relay on this machine only; use \"starttls\" or "
                     "\"tls\"");
        if (!faulty_.lines.empty()) throw faulty_;
        return settings;
    }

private:
    void fault(int line, std::string_view what)
    {
        faulty_.lines.push_back(line > 0 ? fmt::format("{}:{}: {}", file_, line, what)
                                         : fmt::format("{}: {}", file_, what));
    }

    std::string text(std::string_view key)
    {
        auto const* value = top_.find(key);
        if (!value) return "";
        auto const read = value->text();
        if (!read) fault(value->line(), std::string{key} + ": put it between quotes");
        return read.value_or("");
    }

    std::uint16_t port()
    {
        auto const* value = top_.find("port");
        auto const number = value ? value->whole() : std::optional<std::int64_t>{587};
        if (number && *number >= 1 && *number <= 65535)
            return static_cast<std::uint16_t>(*number);
        fault(value->line(), "port: give a number from 1 to 65535");
        return 0;
    }

    mail::Security security()
    {
        auto const typed = text("security");
        if (typed.empty()) return mail::Security::starttls;
        auto const read = mail::security_from_text(typed);
        if (!read) fault(0, "security: give \"starttls\", \"tls\" or \"none\"");
        return read.value_or(mail::Security::starttls);
    }

    std::string address()
    {
        auto typed = text("address");
        while (typed.ends_with('/')) typed.pop_back();
        bool const is_plain = std::ranges::all_of(typed, [](char c) { return c > 32 && c < 127; });
        if (!is_plain || !(typed.starts_with("https://") || typed.starts_with("http://")))
            fault(0, "address: give where this program is found, like https://keywork.example.org");
        return typed;
    }

    /// The whole file without the line end; nobody but its owner may read it.
    std::string secret(mail::Relay const& relay)
    {
        using std::filesystem::perms;
        auto const path = text("secret_file");
        if (path.empty() != relay.user.empty())
            fault(0, "user and secret_file belong together: give both or neither");
        if (path.empty()) return "";
        auto const content = files::read_whole(path, longest_secret);
        auto const others = perms::group_all | perms::others_all;
        if ((std::filesystem::status(path).permissions() & others) != perms::none)
            fault(0, "secret_file: let nobody but its owner read it (chmod 600)");
        return std::string{trimmed(content)};
    }

    toml::Value const& top_;
    std::string file_;
    Faulty faulty_;
};

}  // namespace

MailSettings read_mail_settings(std::string const& path)
{
    auto const read = toml::read(files::read_whole(path, longest_file), path);
    if (!read) {
        auto const& fault = read.error();
        throw Faulty{{fmt::format("{}:{}: {}", fault.file, fault.line, fault.what)}};
    }
    return MailReader{*read, path}.settings();
}

}  // namespace keywork::app

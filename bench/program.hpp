// Keywork in this process, on a made organisation: requests are given to the dispatch as the server
// would give them, so that what is measured is server time.
#pragma once

#include "app/assembled.hpp"
#include "care/access/actor.hpp"
#include "platform/db/database.hpp"
#include "platform/log/log.hpp"
#include "platform/random/random.hpp"
#include "platform/sandbox/parsers.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::bench {

/// The instant at which every made organisation stands.
sys_seconds made_at();

/// Somebody signed in, and the children on their list.
struct Person {
    Actor actor;
    std::string token;                 // of the session's cookie
    std::string form_secret;
    std::vector<ChildId> children;
};

struct Call {
    http::Method method = http::Method::GET;
    std::string target;
    http::Pairs fields = {};           // posted; the form's token is added
};

http::Request request_of(Person const& person, Call const& call);
std::string header(http::Response const& response, std::string_view name);
/// The value of a hidden field of a page.
std::string hidden(std::string_view page, std::string_view name);

class Program {
public:
    /// database  opened by the caller, who may have put something in front of it; is migrated
    /// keywork   the program that reads what is imported; empty: nothing is
    explicit Program(db::Database& database, std::string keywork = {});

    /// Signs somebody in by name, without the password's 55 ms.
    Person person(std::string_view sign_in_name);
    /// The answer; throws if it has another status.
    http::Response answer(Person const& person, Call const& call, int status = 200) const;

    db::Database& database() { return database_; }
    app::Dispatch const& dispatch() const { return parts_.dispatch(); }
    Services const& services() const { return parts_.services(); }
    Random& random() { return random_; }

private:
    db::Database& database_;
    Random random_;
    log::Log log_;
    sandbox::Parsers parsers_;
    app::Assembled parts_;
};

}  // namespace keywork::bench

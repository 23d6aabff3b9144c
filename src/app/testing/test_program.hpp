// The whole program without sockets, for tests: a database of its own, a standing clock, and
// requests given to the dispatch as the server would give them.
#pragma once

#include "app/assembled.hpp"
#include "care/access/actor.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/testing/fresh_database.hpp"
#include "platform/log/log.hpp"
#include "platform/random/random.hpp"
#include "platform/sandbox/parsers.hpp"

#include <memory>
#include <string>

namespace keywork::app::testing {

/// A browser that is signed in: its cookie and the token of its forms.
struct Browser {
    std::string token;
    std::string form_secret;
};

class TestProgram {
public:
    /// which    sqlite_memory, sqlite_file or postgresql
    /// parsing  the program that reads uploads; empty: nothing can be uploaded
    TestProgram(std::string_view which, sys_seconds now, std::string parsing = {});

    db::Database& database() { return *fresh_; }
    Services const& services() const { return parts_.services(); }
    Features const& features() const { return parts_.features(); }
    sys_seconds now() const { return now_; }

    /// Puts a session for somebody into the database. `password_age`: how long ago it was given.
    Browser browser_of(StaffId const& staff, seconds password_age = seconds{0});

    http::Response get(Browser const& browser, std::string const& target) const;
    /// Same origin, with the form's token added.
    http::Response post(Browser const& browser, std::string const& target,
                        http::Pairs fields) const;
    http::Response answer(http::Request const& request) const
    {
        return parts_.dispatch().answer(request);
    }

private:
    sys_seconds now_;
    db::testing::FreshDatabase fresh_;
    Random random_;
    log::Log log_;
    sandbox::Parsers parsers_;
    Assembled parts_;
};

// What a test reads from an answer.

bool holds(http::Response const& page, std::string_view words);
/// Empty when it is not there.
std::string header(http::Response const& response, std::string_view name);
/// The value of a hidden field on a page, the last of that name; empty when it is not there.
std::string hidden(http::Response const& page, std::string const& name);

}  // namespace keywork::app::testing

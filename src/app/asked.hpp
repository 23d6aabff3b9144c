// What one request is, as the dispatch comes to know it.
#pragma once

#include "app/router.hpp"
#include "care/access/actor.hpp"
#include "care/form/form.hpp"
#include "care/session/session.hpp"
#include "care/session/store.hpp"
#include "care/site/services.hpp"
#include "care/staff/store.hpp"
#include "care/young_person/session.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keywork::app {

struct Asked {
    http::Request const& message;
    db::Reader& reader;                        // one snapshot for session, decision and page
    Match match;
    std::string nonce;
    std::string reference;                     // 32 hex: in audit, log and error page
    sys_seconds now;
    std::optional<session::Session> session;   // as found, also when it no longer stands
    std::optional<young_person::Session> young = {};   // the same, of a young person
    Actor actor;                               // empty before the session is checked
    std::optional<ChildId> child;
    std::shared_ptr<Forms const> forms;        // kept until the answer is made
    Services services;                         // with these forms

    Policy const& policy() const { return match.route->policy; }
};

/// Who is signed in in a session, with the roles that hold today.
Actor actor_of(StaffAccount const& account, session::Session const& session,
               std::vector<HeldRole> roles, sys_seconds now, std::string const& reference);

/// What was looked at: the thing that the path names, such as "document:0abc -"; where it names
/// none but a child, the page of the slice.
std::string looked_at(Match const& match);

/// Asked by a script, not by a hand: keeps no session alive, and is kept as no look.
bool is_asked_quietly(Match const& match);

}  // namespace keywork::app

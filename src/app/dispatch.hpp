// One request from end to end: route, session, decision, handler, audit, answer.
#pragma once

#include "app/asked.hpp"
#include "care/access/decide.hpp"
#include "care/audit/audit.hpp"
#include "care/site/given_back.hpp"
#include "care/site/services.hpp"
#include "platform/allowance/allowances.hpp"
#include "platform/http/message.hpp"

namespace keywork::app {

/// What one account may read in bulk (Limiter::bulk): files, prints, searches, reports, imports.
/// From 40 children in ten minutes somebody's reading is a question of its own (security model,
/// section 3, Volume); this is five files or searches for each of them, one every three seconds
/// without a pause. An import of every list takes twenty. It holds up what copies whole files.
inline constexpr Allowance most_bulk_reads{.most = 200, .within = minutes{10}};

class Dispatch {
public:
    /// bulk_reads  of each account, by its id; outlives the dispatch
    Dispatch(Services const& services, Allowances& bulk_reads);

    /// Never throws: a fault becomes an apology with a reference, the rest is logged by it.
    http::Response answer(http::Request const& message) const;
    /// The page for what never reaches a handler: 400, 413, 503 …
    http::Response error_page(int status) const;

private:
    std::shared_ptr<Forms const> forms_now(db::Reader& reader) const;
    http::Response answer_asked(Asked& asked) const;
    void find_actor(Asked& asked, std::string const& cookie) const;
    http::Response not_there(Asked& asked) const;
    http::Response answer_open(Asked& asked) const;
    void find_young_person(Asked& asked) const;
    http::Response answer_young_person(Asked& asked) const;
    http::Response without_young_person(Asked& asked) const;
    http::Response answer_staff(Asked& asked) const;
    http::Response decided(Asked& asked, bool posted) const;
    std::optional<seconds> wait_for_bulk(Asked const& asked) const;
    http::Response too_often(Asked const& asked, std::string const& basis, seconds wait) const;
    http::Response to_sign_in(Asked& asked) const;
    http::Response to_own_password(Asked const& asked) const;
    http::Response stale(Asked const& asked) const;
    http::Response fault_answer(Asked const& asked) const;
    http::Response refusal(Asked const& asked, Refusal const& why) const;
    http::Response refusal_of_words(Asked const& asked, Refusal const& why) const;
    http::Response refusal_of_kept(Asked const& asked, Refusal const& why) const;
    http::Response carry_to(std::string_view path, Asked const& asked,
                            GivenBack const& words) const;
    std::optional<GivenBack> words_of(Asked const& asked) const;
    http::Response run_handler(Asked const& asked, std::optional<Permitted<ChildId>> child,
                               std::optional<Refusal>& refused) const;
    http::Response run_until_known(Asked const& asked,
                                   std::optional<Permitted<ChildId>> const& child,
                                   std::optional<Refusal>& refused) const;
    template <class Use>
    http::Response with_site(Asked const& asked, std::optional<Permitted<ChildId>> child,
                             Use use) const;
    bool keep_words(Asked const& asked) const;
    bool keep_words_of_ended(Asked asked) const;
    void keep_session_seen(Asked const& asked) const;
    void audit_look(Asked const& asked, std::string const& basis, audit::Result result) const;

    Services const& services_;
    Allowances& bulk_reads_;
    Router router_;
};

}  // namespace keywork::app

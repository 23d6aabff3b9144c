// One request from end to end: route, session, decision, handler, audit, answer.
#pragma once

#include "app/asked.hpp"
#include "care/access/decide.hpp"
#include "care/audit/audit.hpp"
#include "care/site/given_back.hpp"
#include "care/site/services.hpp"
#include "platform/http/message.hpp"

namespace keywork::app {

class Dispatch {
public:
    explicit Dispatch(Services const& services);

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
    Router router_;
};

}  // namespace keywork::app

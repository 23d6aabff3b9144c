// The parts of the program put together around a database: what serving, tests and the bench share.
#pragma once

#include "app/dispatch.hpp"
#include "app/loaded.hpp"
#include "care/form/own/live.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/html/page_frame.hpp"
#include "platform/time/time.hpp"

namespace keywork::app {

/// What comes from outside and outlives the program's parts.
struct Surroundings {
    db::Database& database;
    Clock clock;
    Random& random;
    log::Log& log;
    sandbox::Parsers const& parsers;
    Allowance bulk_reads = most_bulk_reads;
};

class Assembled {
public:
    Assembled(Surroundings const& surroundings, Loaded loaded, html::Assets assets,
              Installation installation);
    Assembled(Assembled const&) = delete;
    Assembled& operator=(Assembled const&) = delete;

    Services const& services() const { return services_; }
    Features const& features() const { return features_; }
    Dispatch const& dispatch() const { return dispatch_; }

private:
    Loaded loaded_;
    html::Assets assets_;
    Installation installation_;
    crypto::Passwords passwords_;
    Features features_;
    LiveForms live_forms_;
    Services services_;
    Allowances bulk_reads_;
    Dispatch dispatch_;
};

}  // namespace keywork::app

// What a handler is given: a snapshot to read and, for changes, the one way to write.
#pragma once

#include "care/site/services.hpp"
#include "care/site/transaction.hpp"
#include "platform/db/database.hpp"
#include "platform/expects.hpp"

#include <functional>
#include <optional>

namespace keywork {

/// Made for one request. A `Site const&` can only read.
class Site {
public:
    Site(Services const& services, db::Reader& reader, sys_seconds now)
        : services_{services}, reader_{reader}, now_{now} {}

    db::Reader& reader() const { return reader_; }
    sys_seconds now() const { return now_; }
    local_days today() const { return london_day(now_); }
    Services const& services() const { return services_; }
    Forms const& forms() const { return services_.forms; }
    Clocks const& clocks() const { return services_.clocks; }
    writing_help::WordList const& writing_words() const { return services_.writing_words; }
    CodeSets const& code_sets() const { return services_.code_sets; }
    Calendars const& calendars() const { return services_.calendars; }
    Profiles const& profiles() const { return services_.profiles; }

    /// Runs `change(Transaction&)`, which returns an Outcome, and commits it if it is done. A
    /// refusal undoes everything. Returns after the commit: only then may the answer be sent. What
    /// is read afterwards sees what was written.
    template <class Change>
    auto write(Actor const& actor, Change change)
    {
        using Result = decltype(change(std::declval<Transaction&>()));
        std::optional<Result> result;
        run(actor, [&](Transaction& tx) {
            result.emplace(change(tx));
            return result->has_value();
        });
        return std::move(*result);
    }

private:
    /// Commits if `change` says true; expects an audit entry to have been appended then.
    void run(Actor const& actor, std::function<bool(Transaction&)> const& change);

    Services const& services_;
    db::Reader& reader_;
    sys_seconds now_;
};

}  // namespace keywork

// The lines of a made child's story, and the records behind a share of them.
#pragma once

#include "app/demo/large/children.hpp"
#include "care/form/answers.hpp"

namespace keywork::app::large {

class EntryMaking {
public:
    EntryMaking(Loaded const& loaded, Wanted const& wanted, Random& random)
        : loaded_{loaded}, wanted_{wanted}, random_{random} {}

    /// Adds entries `from` to `until` (not included) of the `many` that the child gets in all.
    /// Returns how many of them have a record.
    struct Some {
        std::int64_t from;
        std::int64_t until;
        std::int64_t many;
    };
    std::int64_t add(db::Transaction& tx, MadeChild const& child, Some some);

    std::int64_t next_number() const { return next_; }

private:
    sys_seconds when(Some const& some, std::int64_t at);
    std::optional<RecordId> add_record(db::Transaction& tx, MadeChild const& child,
                                       Place const& place, StaffFace const& author,
                                       std::string_view kind, std::string const& words,
                                       sys_seconds at);

    Loaded const& loaded_;
    Wanted const& wanted_;
    Random& random_;
    std::int64_t next_ = 1;
};

}  // namespace keywork::app::large

// Texts of records that staff shared with the child they are about.
#pragma once

#include "care/access/decide.hpp"
#include "care/site/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::young_person {

using SharedId = Id<struct SharedText>;

struct Shared {
    SharedId id;
    RecordId record;
    bool is_plan = false;
    std::string title;
    std::string words;                       // other children's names are not in it
    std::string shared_by_name;
    sys_seconds shared_at;
    bool operator==(Shared const&) const = default;
};

/// The highest level of which a text may be shared: nothing about safeguarding.
inline constexpr Level most_shared = Level::l2;

struct ToShare {
    RecordId record;
    bool is_plan = false;
    std::string title;
    std::string words;
    std::string form_key;
};
/// Shares a text with the child it is about. Names of the record's other children are taken out.
///
/// refused  NotFound out of reach; NotAllowed above most_shared; Invalid without words; Conflict if
///          this form was sent before with other words
Outcome<SharedId> share(Transaction& tx, Permitted<ChildId> const& child, ToShare const& wanted);
/// refused  NotFound when it is not shared
Outcome<> take_back(Transaction& tx, Permitted<ChildId> const& child, SharedId const& id);

}  // namespace keywork::young_person

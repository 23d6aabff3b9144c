// Who saw and changed what: the entries, without names or free text (security model, section 5).
#pragma once

#include "care/access/actor.hpp"
#include "platform/db/database.hpp"

#include <string>
#include <string_view>

namespace keywork::audit {

/// The catalogue of verbs. Adding one needs a test.
enum class Verb : std::uint8_t {
    record_create, record_read, record_amend, record_submit, record_sign, record_move,
    record_dispose,
    list_read, search_run, file_read, file_add, export_make, export_read, concern_raise,
    grant_make, grant_accept, grant_end, link_start, link_end, exclude_set, exclude_clear,
    restrict_set, restrict_clear, glass_break, glass_review,
    auth_ok, auth_fail, auth_stepup, auth_out, auth_lock, auth_resume,
    factor_add, factor_remove, account_make, account_off, config_set,
    backup_make, system_start, system_stop, system_restore, system_migrate, system_clock, key_add,
};

enum class Result : std::uint8_t { allow, deny, error };

struct Entry {
    Verb verb;
    std::string target = "-";       // "record:0abc… 1", "list:today -"
    std::string subject = "-";      // "c:<child id>" or "-"
    std::string basis = "-";        // why it was allowed: team, key, function
    Result result = Result::allow;
    std::int64_t count = 1;         // records touched
    std::string content_hash = "-"; // 64 hex of the content, or "-"
};

std::string_view to_text(Verb verb);      // record.create
std::string_view to_text(Result result);
std::string subject(ChildId const& child);
/// "record:<id> <version>"; the version of a thing without versions is "-".
template <class Kind>
std::string target(std::string_view type, Id<Kind> const& id, std::string_view version = "-")
{
    return std::string{type} + ":" + id.text() + " " + std::string{version};
}

/// Appends an entry in this transaction: kept with the change or not at all.
/// Expects every value to be made of A-Z a-z 0-9 : . _ / - and one space in target.
void append(db::Transaction& tx, Actor const& actor, Entry const& entry);
/// The same for what the program does itself ("sys:import") and for failed sign-ins.
void append_as(db::Transaction& tx, std::string_view actor, std::string_view session,
               sys_milliseconds at, Entry const& entry, std::string_view request = "-");

}  // namespace keywork::audit

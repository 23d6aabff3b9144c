#include "care/audit/audit.hpp"

#include "care/audit/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>
#include <array>

namespace keywork::audit {
namespace {

struct VerbName {
    Verb verb;
    std::string_view text;
};

using enum Verb;
constexpr auto names = std::to_array<VerbName>({
    {record_create, "record.create"}, {record_read, "record.read"},
    {record_amend, "record.amend"}, {record_submit, "record.submit"},
    {record_sign, "record.sign"}, {record_move, "record.move"},
    {record_dispose, "record.dispose"}, {list_read, "list.read"}, {search_run, "search.run"},
    {file_read, "file.read"}, {file_add, "file.add"}, {export_make, "export.make"},
    {export_read, "export.read"}, {concern_raise, "concern.raise"}, {grant_make, "grant.make"},
    {grant_accept, "grant.accept"}, {grant_end, "grant.end"}, {link_start, "link.start"},
    {link_end, "link.end"}, {exclude_set, "exclude.set"}, {exclude_clear, "exclude.clear"},
    {restrict_set, "restrict.set"}, {restrict_clear, "restrict.clear"},
    {glass_break, "glass.break"}, {glass_review, "glass.review"}, {auth_ok, "auth.ok"},
    {auth_fail, "auth.fail"}, {auth_stepup, "auth.stepup"}, {auth_out, "auth.out"},
    {auth_lock, "auth.lock"}, {auth_resume, "auth.resume"},
    {factor_add, "auth.factor.add"}, {factor_remove, "auth.factor.remove"},
    {account_make, "account.make"}, {account_off, "account.off"}, {config_set, "config.set"},
    {backup_make, "backup.make"}, {system_start, "system.start"}, {system_stop, "system.stop"},
    {system_restore, "system.restore"}, {system_migrate, "system.migrate"},
    {system_clock, "system.clock"}, {key_add, "key.add"},
});

bool is_allowed(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view{":._/-"}.find(c) != std::string_view::npos;
}

bool is_plain(std::string_view value)
{
    return !value.empty() && std::ranges::all_of(value, is_allowed);
}

bool is_target(std::string_view value)
{
    auto const space = value.find(' ');
    if (space == std::string_view::npos) return is_plain(value);
    return is_plain(value.substr(0, space)) && is_plain(value.substr(space + 1));
}

}  // namespace

std::string_view to_text(Verb verb)
{
    auto const found = std::ranges::find(names, verb, &VerbName::verb);
    expects(found != names.end());
    return found->text;
}

std::string_view to_text(Result result)
{
    switch (result) {
    case Result::allow: return "allow";
    case Result::deny: return "deny";
    case Result::error: return "error";
    }
    return "error";
}

std::string subject(ChildId const& child) { return "c:" + child.text(); }

void append(db::Transaction& tx, Actor const& actor, Entry const& entry)
{
    auto const who =
        actor.young_person ? "yp:" + actor.young_person->text() : "u:" + actor.staff.text();
    append_as(tx, who, actor.session, actor.now, entry, actor.request);
}

void append_as(db::Transaction& tx, std::string_view actor, std::string_view session,
               sys_milliseconds at, Entry const& entry, std::string_view request)
{
    expects(is_plain(actor) && is_plain(session) && is_plain(request));
    expects(is_target(entry.target) && is_plain(entry.subject) && is_plain(entry.basis));
    expects(is_plain(entry.content_hash));
    store_entry(tx, {.actor = actor, .session = session, .at = at, .request = request,
                     .entry = entry});
}

}  // namespace keywork::audit

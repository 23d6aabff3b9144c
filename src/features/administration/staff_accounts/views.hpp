#pragma once

#include "care/staff/store.hpp"
#include "features/administration/staff_accounts/staff_accounts.hpp"
#include "platform/html/markup.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::staff_accounts {

/// Names of settings, for those roles that name one by its id.
using SettingNames = std::map<SettingId, std::string>;

using Show = staff::AccountFilter::Show;

/// A role that waits, and whether whoever reads the page may agree to it.
struct WaitingRole {
    RoleRequest request;
    bool may_agree = false;
    bool has_second = false;                      // somebody could agree who neither asked nor gets
};

struct ListPage {
    std::vector<staff::ListedAccount> accounts;   // those shown
    Show show = Show::everybody;
    staff::AccountCounts counts;
    SettingNames settings;
    bool is_first = true;
    bool is_last = true;
    std::vector<WaitingRole> waiting = {};
    sys_seconds now;
};
html::Markup list_page(ListPage const& page);

html::Markup new_account_page(TypedAccount const& typed, std::span<Problem const> problems,
                              html::Markup token);
/// The starting password: this page is the only place it ever stands.
html::Markup password_page(Shown const& shown);

struct AccountPage {
    StaffAccount account;
    bool is_last_manager = false;                 // stays on: nobody else could give roles
    std::vector<ConsoleAct> console_acts = {};    // newest first
    std::vector<StaffRole> roles;                 // newest first
    SettingNames settings;
    std::string why_not;                          // may not be changed, because; empty: may
    bool gives_roles = false;
    std::vector<WaitingRole> waiting = {};        // for a second person
    std::vector<Problem> problems = {};           // of name and job title
    sys_seconds now;
    std::string typed_name = {};                  // with problems: as typed, to be mended
    std::string typed_job = {};
};
html::Markup account_page(AccountPage const& page, html::Markup token);

/// On the list: where to find what waits. On the account: to agree, or to withdraw.
html::Markup waiting_note(ListPage const& page);
/// What was done for this account at the machine's console, and why.
html::Markup console_card(AccountPage const& page);
html::Markup waiting_card(AccountPage const& page, html::Markup const& token);

struct RolePage {
    StaffFace staff;
    TypedRole typed;
    std::vector<SettingId> settings;              // to choose from
    std::vector<Role> roles;                      // to choose from
    SettingNames names;
    std::vector<SettingId> without_second = {};   // where nobody else could agree to a role
    std::vector<Problem> problems = {};
    local_days today;
};
/// Where a role that needs two people would wait for nobody.
html::Markup no_second_note(RolePage const& page);
html::Markup role_page(RolePage const& page, html::Markup token);

struct EndPage {
    StaffFace staff;
    StaffRole role;
    std::string setting_name;
    std::string when = "now";
    std::string until;
    std::vector<Problem> problems = {};
};
html::Markup end_page(EndPage const& page, html::Markup token);

html::Markup off_page(StaffFace const& staff, html::Markup token);

}  // namespace keywork::staff_accounts

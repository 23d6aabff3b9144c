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

struct ListPage {
    std::vector<staff::ListedAccount> accounts;   // those shown
    Show show = Show::everybody;
    staff::AccountCounts counts;
    SettingNames settings;
    bool is_first = true;
    bool is_last = true;
    sys_seconds now;
};
html::Markup list_page(ListPage const& page);

html::Markup new_account_page(TypedAccount const& typed, std::span<Problem const> problems,
                              html::Markup token);
/// The starting password: this page is the only place it ever stands.
html::Markup password_page(Shown const& shown);

struct AccountPage {
    StaffAccount account;
    std::vector<StaffRole> roles;                 // newest first
    SettingNames settings;
    std::string why_not;                          // may not be changed, because; empty: may
    bool gives_roles = false;
    std::vector<Problem> problems = {};           // of name and job title
    sys_seconds now;
};
html::Markup account_page(AccountPage const& page, html::Markup token);

struct RolePage {
    StaffFace staff;
    TypedRole typed;
    std::vector<SettingId> settings;              // to choose from
    std::vector<Role> roles;                      // to choose from
    SettingNames names;
    std::vector<Problem> problems = {};
    local_days today;
};
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

#pragma once

#include "features/administration/settings/settings.hpp"
#include "platform/html/markup.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace keywork::settings {

/// "Children's home" by its code.
using ProfileTitles = std::map<std::string, std::string>;

html::Markup list_page(std::vector<Setting> const& settings, ProfileTitles const& titles);

struct SettingPage {
    std::optional<Setting> setting;          // none: a new one
    TypedSetting typed;
    std::vector<std::string> areas;          // of law/term-dates.csv
    ProfileTitles titles;
    std::optional<Closure> closure;          // waits for somebody to agree
    StaffId reader;
    std::string closes_on;                   // as typed
    std::vector<Problem> problems = {};
};
html::Markup new_setting_page(SettingPage const& page, html::Markup token);
html::Markup setting_page(SettingPage const& page, html::Markup token);

}  // namespace keywork::settings

// From the text of profiles/*.toml to Profile, every fault told with its file and line.
#include "care/setting/profiles.hpp"

#include "platform/time/time.hpp"
#include "platform/toml/toml.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

namespace keywork {
namespace {

constexpr std::array<std::string_view, 5> codes{"home", "pru", "vs", "special", "ap"};

template <class Choice>
using Choices = std::span<std::pair<std::string_view, Choice> const>;

constexpr std::pair<std::string_view, TodayPage> today_pages[] = {
    {"shift", TodayPage::shift},       {"sessions", TodayPage::sessions},
    {"caseload", TodayPage::caseload}, {"pastoral", TodayPage::pastoral},
    {"visits", TodayPage::visits},
};
constexpr std::pair<std::string_view, StayKind> stay_kinds[] = {
    {"lives", StayKind::lives},
    {"enrolled", StayKind::enrolled},
    {"caseload", StayKind::caseload},
};
constexpr std::pair<std::string_view, MenuEntry::Where> places[] = {
    {"both", MenuEntry::Where::both},
    {"desktop", MenuEntry::Where::desktop},
    {"phone", MenuEntry::Where::phone},
};
constexpr std::array<std::string_view, 4> shift_names{"early", "late", "night", "day"};

/// Reads one file; every fault goes to the list, and what could not be read stays empty.
class ProfileReader {
public:
    ProfileReader(std::string file, std::vector<ProfileFault>& faults)
        : file_{std::move(file)}, faults_{faults} {}

    Profile profile(toml::Value const& top)
    {
        only(top, {"code", "title", "child", "today", "stay", "clocks", "icon", "group_word",
                   "forms", "menu", "quick", "shift"});
        Profile profile{.code       = text(top, "code"),
                        .title      = text(top, "title"),
                        .child      = child_word(top),
                        .today      = choice<TodayPage>(top, "today", today_pages),
                        .stay       = choice<StayKind>(top, "stay", stay_kinds),
                        .clocks     = text(top, "clocks"),
                        .icon       = text(top, "icon"),
                        .group_word = optional_text(top, "group_word"),
                        .menu       = {},
                        .quick      = {},
                        .forms      = texts(top, "forms"),
                        .shifts     = {}};
        if (std::ranges::find(codes, profile.code) == codes.end())
            fault(top, "code must be one of home, pru, vs, special, ap");
        for (toml::Value const& row : list(top, "menu")) profile.menu.push_back(menu_entry(row));
        for (toml::Value const& row : list(top, "quick")) profile.quick.push_back(quick(row));
        if (top.find("shift"))
            for (toml::Value const& row : list(top, "shift")) profile.shifts.push_back(shift(row));
        check(top, profile);
        return profile;
    }

private:
    void fault(toml::Value const& at, std::string remedy)
    {
        faults_.push_back({file_, at.line(), std::move(remedy)});
    }

    void only(toml::Value const& table, std::initializer_list<std::string_view> keys)
    {
        for (toml::Entry const& entry : table.entries())
            if (std::ranges::find(keys, entry.key) == keys.end())
                fault(entry.value, fmt::format("there is no key called {}. Remove it or correct "
                                               "its name",
                                               entry.key));
    }

    std::string text(toml::Value const& table, std::string_view key)
    {
        toml::Value const* value = table.find(key);
        auto const found = value ? value->text() : std::nullopt;
        if (found && !found->empty()) return *found;
        fault(value ? *value : table, fmt::format("add {} = \"…\"", key));
        return {};
    }

    std::string optional_text(toml::Value const& table, std::string_view key)
    {
        return table.find(key) ? text(table, key) : std::string{};
    }

    std::vector<std::string> texts(toml::Value const& table, std::string_view key)
    {
        std::vector<std::string> found;
        for (toml::Value const& item : list(table, key)) {
            if (auto const one = item.text())
                found.push_back(*one);
            else
                fault(item, fmt::format("each of {} must be text in quotation marks", key));
        }
        return found;
    }

    std::span<toml::Value const> list(toml::Value const& table, std::string_view key)
    {
        toml::Value const* value = table.find(key);
        if (value && !value->list().empty()) return value->list();
        fault(value ? *value : table, fmt::format("add at least one {}", key));
        return {};
    }

    template <class Choice>
    Choice choice(toml::Value const& table, std::string_view key, Choices<Choice> choices)
    {
        toml::Value const* value = table.find(key);
        auto const typed = value ? value->text() : std::nullopt;
        for (auto const& [name, one] : choices)
            if (typed && *typed == name) return one;
        std::string names;
        for (auto const& [name, one] : choices)
            names += (names.empty() ? "" : ", ") + std::string{name};
        fault(value ? *value : table, fmt::format("{} must be one of {}", key, names));
        return choices.front().second;
    }

    ChildWord child_word(toml::Value const& top)
    {
        toml::Value const* value = top.find("child");
        if (!value || value->entries().empty()) {
            fault(top, "add child = {one = \"…\", many = \"…\"}");
            return {};
        }
        only(*value, {"one", "many"});
        return {text(*value, "one"), text(*value, "many")};
    }

    MenuEntry menu_entry(toml::Value const& row)
    {
        only(row, {"title", "icon", "path", "where", "record"});
        MenuEntry entry{.title = text(row, "title"),
                        .icon  = text(row, "icon"),
                        .path  = text(row, "path")};
        if (row.find("where"))
            entry.where = choice<MenuEntry::Where>(row, "where", places);
        if (toml::Value const* record = row.find("record"))
            entry.record = record->yes_no().value_or(false);
        if (!entry.path.starts_with('/')) fault(row, "path must begin with a slash");
        return entry;
    }

    QuickRecord quick(toml::Value const& row)
    {
        only(row, {"kind", "title", "icon"});
        return {text(row, "kind"), text(row, "title"), text(row, "icon")};
    }

    minutes time(toml::Value const& row, std::string_view key)
    {
        auto const typed = text(row, key);
        auto const read = read_time(typed, minutes{0});
        if (!read) fault(row, fmt::format("{} must be a time like \"14:00\"", key));
        return read.value_or(minutes{0});
    }

    ShiftHours shift(toml::Value const& row)
    {
        only(row, {"name", "title", "starts", "ends"});
        ShiftHours hours{text(row, "name"), text(row, "title"), time(row, "starts"),
                         time(row, "ends")};
        if (std::ranges::find(shift_names, hours.name) == shift_names.end())
            fault(row, "name must be one of early, late, night, day");
        return hours;
    }

    /// What holds between the parts of a profile.
    void check(toml::Value const& top, Profile const& profile)
    {
        for (QuickRecord const& quick : profile.quick)
            if (!profile.uses(quick.kind))
                fault(top, fmt::format("quick has {}, which forms does not list. Add it to forms",
                                       quick.kind));
        auto const place = [&](std::string_view kind) {
            return std::ranges::find(profile.quick, kind, &QuickRecord::kind);
        };
        if (place("good-moment") == profile.quick.end() || place("incident") < place("good-moment"))
            fault(top, "quick must have good-moment, before incident: strengths come first");
        auto const on_phone = std::ranges::count_if(profile.menu, [](MenuEntry const& entry) {
            return entry.where != MenuEntry::Where::desktop;
        });
        constexpr int phone_items = 5;
        if (on_phone != phone_items)
            fault(top, fmt::format("menu must have 5 entries for a phone; it has {}", on_phone));
    }

    std::string file_;
    std::vector<ProfileFault>& faults_;
};

}  // namespace

ProfilesRead read_profiles(std::map<std::string, std::string> const& text_by_file)
{
    ProfilesRead read;
    for (auto const& [file, text] : text_by_file) {
        auto const top = toml::read(text, file);
        if (!top) {
            read.faults.push_back({file, top.error().line, top.error().what});
            continue;
        }
        read.profiles.push_back(ProfileReader{file, read.faults}.profile(*top));
    }
    for (std::string_view const code : codes) {
        auto const count = std::ranges::count(read.profiles, code, &Profile::code);
        auto const file = std::string{code} + ".toml";
        if (count == 0 && !text_by_file.contains(file))
            read.faults.push_back({file, 0, "this file is missing. Put it back"});
        if (count > 1)
            read.faults.push_back({file, 0, "two files have this code. Keep one"});
    }
    return read;
}

}  // namespace keywork

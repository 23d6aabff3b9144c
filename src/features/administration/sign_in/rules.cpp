#include "features/administration/sign_in/sign_in.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace keywork::sign_in {
namespace {

std::string letters_only(std::string_view text)
{
    std::string out;
    for (char const c : lower_case(text))
        if (c >= 'a' && c <= 'z') out += c;
    return out;
}

/// Roots of the passwords that people choose first; what is left once digits and signs are gone.
constexpr auto common_roots = std::to_array<std::string_view>(
    {"password", "passwordpassword", "letmein", "welcome", "welcomewelcome", "qwerty", "qwertyuiop",
     "qwertyuiopasdf", "iloveyou", "football", "liverpool", "liverpoolfc", "manchesterunited",
     "arsenal", "chelsea", "sunshine", "princess", "dragon", "monkey", "abcdefghijkl",
     "abcdefghijklmnop", "administrator", "admin", "changeme", "changemenow", "keywork",
     "keyworkkeywork", "safeguarding", "childrenshome", "virtualschool", "supportworker", "school",
     "teacher", "trustnoone", "whatever", "starwars", "superman", "batman"});

bool is_one_character_repeated(std::string_view text)
{
    return std::ranges::all_of(text, [&](char c) { return c == text.front(); });
}

bool is_common(std::string_view password)
{
    auto const root = letters_only(password);
    if (is_one_character_repeated(password)) return true;
    if (root.empty()) return password.find("1234567890") != std::string_view::npos;
    return std::ranges::find(common_roots, root) != common_roots.end();
}

/// Whether a name of four letters or more makes up most of the password.
bool is_made_of(std::string_view password, std::string_view name)
{
    auto const root = letters_only(password);
    auto const own = letters_only(name);
    return own.size() >= 4 && root.find(own) != std::string::npos && root.size() < own.size() + 4;
}

}  // namespace

std::string kept_name(std::string_view typed)
{
    return lower_case(trimmed(typed));
}

std::optional<std::string> fault_of_password(std::string_view password,
                                             std::string_view sign_in_name,
                                             std::string_view full_name)
{
    if (characters(password) < shortest_password)
        return "Use 12 characters or more. Three or four words you can remember work well.";
    if (characters(password) > longest_password) return "Use 128 characters or fewer.";
    if (is_common(password))
        return "This password is one of the first that would be tried. Choose another.";
    if (is_made_of(password, sign_in_name) || is_made_of(password, full_name))
        return "Choose a password that is not made from your own name.";
    return std::nullopt;
}

std::string safe_next(std::string_view wanted)
{
    bool const is_ours = wanted.starts_with('/') && !wanted.starts_with("//") &&
                         wanted.find('\\') == std::string_view::npos &&
                         std::ranges::all_of(wanted, [](unsigned char c) { return c > 32; }) &&
                         !wanted.starts_with("/sign-");
    return is_ours ? std::string{wanted} : "/";
}

}  // namespace keywork::sign_in

#include "features/exchange/people_lists/people_lists.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/json/json.hpp"
#include "platform/words/words.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::people_lists {
namespace {

constexpr std::string_view number[] = {"cms id", "local id", "id", "case number", "child id"};
constexpr std::string_view first[] = {"first name", "forename", "given name"};
constexpr std::string_view last[] = {"last name", "surname", "family name"};
constexpr std::string_view known_as[] = {"preferred name", "known as"};
constexpr std::string_view born[] = {"date of birth", "dob", "born", "birth date"};
constexpr std::string_view sex[] = {"sex", "gender"};
constexpr std::string_view upn[] = {"upn", "unique pupil number"};
constexpr std::string_view ethnicity[] = {"ethnicity", "ethnic"};
constexpr std::string_view language[] = {"first language", "language"};
constexpr std::string_view home[] = {"postcode", "home postcode"};
constexpr std::string_view from[] = {"start date", "from"};
constexpr std::string_view carer_first[] = {"carer forename", "carer first name"};
constexpr std::string_view carer_last[] = {"carer surname", "carer last name"};
constexpr std::string_view contact[] = {"contact name", "name", "carer name"};
constexpr std::string_view phone[] = {"contact phone", "carer phone", "phone", "contact number"};
constexpr std::string_view mail[] = {"contact email", "carer email", "email"};
constexpr std::string_view part[] = {"contact role", "relationship"};
constexpr std::string_view address[] = {"address"};
constexpr std::string_view full[] = {"full name", "name"};
constexpr std::string_view sign_in[] = {"sign in name", "username", "user name", "login"};
constexpr std::string_view job[] = {"job title", "job", "post"};
constexpr std::string_view role[] = {"role"};
constexpr std::string_view until[] = {"end date", "until"};

constexpr auto children = ImportKind::children;
constexpr auto contacts = ImportKind::contacts;
constexpr auto staff = ImportKind::staff;

constexpr Field all_fields[] = {
    {"number", "The agency's number for the child", children, number},
    {"first_name", "First name", children, first},
    {"last_name", "Last name", children, last},
    {"known_as", "Name they use", children, known_as},
    {"born_on", "Date of birth", children, born},
    {"sex", "Sex, as it stands", children, sex},
    {"upn", "Pupil number (UPN)", children, upn},
    {"ethnicity", "Ethnicity code", children, ethnicity},
    {"first_language", "First language", children, language},
    {"home_postcode", "Home postcode", children, home},
    {"from_on", "Here since", children, from},
    {"contact_first_name", "Contact's first name", children, carer_first},
    {"contact_last_name", "Contact's last name", children, carer_last},
    {"contact_name", "Contact's whole name", children, contact},
    {"contact_relationship", "Contact's part", children, part},
    {"contact_phone", "Contact's telephone", children, phone},
    {"contact_email", "Contact's email", children, mail},
    {"number", "The agency's number for the child", contacts, number},
    {"first_name", "The child's first name", contacts, first},
    {"last_name", "The child's last name", contacts, last},
    {"born_on", "The child's date of birth", contacts, born},
    {"upn", "The child's pupil number (UPN)", contacts, upn},
    {"contact_name", "Contact's whole name", contacts, contact},
    {"contact_first_name", "Contact's first name", contacts, carer_first},
    {"contact_last_name", "Contact's last name", contacts, carer_last},
    {"contact_relationship", "Contact's part", contacts, part},
    {"contact_phone", "Telephone", contacts, phone},
    {"contact_email", "Email", contacts, mail},
    {"contact_address", "Address", contacts, address},
    {"full_name", "Whole name", staff, full},
    {"first_name", "First name", staff, first},
    {"last_name", "Last name", staff, last},
    {"sign_in_name", "Sign-in name", staff, sign_in},
    {"job_title", "Job title", staff, job},
    {"role", "Role", staff, role},
    {"from_on", "First day", staff, from},
    {"until_on", "Last day", staff, until},
};

/// A field, or one of several, without which no row of a list can be read.
struct Needed {
    ImportKind list;
    std::span<std::string_view const> any_of;
    std::string_view words;
};
constexpr std::string_view child_name[] = {"first_name", "known_as"};
constexpr std::string_view child_born[] = {"born_on"};
constexpr std::string_view name_of_contact[] = {"contact_name", "contact_first_name",
                                                "contact_last_name"};
constexpr std::string_view which_child[] = {"number", "upn", "born_on"};
constexpr std::string_view name_of_staff[] = {"full_name", "first_name", "last_name"};
constexpr std::string_view name_to_sign_in[] = {"sign_in_name"};
constexpr Needed all_needed[] = {
    {children, child_name, "Match a column to “First name” or “Name they use”"},
    {children, child_born, "Match a column to “Date of birth”"},
    {contacts, name_of_contact, "Match a column to the contact's name"},
    {contacts, which_child,
     "Match a column to the child's number, pupil number (UPN) or date of birth"},
    {staff, name_of_staff, "Match a column to “Whole name” or “First name”"},
    {staff, name_to_sign_in, "Match a column to “Sign-in name”"},
};

std::string words_of(ImportKind list, std::string_view key)
{
    for (Field const& field : all_fields)
        if (field.list == list && field.key == key) return std::string{field.words};
    return std::string{key};
}

std::string text_at(json::Value const& object, std::string_view name)
{
    auto const* value = object.find(name);
    return value && value->text() ? *value->text() : std::string{};
}

/// The words of a heading, however it is written: "first_name" and "First Name" are one.
std::string plain_heading(std::string heading)
{
    std::ranges::replace(heading, '_', ' ');
    return words::plain(heading);
}

}  // namespace

std::span<Field const> fields()
{
    return all_fields;
}

std::string to_json(Choices const& choices)
{
    json::Value fields_of{json::Object{}};
    for (auto const& [heading, field] : choices.fields) fields_of.set(heading, field);
    json::Value links{json::Object{}};
    for (auto const& [row, link] : choices.links) links.set(std::to_string(row), link);
    json::Value all{json::Object{}};
    all.set("list", to_text(choices.list)).set("agency", choices.agency);
    all.set("fields", fields_of).set("same", choices.same_where_all_equal).set("links", links);
    return json::write(all);
}

Choices choices_from(std::string_view text)
{
    Choices choices;
    auto const all = json::parse(text);
    if (!all) return choices;
    choices.list = import_kind_from_text(text_at(*all, "list")).value_or(ImportKind::children);
    choices.agency = text_at(*all, "agency");
    auto const* same = all->find("same");
    choices.same_where_all_equal = same && same->boolean() == true;
    if (auto const* chosen = all->find("fields"); chosen && chosen->object())
        for (json::Member const& member : *chosen->object())
            if (member.value.text()) choices.fields.emplace(member.name, *member.value.text());
    if (auto const* links = all->find("links"); links && links->object())
        for (json::Member const& member : *links->object()) {
            std::size_t row = 0;
            std::from_chars(member.name.data(), member.name.data() + member.name.size(), row);
            if (row > 0 && member.value.text()) choices.links.emplace(row, *member.value.text());
        }
    return choices;
}

Choices guessed(std::vector<std::string> const& headings, std::optional<ImportKind> list)
{
    Choices choices;
    auto const has = [&](std::span<std::string_view const> names) {
        return std::ranges::any_of(headings, [&](std::string const& heading) {
            return std::ranges::find(names, plain_heading(heading)) != names.end();
        });
    };
    if (has(sign_in) || has(job)) choices.list = staff;
    if (list) choices.list = *list;
    std::set<std::string_view> taken;
    for (Field const& field : all_fields)
        for (std::string_view const name : field.headings)
            for (std::string const& heading : headings) {
                bool const fits = field.list == choices.list && plain_heading(heading) == name;
                if (!fits || choices.fields.contains(heading) || taken.contains(field.key))
                    continue;
                taken.insert(field.key);
                choices.fields.emplace(heading, field.key);
            }
    return choices;
}

std::string column_name(std::size_t at)
{
    return "column." + std::to_string(at);
}

std::vector<Problem> problems_with(std::vector<std::string> const& headings,
                                   Choices const& choices)
{
    std::vector<Problem> problems;
    std::set<std::string, std::less<>> taken;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        auto const chosen = choices.fields.find(headings[at]);
        if (chosen == choices.fields.end() || taken.insert(chosen->second).second) continue;
        problems.push_back({column_name(at),
                            "Another column is matched to “" +
                                words_of(choices.list, chosen->second) +
                                "” already. Choose something else for “" + headings[at] + "”"});
    }
    for (Needed const& needed : all_needed)
        if (needed.list == choices.list &&
            std::ranges::none_of(needed.any_of,
                                 [&](std::string_view key) { return taken.contains(key); }))
            problems.push_back({"list", std::string{needed.words}});
    return problems;
}

std::string hash_of(std::vector<std::string> const& headings)
{
    std::string joined;
    for (std::string const& heading : headings) joined += heading + "\n";
    return crypto::sha256_hex(joined);
}

}  // namespace keywork::people_lists

#include "features/exchange/people_lists/rules.hpp"

#include "care/child/upn.hpp"
#include "care/import/reading.hpp"
#include "care/postcode/postcode.hpp"
#include "features/exchange/people_lists/list_row.hpp"
#include "platform/text/text.hpp"
#include "platform/words/words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::people_lists {
namespace {

constexpr double much_alike = 0.45;              // share of trigrams that both names have
constexpr std::string_view another_child = "new";
constexpr std::string_view other_contact = "OTH";
constexpr days role_lasts{365};                  // a role without a last day: until it is renewed

std::string joined(std::string const& one, std::string const& other)
{
    if (one.empty() || other.empty()) return one + other;
    return one + " " + other;
}

bool is_number_only(ChildDetails const& child)
{
    return child.face.known_as == child.face.legal_name && child.face.family_name.empty() &&
           child.face.known_as.starts_with("Child ");
}

std::string contact_name(ListRow const& row)
{
    auto const whole = row.text("contact_name");
    if (!whole.empty()) return whole;
    return joined(row.text("contact_first_name"), row.text("contact_last_name"));
}

class Checking {
public:
    Checking(std::string const& file, csv::Table const& table, Choices const& choices,
             Known const& known, CodeSets const& code_sets, local_days today)
        : table_{table}, choices_{choices}, known_{known}, code_sets_{code_sets}, today_{today},
          file_{.file = file, .holds = std::string{in_words(choices.list)}, .rows = {}}
    {
        check_.with_problems = {file, std::string{csv::byte_order_mark}};
        auto headings = table.headings;
        headings.emplace_back("Problems");
        csv::append_row(check_.with_problems.bytes, headings);
    }

    Check run()
    {
        for (csv::Row const& cells : table_.rows) {
            ListRow row{table_, cells, choices_.fields};
            auto fate = choices_.list == ImportKind::staff      ? check_staff(row)
                        : choices_.list == ImportKind::contacts ? check_contact(row)
                                                                : check_child(row);
            count(row, row.is_stopped() ? RowFate::wrong : fate);
        }
        finish();
        return std::move(check_);
    }

private:
    void count(ListRow const& row, RowFate fate)
    {
        file_.rows.add(fate);
        std::string words;
        for (RowProblem problem : row.problems()) {
            problem.file = file_.file;
            ++check_.summary.problems_in_all;
            check_.summary.problems.push_back(problem);
            problem.row = 0;
            words += (words.empty() ? "" : "; ") + in_words(problem);
        }
        auto line = row.cells().cells;
        line.push_back(std::move(words));
        csv::append_row(check_.with_problems.bytes, line);
    }

    void finish()
    {
        auto const number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
        for (std::string const& heading : table_.headings)
            if (!choices_.fields.contains(heading))
                check_.summary.notes.push_back(
                    fmt::format("The column “{}” is matched to no field and passed over.",
                                heading));
        check_.summary.makes = {{"New children", number(check_.new_children.size())},
                                {"Children with something added",
                                 number(check_.changed_children.size())},
                                {"New contacts", number(check_.contacts.size())},
                                {"New accounts, still without a password",
                                 number(check_.staff.size())},
                                {"Children to decide about", number(check_.proposals.size())}};
        imports::add_reading(check_.summary, file_, table_);
        imports::order_problems(check_.summary);
        check_.summary.can_be_saved = file_.rows.fresh + file_.rows.changed > 0;
        check_.summary.files.push_back(std::move(file_));
    }

    // Children.

    std::optional<ChildDetails> child_in(ListRow& row)
    {
        ChildDetails child;
        auto const first = row.text("first_name");
        auto const last = row.text("last_name");
        auto const known_as = row.text("known_as");
        if (first.empty() && known_as.empty()) row.stop("first_name", "Enter the child's name.");
        auto const born_on = row.day("born_on", today_);
        if (!born_on && !row.is_stopped()) row.stop("born_on", "Enter the child's date of birth.");
        if (born_on && *born_on > today_) row.stop("born_on", "Put a date that has passed.");
        if (row.is_stopped()) return std::nullopt;
        child.face.known_as = known_as.empty() ? first : known_as;
        child.face.family_name = last;
        child.face.legal_name = joined(first.empty() ? known_as : first, last);
        child.face.born_on = *born_on;
        child.sex = row.text_or_none("sex");
        if (auto const typed = row.text("upn"); !typed.empty()) {
            if (auto const upn = read_upn(typed)) child.upn = *upn;
            else row.warn("upn", "This is no pupil number: its check letter does not fit. It was "
                                 "left out.");
        }
        child.ethnicity = row.text_or_none("ethnicity");
        child.first_language = row.text_or_none("first_language");
        if (auto const typed = row.text("home_postcode"); !typed.empty()) {
            child.home_postcode = read_postcode(typed);
            if (!child.home_postcode)
                row.warn("home_postcode", "This is no postcode. It was left out.");
        }
        return child;
    }

    /// By the agency's number, then by pupil number and date of birth. Else none.
    std::optional<ChildId> linked(ListRow& row, std::optional<std::string> const& upn,
                                  std::optional<local_days> born_on)
    {
        if (auto const found = known_.by_number.find(row.text("number"));
            found != known_.by_number.end()) {
            if (found->second.is_set()) return found->second;
            row.stop("number", "A child of another place has this number. Ask who works there.");
            return std::nullopt;
        }
        auto const by_upn = upn ? known_.by_upn.find(*upn) : known_.by_upn.end();
        if (by_upn == known_.by_upn.end()) return std::nullopt;
        if (by_upn->second.is_set() &&
            known_.children.at(by_upn->second).details.face.born_on == born_on)
            return by_upn->second;
        row.stop("upn", "Another child has this pupil number. Put the right one, or leave it out.");
        return std::nullopt;
    }

    bool all_equal(ChildDetails const& one, ChildDetails const& other) const
    {
        auto const plain = [](ChildDetails const& child) {
            return words::plain(joined(child.face.known_as, child.face.family_name));
        };
        return plain(one) == plain(other) ||
               words::plain(one.face.legal_name) == words::plain(other.face.legal_name);
    }

    std::vector<KnownChild const*> candidates(ChildDetails const& child) const
    {
        std::vector<KnownChild const*> found;
        for (auto const& [id, known] : known_.children) {
            if (known.details.face.born_on != child.face.born_on || is_number_only(known.details))
                continue;
            if (may_be_the_same(child.face.legal_name, known.details.face.legal_name))
                found.push_back(&known);
        }
        return found;
    }

    /// The child that somebody decided this row to be, or the row waits.
    std::optional<ChildId> decided(ListRow& row, ChildDetails const& child)
    {
        auto const found = candidates(child);
        if (found.empty()) return std::nullopt;
        auto const link = choices_.links.find(row.number());
        if (link != choices_.links.end() && link->second == another_child) return std::nullopt;
        for (KnownChild const* one : found) {
            bool const chosen = link != choices_.links.end() &&
                                link->second == one->details.face.id.text();
            bool const equal = all_equal(child, one->details);
            if (chosen || (equal && found.size() == 1 && choices_.same_where_all_equal))
                return one->details.face.id;
        }
        for (KnownChild const* one : found)
            check_.proposals.push_back({.row = row.number(),
                                        .name = child.face.legal_name,
                                        .child = one->details.face.id,
                                        .known_name = one->details.face.legal_name,
                                        .born_on = child.face.born_on,
                                        .all_equal = all_equal(child, one->details)});
        row.stop("first_name", fmt::format("Say whether this is {}, born on the same day.",
                                           found.front()->details.face.legal_name));
        return std::nullopt;
    }

    std::vector<ContactPerson> contacts_in(ListRow const& row) const
    {
        auto const name = contact_name(row);
        if (name.empty()) return {};
        return {contact_in(row, name)};
    }

    RowFate check_child(ListRow& row)
    {
        auto child = child_in(row);
        if (!child) return RowFate::wrong;
        auto const number = row.text_or_none("number");
        auto const key = number ? "#" + *number : words::plain(child->face.legal_name) +
                                                      to_text(child->face.born_on);
        if (!seen_.insert(key).second) {
            row.warn("number", "This child stands higher up. The row was passed over.");
            return RowFate::duplicate;
        }
        if (child->upn && !upns_.insert(*child->upn).second)
            row.stop("upn", "Another row has this pupil number. Put the right one in both.");
        if (row.is_stopped()) return RowFate::wrong;
        auto id = linked(row, child->upn, child->face.born_on);
        if (!id && !row.is_stopped()) id = decided(row, *child);
        if (row.is_stopped()) return RowFate::wrong;
        auto const from_on = row.day("from_on", today_).value_or(today_);
        if (id) return add_to(known_.children.at(*id), *child, number, contacts_in(row));
        if (row.is_stopped()) return RowFate::wrong;
        check_.new_children.push_back({std::move(*child), number, contacts_in(row), from_on});
        return RowFate::fresh;
    }

    /// Fills what is empty; what Keywork has stands. A child known by number alone gets their name.
    RowFate add_to(KnownChild const& known, ChildDetails const& listed,
                   std::optional<std::string> number, std::vector<ContactPerson> contacts)
    {
        ChildDetails wanted = known.details;
        auto const fill = [](auto& into, auto const& from) { if (!into) into = from; };
        fill(wanted.sex, listed.sex);
        fill(wanted.upn, listed.upn);
        fill(wanted.ethnicity, listed.ethnicity);
        fill(wanted.first_language, listed.first_language);
        if (is_number_only(known.details)) {
            wanted.face.known_as = listed.face.known_as;
            wanted.face.family_name = listed.face.family_name;
            wanted.face.legal_name = listed.face.legal_name;
        }
        if (number && known_.by_number.contains(*number)) number.reset();
        std::erase_if(contacts, [&](ContactPerson const& contact) {
            return known.contacts.contains(words::plain(contact.details.name));
        });
        if (wanted == known.details && !number && contacts.empty()) return RowFate::same;
        check_.changed_children.push_back({std::move(wanted), number, std::move(contacts)});
        return RowFate::changed;
    }

    // Contacts.

    ContactPerson contact_in(ListRow const& row, std::string name) const
    {
        ContactPerson contact;
        contact.details.name = std::move(name);
        contact.details.relationship = relationship(row.text("contact_relationship"));
        contact.details.phone = row.text_or_none("contact_phone");
        contact.details.email = row.text_or_none("contact_email");
        contact.details.address = row.text_or_none("contact_address");
        contact.from_on = today_;
        return contact;
    }

    /// A code, or its words; other words are another contact.
    std::string relationship(std::string const& typed) const
    {
        auto const* set = code_sets_.find("contact-relationship");
        if (!set) return std::string{other_contact};
        for (Code const& code : set->codes())
            if (code.code == typed || words::plain(code.words) == words::plain(typed))
                return code.code;
        return std::string{other_contact};
    }

    RowFate check_contact(ListRow& row)
    {
        auto const name = contact_name(row);
        if (name.empty()) row.stop("contact_name", "Enter the contact's name.");
        auto const born_on = row.day("born_on", today_);
        auto id = linked(row, row.text_or_none("upn"), born_on);
        auto const child_name = joined(row.text("first_name"), row.text("last_name"));
        if (!id && !row.is_stopped() && born_on)
            for (auto const& [known_id, known] : known_.children)
                if (known.details.face.born_on == *born_on &&
                    words::plain(known.details.face.legal_name) == words::plain(child_name))
                    id = known_id;
        if (!id && !row.is_stopped())
            row.stop("number", "No child you work with has this number, pupil number, or name and "
                               "date of birth. Bring the child in first.");
        if (row.is_stopped()) return RowFate::wrong;
        if (known_.children.at(*id).contacts.contains(words::plain(name))) return RowFate::same;
        if (!seen_.insert(id->text() + words::plain(name)).second) return RowFate::duplicate;
        check_.contacts.push_back({*id, contact_in(row, name)});
        return RowFate::fresh;
    }

    // Staff.

    static std::optional<Role> role_in(std::string const& typed)
    {
        if (auto const role = role_from_text(words::plain(typed))) return role;
        for (Role const role : {Role::care, Role::senior, Role::lead, Role::oversight,
                                Role::specialist, Role::office})
            if (words::plain(in_words(role)) == words::plain(typed)) return role;
        return std::nullopt;
    }

    RowFate check_staff(ListRow& row)
    {
        auto name = row.text("full_name");
        if (name.empty()) name = joined(row.text("first_name"), row.text("last_name"));
        if (name.empty()) row.stop("full_name", "Enter the person's name.");
        auto const sign_in_name = lower_case(row.text("sign_in_name"));
        if (sign_in_name.empty())
            row.stop("sign_in_name", "Enter the name they will sign in with.");
        auto const typed_role = row.text("role");
        auto const role = typed_role.empty() ? Role::care : role_in(typed_role);
        if (!role || *role == Role::sysadmin || *role == Role::dpo || *role == Role::inspector)
            row.stop("role", "Put care, senior, lead, oversight, specialist or office.");
        auto const from_on = row.day("from_on", today_).value_or(today_);
        auto const until_on = row.day("until_on", today_).value_or(from_on + role_lasts);
        if (until_on < from_on) row.stop("until_on", "Put a day on or after the first.");
        if (row.is_stopped()) return RowFate::wrong;
        if (known_.sign_in_names.contains(sign_in_name)) return RowFate::same;
        if (!seen_.insert(sign_in_name).second) return RowFate::duplicate;
        StaffAccount account{.sign_in_name = sign_in_name, .full_name = name,
                             .job_title = row.text("job_title")};
        check_.staff.push_back({std::move(account), *role, from_on, until_on});
        return RowFate::fresh;
    }

    csv::Table const& table_;
    Choices const& choices_;
    Known const& known_;
    CodeSets const& code_sets_;
    local_days today_;
    FileCheck file_;
    Check check_;
    std::set<std::string> seen_;
    std::set<std::string> upns_;
};

}  // namespace

bool may_be_the_same(std::string_view one, std::string_view other)
{
    auto const plain_one = words::plain(one);
    auto const plain_other = words::plain(other);
    auto const words_of_one = words::words_of(plain_one);
    auto const words_of_other = words::words_of(plain_other);
    if (words_of_one.empty() || words_of_other.empty()) return false;
    return words_of_one.back() == words_of_other.back() ||
           words::likeness(words::trigrams(plain_one), words::trigrams(plain_other)) >= much_alike;
}

Check check_list(std::string const& file, csv::Table const& table, Choices const& choices,
                 Known const& known, CodeSets const& code_sets, local_days today)
{
    return Checking{file, table, choices, known, code_sets, today}.run();
}

}  // namespace keywork::people_lists

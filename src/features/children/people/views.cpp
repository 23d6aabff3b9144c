#include "features/children/people/views.hpp"

#include "features/children/people/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::people {
namespace {

using html::Markup;
using html::path;

template <class Dated>
bool holds_on(Dated const& dated, local_days day)
{
    return dated.from_on <= day && (!dated.until_on || *dated.until_on >= day);
}

html::Person person_named(std::string const& name)
{
    return {.name = name, .initials = html::initials_of(name), .tint = html::tint_of(name)};
}

/// What somebody may, as tags; what they must not first and in red.
Markup permissions(ContactDetails const& details)
{
    Markup tags;
    if (details.must_not_know_address)
        tags += html::tag("Must not know the address", html::Tone::stop, html::Icon::lock);
    if (details.parental_responsibility)
        tags += html::tag("Parental responsibility", html::Tone::brand);
    if (details.may_be_phoned) tags += html::tag("May be phoned", html::Tone::good);
    if (details.told_of_absence) tags += html::tag("Told of absence");
    if (details.receives_reports) tags += html::tag("Receives reports");
    if (details.may_collect) tags += html::tag("May collect", html::Tone::good);
    if (details.lives_with) tags += html::tag("Lives with");
    return html::row_of(tags);
}

Markup how_to_reach(ContactDetails const& details)
{
    Markup lines;
    if (details.phone)
        lines += html::format(R"(<a class="kw-nowrap" href="{}">{}</a> )",
                              html::tel(*details.phone), *details.phone);
    if (details.email) lines += html::format("<div>{}</div>", *details.email);
    if (details.organisation) lines += html::line_below(*details.organisation);
    if (details.address) lines += html::line_below(*details.address);
    return lines.empty() ? html::text("–") : lines;
}

Markup actions(PeoplePage const& page, ContactPerson const& contact, Markup const& token)
{
    if (!page.may_change) return html::text("");
    auto const to = path("/children/{}/people/{}", page.face.id, contact.id);
    auto const end = html::form_button(
        {.action = path("/children/{}/people/{}/end", page.face.id, contact.id), .token = token},
        html::button({.words        = "End",
                      .look         = html::Look::quiet,
                      .small        = true,
                      .spoken_after = " the part of " + contact.details.name}));
    return html::row_of(html::link(to, "Change", " " + contact.details.name) + end);
}

html::TableRow row(PeoplePage const& page, ListedContact const& listed, Markup const& token)
{
    auto const& details = listed.contact.details;
    auto const restriction =
        details.restriction
            ? html::format("<p>{}</p>", html::tag(*details.restriction, html::Tone::warn))
            : Markup{};
    return {.head  = html::format("<b>{}</b>{}", details.name,
                                  html::line_below(listed.relationship)),
            .cells = {how_to_reach(details), restriction + permissions(details),
                      actions(page, listed.contact, token)}};
}

Markup contacts(PeoplePage const& page, Markup const& token)
{
    auto const add = page.may_change
                         ? html::link(path("/children/{}/people/new", page.face.id),
                                      "Add somebody")
                         : Markup{};
    html::Table table{.caption = "Family, school and professionals",
                      .columns = {{.words = "Who"},
                                  {.words = "How to reach them"},
                                  {.words = "What they may"},
                                  {.words = "Change"}},
                      .rows    = {}};
    for (ListedContact const& listed : page.contacts)
        table.rows.push_back(row(page, listed, token));
    auto const list = page.contacts.empty()
                          ? html::empty_words("Nobody is listed yet.")
                          : html::table(table);
    return html::card(
        {.id = "contacts", .heading = "Family, school and professionals", .aside = add}, list);
}

Markup past(PeoplePage const& page)
{
    if (page.past.empty()) return {};
    auto const one = [](ListedContact const& listed) {
        return html::format("<li>{}, {}: from {} to {}</li>", listed.contact.details.name,
                            listed.relationship, keywork::in_words(listed.contact.from_on),
                            keywork::in_words(*listed.contact.until_on));
    };
    return html::details("Earlier people and earlier details",
                         html::format(R"(<ul class="kw-stack kw-stack--s">{}</ul>)",
                                      html::each(page.past, one)));
}

Markup allocation_rows(PeoplePage const& page, Markup const& token)
{
    std::vector<html::PersonRow> rows;
    for (Allocation const& one : page.allocations) {
        if (!holds_on(one, page.today)) continue;
        auto const reason = one.reason ? ". " + *one.reason : "";
        auto const end =
            page.may_allocate
                ? html::form_button({.action = path("/children/{}/allocations/{}/end",
                                                    page.face.id, one.id),
                                     .token  = token},
                                    html::button({.words        = "End",
                                                  .look         = html::Look::quiet,
                                                  .small        = true,
                                                  .spoken_after = " for " + one.staff_name}))
                : Markup{};
        rows.push_back({.person = person_named(one.staff_name),
                        .words  = fmt::format("{} since {}{}", in_words(one.part),
                                              keywork::in_words(one.from_on), reason),
                        .action = end});
    }
    if (rows.empty()) return html::empty_words("Nobody is allocated yet.");
    return html::person_rows(rows);
}

std::vector<html::Option> staff_options(std::vector<StaffFace> const& faces,
                                        std::string_view chosen)
{
    std::vector<html::Option> all{{.value = "", .label = "Choose"}};
    for (StaffFace const& face : faces)
        all.push_back({.value  = face.id.text(),
                       .label  = face.full_name + ", " + face.job_title,
                       .chosen = face.id.text() == chosen});
    return all;
}

Markup allocate_form(PeoplePage const& page, Markup const& token)
{
    if (!page.may_allocate) return {};
    std::vector<html::Option> parts;
    for (auto const part : {AllocationPart::key_worker, AllocationPart::co_key_worker,
                            AllocationPart::named_worker})
        parts.push_back({.value  = std::string{to_text(part)},
                         .label  = std::string{in_words(part)},
                         .chosen = page.typed.part == to_text(part)});
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto const inside = html::format(
        "{}{}{}{}{}",
        html::select({.name = "staff",
                      .label = label_in(allocation_fields, "staff"), .error = error("staff")},
                     staff_options(page.team, page.typed.staff)),
        html::select({.name  = "part",
                      .label = label_in(allocation_fields, "part"),
                      .hint  = "A new key worker ends the one before.",
                      .error = error("part")},
                     parts),
        html::text_input({.name  = "from_on",
                          .label = label_in(allocation_fields, "from_on"),
                          .error = error("from_on")},
                         {.value = page.typed.from_on, .width = html::Width::ten}),
        html::text_input({.name = "reason",
                          .label = label_in(allocation_fields, "reason"), .optional = true},
                         {.value = page.typed.reason}),
        html::button({.words = "Allocate", .look = html::Look::secondary}));
    return html::details(
        "Allocate somebody",
        html::form({.action = path("/children/{}/allocations", page.face.id), .token = token},
                   inside));
}

/// Links decide who sees the child, so a manager's session must be fresh.
Markup ask_for_password(PeoplePage const& page)
{
    if (!page.may_after_password) return {};
    auto const here = fmt::format("/children/{}/people", page.face.id.text());
    return html::format(
        R"(<p>To allocate somebody, or keep somebody away, <a href="{}">give your password
           again</a>.</p>)",
        path("/password-again").with_query("next", here));
}

Markup kept_away_rows(PeoplePage const& page, Markup const& token)
{
    std::vector<html::PersonRow> rows;
    for (KeptAway const& one : page.kept_away) {
        if (!holds_on(one, page.today)) continue;
        rows.push_back(
            {.person = person_named(one.staff_name),
             .words  = fmt::format("Since {}. {}", keywork::in_words(one.from_on), one.reason),
             .action = html::form_button(
                 {.action = path("/children/{}/kept-away/{}/end", page.face.id, one.id),
                  .token  = token},
                 html::button({.words        = "End",
                               .look         = html::Look::quiet,
                               .small        = true,
                               .spoken_after = " keeping away " + one.staff_name}))});
    }
    if (rows.empty()) return html::quiet_words("Nobody is kept away.");
    return html::person_rows(rows);
}

Markup kept_away(PeoplePage const& page, Markup const& token)
{
    if (!page.may_keep_away) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto const inside = html::format(
        "{}{}{}{}",
        html::select({.name  = "kept_away",
                      .label = label_in(kept_away_fields, "kept_away"),
                      .hint  = "Those who work, worked or will work where " +
                              page.face.known_as + " is, and those who oversee it.",
                      .error = error("kept_away")},
                     staff_options(page.near, page.typed.kept_away)),
        html::text_input({.name     = "kept_away_name",
                          .label    = label_in(kept_away_fields, "kept_away_name"),
                          .error    = error("kept_away_name"),
                          .optional = true},
                         {.value = page.typed.kept_away_name, .width = html::Width::twenty}),
        html::text_area({.name  = "why",
                         .label = label_in(kept_away_fields, "why"),
                         .hint  = "For them " + page.face.known_as +
                                 " will no longer be there, in lists and searches too.",
                         .error = error("why")},
                        {.value = page.typed.why, .rows = 3}),
        html::button({.words = "Keep away", .look = html::Look::secondary}));
    auto const form = html::details(
        "Keep somebody away",
        html::form({.action = path("/children/{}/kept-away", page.face.id), .token = token},
                   inside));
    return html::card({.id = "kept-away", .heading = "Kept away from " + page.face.known_as},
                      kept_away_rows(page, token) + form);
}

bool holds(ContactDetails const& typed, std::string_view permission)
{
    return (permission == "parental_responsibility" && typed.parental_responsibility) ||
           (permission == "may_be_phoned" && typed.may_be_phoned) ||
           (permission == "told_of_absence" && typed.told_of_absence) ||
           (permission == "receives_reports" && typed.receives_reports) ||
           (permission == "may_collect" && typed.may_collect) ||
           (permission == "lives_with" && typed.lives_with) ||
           (permission == "must_not_know_address" && typed.must_not_know_address);
}

Markup permission_boxes(ContactDetails const& typed)
{
    html::Options options;
    for (auto const& [code, words] : contact_permissions)
        options.all.push_back({.value = std::string{code},
                               .label = std::string{words},
                               .chosen = holds(typed, code),
                               .hint = code == "must_not_know_address"
                                           ? "Shown in red on every page about them."
                                           : ""});
    return html::checkboxes({.name = "may", .label = label_in(contact_fields, "may"),
                             .hint = "Each is separate. Tick what is known."},
                            options);
}

Markup reach_questions(ContactPage const& page)
{
    auto const& typed = page.typed;
    auto const line = [&](std::string name, std::optional<std::string> const& value,
                          std::string input_mode) {
        auto const error = html::problem_with(page.problems, name);
        auto const label = label_in(contact_fields, name);
        return html::text_input({.name     = std::move(name),
                                 .label    = label,
                                 .error    = error,
                                 .optional = true},
                                {.value      = value.value_or(""),
                                 .width      = html::Width::thirty,
                                 .input_mode = std::move(input_mode)});
    };
    auto const address =
        page.sees_address
            ? html::text_area({.name = "address",
                               .label = label_in(contact_fields, "address"), .optional = true},
                              {.value = typed.address.value_or(""), .rows = 3})
            : html::quiet_words("Their address is kept as it is: it is above your level.");
    return html::format("{}{}{}{}", line("phone", typed.phone, "tel"),
                        line("email", typed.email, "email"),
                        line("organisation", typed.organisation, ""), address);
}

}  // namespace

Markup people_page(PeoplePage const& page, Markup const& token)
{
    auto const conflict =
        page.conflict.empty()
            ? Markup{}
            : html::note({.title = page.conflict, .tone = html::Tone::warn,
                          .icon = html::Icon::alert});
    auto const workers =
        html::card({.id = "workers", .heading = "Who works with " + page.face.known_as},
                   allocation_rows(page, token) + allocate_form(page, token) +
                       ask_for_password(page));
    return html::error_summary(page.problems) +
           html::stack(html::format("{}{}{}{}{}", conflict, workers, contacts(page, token),
                                    past(page), kept_away(page, token)),
                       html::Space::large);
}

Markup contact_page(ContactPage const& page, Markup const& token)
{
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    std::vector<html::Option> who{{.value = "", .label = "Choose"}};
    for (Relationship const& one : page.relationships)
        who.push_back({.value  = one.code,
                       .label  = one.words,
                       .chosen = one.code == page.typed.relationship});
    auto const order = html::text_input(
        {.name = "position",
         .label = label_in(contact_fields, "position"), .hint = "0 is the first to ring"},
        {.value      = fmt::format("{}", page.typed.position),
         .width      = html::Width::two,
         .input_mode = "numeric"});
    auto const inside = html::format(
        "{}{}{}{}{}{}{}",
        html::text_input({.name = "name",
                          .label = label_in(contact_fields, "name"), .error = error("name")},
                         {.value = page.typed.name, .width = html::Width::thirty}),
        html::select({.name  = "relationship",
                      .label = "Who they are to " + page.face.known_as,
                      .error = error("relationship")},
                     who),
        reach_questions(page), permission_boxes(page.typed),
        html::text_area({.name     = "restriction",
                         .label    = label_in(contact_fields, "restriction"),
                         .hint     = "Like: supervised only; no calls",
                         .optional = true},
                        {.value = page.typed.restriction.value_or(""), .rows = 2}),
        order,
        html::form_actions(
            html::button({.words = "Save", .wide_on_phone = true}) +
            html::link_button(path("/children/{}/people", page.face.id),
                              {.words = "Leave without saving", .look = html::Look::quiet})));
    auto const action =
        page.contact ? path("/children/{}/people/{}", page.face.id, *page.contact)
                     : path("/children/{}/people/new", page.face.id);
    return html::format(R"(<div class="kw-narrow">{}<h1>{}</h1>{}</div>)",
                        html::error_summary(page.problems),
                        page.contact ? page.name : "Add somebody",
                        html::form({.action = action, .token = token}, inside));
}

}  // namespace keywork::people

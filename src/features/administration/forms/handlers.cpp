// The list of kinds, one of them, and a new one.
#include "features/administration/forms/handlers.hpp"

#include "care/clock/clock.hpp"
#include "care/form/own/law_bound.hpp"
#include "care/form/own/sent_text.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "features/administration/forms/editing.hpp"
#include "features/administration/forms/handlers_parts.hpp"
#include "platform/toml/toml.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace keywork::forms {
namespace {

std::string title_of(form::Form const& form, std::string const& profile)
{
    auto const& title = form.title.in(profile);
    return title.empty() ? form.kind : title;
}

std::string version_in_words(int version)
{
    return version > form::last_version_of_files
               ? fmt::format("our own {}", version - form::last_version_of_files)
               : std::to_string(version);
}

std::string used_by(Site const& site, form::Form const& form)
{
    std::vector<std::string> titles;
    for (Profile const& profile : site.profiles().all())
        if (form::holds_for(form.settings, profile.code) && (form.own || profile.uses(form.kind)))
            titles.push_back(profile.title);
    if (titles.size() == site.profiles().all().size()) return "Everywhere";
    std::string words;
    for (std::size_t at = 0; at < titles.size(); ++at)
        words += (at == 0 ? "" : at + 1 == titles.size() ? " and " : ", ") + titles[at];
    return words.empty() ? "Nowhere yet" : words;
}

KindLine line_of(Site const& site, form::Form const& form, std::string const& profile)
{
    auto const* shipped = site.services().live_forms.from_files().find(form.kind);
    return {.kind = form.kind,
            .title = title_of(form, profile),
            .version = version_in_words(form.version),
            .used_by = used_by(site, form),
            .is_draft = form::own_draft(site.reader(), form.kind).has_value(),
            .is_retired = form.retired,
            .is_law_bound = shipped && form::is_law_bound(*shipped)};
}

/// A kind that is nothing but a draft yet.
KindLine line_of(form::OwnDraft const& draft)
{
    return {.kind = draft.kind, .title = draft.kind, .version = "none yet",
            .used_by = "Nowhere yet", .is_draft = true};
}

std::vector<std::string> areas_of(Forms const& forms)
{
    std::set<std::string> areas;
    for (form::Form const& form : forms.every_version()) areas.insert(form.area);
    return {areas.begin(), areas.end()};
}

http::Response new_answer(Request const& request, Site const& site, NewPage shown)
{
    shown.areas = areas_of(site.forms());
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "A new kind of record", .has_errors = wrong},
                new_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<http::Response> begun(Request const& request, Site& site, std::string const& kind,
                              std::string const& area, std::string const& text)
{
    TRY(site.write(request.actor(),
                   [&](Transaction& tx) { return begin(tx, kind, area, text); }));
    return http::redirect(html::path("/forms/{}/draft", kind).text());
}

bool is_taken(Site const& site, std::string const& kind)
{
    return site.forms().find(kind) || form::own_draft(site.reader(), kind);
}

/// A kind's name that no other has, after its title.
std::optional<std::string> free_kind(Site const& site, std::string const& title)
{
    auto const kind = kind_named(title);
    constexpr std::size_t longest_title = 120;
    bool const good = !kind.empty() && title.size() <= longest_title && !is_taken(site, kind) &&
                      kind != "new";
    return good ? std::optional{kind} : std::nullopt;
}

constexpr std::string_view name_it = "Enter a name that no other kind of record has";

Outcome<http::Response> bring_in(Request const& request, Site& site, NewPage shown)
{
    auto const& files = request.form().files;
    auto const text = files.empty() ? std::string{} : files.front().bytes;
    auto const readable = form::can_be_read(site.services().parsers, text);
    if (auto const* invalid = refused_as<Invalid>(readable)) {
        shown.problems = {{"file", text.empty() ? "Choose the file"
                                                : invalid->problems.front().message}};
        return new_answer(request, site, shown);
    }
    auto const tree = toml::read(text, "form.toml");
    auto const* named = tree ? tree->find("kind") : nullptr;
    auto const kind = kind_named(named ? named->text().value_or("") : "");
    if (kind.empty() || kind == "new") {
        shown.problems = {{"file", tree ? "The file does not say its kind: add kind = \"…\""
                                        : fmt::format("Line {}: {}", tree.error().line,
                                                      tree.error().what)}};
        return new_answer(request, site, shown);
    }
    if (form::own_draft(site.reader(), kind)) {
        shown.problems = {{"file", "This kind is being changed already. Finish that, or throw it "
                                   "away, before you bring in another"}};
        return new_answer(request, site, shown);
    }
    auto const* known = site.forms().find(kind);
    return begun(request, site, kind, known ? known->area : shown.area, text);
}

}  // namespace

Outcome<http::Response> show_kinds(Request const& request, Site const& site)
{
    auto const profile = request.actor().profile();
    std::vector<KindLine> lines;
    for (form::OwnDraft const& draft : form::own_drafts(site.reader()))
        if (!site.forms().find(draft.kind)) lines.push_back(line_of(draft));
    for (form::Form const& form : site.forms().every_version())
        if (site.forms().find(form.kind) == &form) lines.push_back(line_of(site, form, profile));
    std::ranges::stable_sort(lines, {}, &KindLine::title);
    return page(request, site, {.title = "Forms"}, list_page(lines));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    return new_answer(request, site, {.title = {}, .area = {}, .areas = {}, .problems = {}});
}

Outcome<http::Response> make_new(Request const& request, Site& site)
{
    auto const& form = request.form();
    NewPage shown{.title = form.value_or("title"), .area = form.value_or("area"), .areas = {},
                  .problems = {}};
    auto const areas = areas_of(site.forms());
    if (std::ranges::find(areas, shown.area) == areas.end()) shown.area = areas.front();
    if (form.value_or("go") == "file") return bring_in(request, site, shown);
    auto const kind = free_kind(site, shown.title);
    if (!kind) {
        shown.problems = {{"title", std::string{name_it}}};
        return new_answer(request, site, shown);
    }
    return begun(request, site, *kind, shown.area, first_text(*kind, shown.title));
}

Outcome<http::Response> show_kind(Request const& request, Site const& site)
{
    auto const& kind = request.parameter("kind");
    auto const* form = site.forms().find(kind);
    auto const draft = form::own_draft(site.reader(), kind);
    if (!form && !draft) return refuse(NotFound{});
    KindPage shown{.line = form ? line_of(site, *form, request.actor().profile())
                                : line_of(*draft),
                   .summary = form ? form->summary : "",
                   .law = {},
                   .versions = {},
                   .in_use = form != nullptr};
    if (shown.line.is_law_bound) {
        auto const& id =
            site.services().live_forms.from_files().find(kind)->clocks.front().law;
        auto const* law = site.clocks().find(id);
        shown.law = law ? law->law_line : id;
    }
    for (form::OwnVersion const& one : form::own_versions(site.reader()))
        if (one.kind == kind)
            shown.versions.insert(
                shown.versions.begin(),
                {std::to_string(one.version - form::last_version_of_files),
                 fmt::format("{}, {}", in_words(london_day(one.live_at)), one.live_by_name)});
    return page(request, site, {.title = "A kind of record"},
                kind_page(shown, form_token(request)));
}

Outcome<http::Response> begin_change(Request const& request, Site& site)
{
    auto const& kind = request.parameter("kind");
    auto const text = text_in_use(site.reader(), site.services().live_forms, kind);
    auto const* form = site.forms().find(kind);
    if (!text || !form) return refuse(NotFound{});
    if (request.form().value_or("go") != "copy")
        return begun(request, site, kind, form->area, *text);
    auto const title = request.form().value_or("title");
    auto const copy = free_kind(site, title);
    if (!copy) return refuse(Conflict{std::string{name_it} + "."});
    return begun(request, site, *copy, form->area, copied(*text, *copy, title));
}

Outcome<http::Response> decide_offer(Request const& request, Site& site)
{
    auto const& kind = request.parameter("kind");
    bool const offered = request.form().value_or("go") == "offer";
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return offer(tx, catalogue(site), kind, offered);
    }));
    renew(site);
    return http::redirect(html::path("/forms/{}", kind).text());
}

Outcome<http::Response> hand_out(Request const& request, Site const& site)
{
    auto const& kind = request.parameter("kind");
    auto text = text_in_use(site.reader(), site.services().live_forms, kind);
    if (!text) return refuse(NotFound{});
    return http::Response{
        .status = 200,
        .headers = {{"Content-Type", "text/plain; charset=utf-8"},
                    {"Content-Disposition",
                     fmt::format("attachment; filename=\"{}.toml\"", kind_named(kind))},
                    {"Content-Security-Policy", "default-src 'none'; sandbox"}},
        .body = std::move(*text)};
}

}  // namespace keywork::forms

// A kind as its staff will see it: the real pages, with nothing saved.
#include "features/administration/forms/handlers.hpp"

#include "care/clock/figures/figure.hpp"
#include "care/form/answers.hpp"
#include "care/form/views.hpp"
#include "care/record/known.hpp"
#include "care/record/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "features/administration/forms/handlers_parts.hpp"
#include "platform/html/components/question.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::forms {
namespace {

/// What is previewed: the draft, or the version in use where there is no draft.
Outcome<form::Form> previewed(Request const& request, Site const& site)
{
    auto const& kind = request.parameter("kind");
    if (auto const draft = form::own_draft(site.reader(), kind)) {
        auto form = form_of(site, *draft);
        if (!form || form->steps.empty())
            return refuse(Conflict{"The text of this form cannot be read, so there is nothing to "
                                   "see yet."});
        return std::move(*form);
    }
    auto const* form = site.forms().find(kind);
    if (!form) return refuse(NotFound{});
    return *form;
}

std::string profile_in(Request const& request, Site const& site, form::Form const& form)
{
    auto const asked = request.query("as").value_or(request.form().value_or("as"));
    std::string first;
    for (Profile const& profile : site.profiles().all()) {
        if (!form::holds_for(form.settings, profile.code)) continue;
        if (profile.code == asked) return asked;
        if (first.empty() || profile.code == request.actor().profile()) first = profile.code;
    }
    return first.empty() ? request.actor().profile() : first;
}

form::Known known_as(Request const& request, Site const& site, std::string const& profile,
                     form::Form const& form)
{
    auto known = record::known_for(site.reader(), site.profiles(), request.actor(),
                                   {request.actor().place, std::nullopt}, nullptr);
    Profile const& as = site.profiles().of(profile);
    known.words.profile = as.code;
    known.words.child = as.child.one;
    known.words.children = as.child.many;
    if (form.children != form::Children::none) known.words.name = "the " + as.child.one;
    known.other_children = known.children_here;
    return known;
}

/// What stands in the path for the last page of a form.
constexpr std::string_view check = "check";

/// The step in the path; as many as there are steps for the page to check and send.
Outcome<std::size_t> step_in(Request const& request, form::Form const& form)
{
    auto const& text = request.parameter("step");
    if (text == check) return form.steps.size();
    std::size_t step = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), step);
    bool const whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    if (!whole || step >= form.steps.size()) return refuse(NotFound{});
    return step;
}

std::string step_in_path(form::Form const& form, std::size_t step)
{
    return step < form.steps.size() ? std::to_string(step) : std::string{check};
}

html::Path step_path(form::Form const& form, std::size_t step, std::string const& profile)
{
    return html::path("/forms/{}/preview/{}", form.kind, step_in_path(form, step))
        .with_query("as", profile);
}

html::Path back_path(Site const& site, std::string const& kind)
{
    return form::own_draft(site.reader(), kind) ? html::path("/forms/{}/draft", kind)
                                                : html::path("/forms/{}", kind);
}

}  // namespace

Outcome<http::Response> show_preview(Request const& request, Site const& site)
{
    auto const form = TRY(previewed(request, site));
    auto const step = TRY(step_in(request, form));
    auto const profile = profile_in(request, site, form);
    auto const known = known_as(request, site, profile, form);
    auto const typed = form::first_typed(form, known);
    form::Names const names{};
    form::DraftOnScreen const draft{
        .form = form, .typed = typed, .known = known, .clocks = site.clocks(),
        .calendars = site.calendars(), .names = names,
        .around = {.action = html::path("/forms/{}/preview/{}", form.kind,
                                        step_in_path(form, step)),
                   .token = form_token(request), .id = "record-form"},
        .hidden = html::hidden_field("as", profile),
        .step_path = [&](std::size_t at) { return step_path(form, at, profile); },
        .check_path = step_path(form, form.steps.size(), profile), .saved = {},
        .own_rules = clock::rules_in_force(site.reader(), site.clocks(), site.today())};
    PreviewHead head{.kind = form.kind, .step = step_in_path(form, step),
                     .checks = step == form.steps.size(), .profiles = {}, .profile = profile,
                     .back = back_path(site, form.kind)};
    for (Profile const& one : site.profiles().all())
        if (form::holds_for(form.settings, one.code))
            head.profiles.emplace_back(one.code, one.title);
    auto const screen = head.checks
                            ? form::check_screen(draft, form::read_answers(form, typed, known))
                            : form::step_screen(draft, step, {});
    return page(request, site,
                {.title = "Preview of a form", .form_page = true,
                 .banner = record::who_bar("Preview", form::said(form.title, known.words))},
                preview_page(head, screen));
}

Outcome<http::Response> go_on_in_preview(Request const& request, Site& site)
{
    auto const form = TRY(previewed(request, site));
    auto const step = TRY(step_in(request, form));
    auto const profile = profile_in(request, site, form);
    if (request.form().value_or("go") != "on" || step == form.steps.size())
        return http::redirect(back_path(site, form.kind).text());
    auto next = step + 1;
    while (next < form.steps.size() && !form::holds_for(form.steps[next].settings, profile)) ++next;
    return http::redirect(step_path(form, next, profile).text());
}

}  // namespace keywork::forms

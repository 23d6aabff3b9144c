// What a form posted and could not be taken, in the hands of whoever typed it.
#include "care/site/views.hpp"
#include "platform/expects.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/question.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::site_views {
namespace {

using html::Markup;

constexpr std::size_t one_line = 60;   // characters; more gets a larger box

Markup box(std::string const& name, std::string const& label, std::string const& value)
{
    bool const is_short = value.size() <= one_line && value.find('\n') == std::string::npos;
    if (is_short) return html::text_input({.name = name, .label = label}, {.value = value});
    return html::text_area({.name = name, .label = label}, {.value = value, .rows = 5});
}

Markup choices(GivenBack const& words)
{
    std::vector<html::SummaryRow> rows;
    for (FieldSaid const& said : words.said)
        if (said.kind == FieldKind::code)
            rows.push_back({.label = said.label, .answer = html::text(said.answer)});
    if (rows.empty()) return {};
    return html::details("What you chose", html::summary_list(rows));
}

/// One question for each field that files came in, whatever their number.
Markup files_again(GivenBack const& words)
{
    Markup questions;
    std::vector<std::string> asked;
    for (auto const& file : words.files) {
        if (std::ranges::find(asked, file.field) != asked.end()) continue;
        asked.push_back(file.field);
        std::string names;
        for (auto const& other : words.files)
            if (other.field == file.field) names += (names.empty() ? "" : ", ") + other.name;
        questions += html::file_input({.name = file.field,
                                       .label = "Choose again: " + names,
                                       .hint = "A browser does not send a file twice by itself."},
                                      {.accept = {}, .several = names != file.name});
    }
    return questions;
}

Markup carried_files(GivenBack const& words)
{
    Markup hidden;
    for (auto const& file : words.files)
        hidden += html::hidden_field(std::string{carried_file} + file.field, file.name);
    return hidden;
}

Markup open_first(GivenBack const& words)
{
    if (!words.first) return {};
    return html::format(R"(<p><a href="{}" target="_blank">{} (opens in a new tab)</a></p>)",
                        words.first->to, words.first->words);
}

Markup again_form(GivenBack const& words, Markup token)
{
    return html::form({.action = words.send_to,
                       .token = std::move(token),
                       .has_files = !words.files.empty()},
                      fields_of(words, Fields::sent_again) +
                          html::form_actions(html::button({.words = "Send again"})));
}

}  // namespace

Markup fields_of(GivenBack const& words, Fields how)
{
    std::string const before = how == Fields::carried ? std::string{carried_word} : "";
    Markup boxes;
    Markup hidden;
    expects(words.said.size() == words.fields.size());
    for (std::size_t at = 0; at < words.fields.size(); ++at) {
        auto const& [name, value] = words.fields[at];
        FieldSaid const& said = words.said[at];
        if (said.kind == FieldKind::words)
            boxes += box(before + name, said.label, value);
        else
            hidden += html::hidden_field(before + name, value);
    }
    if (how == Fields::carried)
        return hidden + html::hidden_field("carried.to", words.send_to.text()) +
               carried_files(words) + boxes + choices(words);
    return hidden + boxes + choices(words) + files_again(words);
}

Markup given_back(GivenBack const& words, Markup token)
{
    return html::format(R"(
        <div class="kw-narrow">
        <h2>What you wrote is not saved, and not lost</h2>
        <p>It is only on this page. Send it again when what stands above is put right, or copy it
        to a safe place before you leave.</p>
        {}{}
        </div>)",
                        open_first(words), again_form(words, std::move(token)));
}

Markup send_now_page(std::string_view full_name, GivenBack const& words, Markup token)
{
    return html::format(R"(
        <div class="kw-narrow">
        <h1>Send what you wrote</h1>
        <p>You are signed in as {}. This was not sent when you pressed the button; it goes out in
        your name now. If somebody else wrote it, do not send it: ask them to sign in.</p>
        {}
        <p>{}</p>
        </div>)",
                        full_name, again_form(words, std::move(token)),
                        html::link(html::path("/"), "Leave it unsent and go to Today"));
}

Markup not_saved_page(std::string_view reference, GivenBack const& words, Markup token)
{
    return html::format(R"(
        <div class="kw-narrow">
        <h1>Not saved</h1>
        <p>Keywork could not save this. Your words are not lost: they are here. Try again in a
        minute. If that does not help, copy them to a safe place before you leave this page.</p>
        {}
        <p>Give this reference to whoever looks after Keywork: {}</p>
        </div>)",
                        again_form(words, std::move(token)), reference);
}

}  // namespace keywork::site_views

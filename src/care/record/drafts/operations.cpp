#include "care/record/drafts/operations.hpp"

#include "care/record/drafts/store.hpp"
#include "care/record/handover/since.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

std::string subject_of(WrittenOn const& on)
{
    return on.child ? audit::subject(*on.child) : "-";
}

audit::Entry saved_entry(Draft const& draft)
{
    return {.verb = audit::Verb::record_amend,
            .target = audit::target("draft", draft.id, std::to_string(draft.version)),
            .subject = subject_of(draft.on),
            .basis = "author"};
}

audit::Entry kept_entry(KeptWords const& kept)
{
    return {.verb = audit::Verb::record_amend,
            .target = audit::target("kept", kept.id),
            .subject = kept.child ? audit::subject(*kept.child) : "-",
            .basis = "author"};
}

bool is_frame_field(std::string const& field)
{
    return std::ranges::find(form::frame_fields, field) != form::frame_fields.end() ||
           field.find(':') != std::string::npos;
}

/// The page's words on top of what stood there, whatever the form makes of them.
form::Typed words_over(form::Typed under, http::Form const& posted)
{
    std::erase_if(under.fields,
                  [&](auto const& pair) { return posted.value(pair.first).has_value(); });
    for (auto const& pair : posted.fields)
        if (!is_frame_field(pair.first)) under.fields.push_back(pair);
    return under;
}

/// The same words, in whatever order their questions came.
bool same_words(form::Typed one, form::Typed other)
{
    auto const by_field = [](auto const& a, auto const& b) { return a.first < b.first; };
    std::ranges::stable_sort(one.fields, by_field);
    std::ranges::stable_sort(other.fields, by_field);
    return one == other;
}

/// What the page was opened on, as far as it is still known.
form::Typed base_of(db::Reader& db, Draft const& draft, std::int64_t version)
{
    if (version == draft.version) return draft.typed;
    return earlier_answers(db, draft.id, version).value_or(draft.typed);
}

KeptWordsId keep(Transaction& tx, KeptWords kept)
{
    kept.id = tx.new_id<KeptWords>();
    kept.author = tx.actor().staff;
    kept.kept_at = tx.now();
    // Somebody who goes on typing on a page that cannot be saved has one text to deal with, not one
    // for each time it was tried.
    auto const before = kept.saved_from.empty()
                            ? std::nullopt
                            : kept_from(tx.db(), kept.author, kept.form_key, kept.saved_from);
    if (before) {
        kept.id = *before;
        replace_kept_words(tx.db(), kept);
    } else {
        insert_kept_words(tx.db(), kept);
    }
    tx.audit(kept_entry(kept));
    return kept.id;
}

KeptWords kept_beside(Draft const& draft, PostedPage const& posted, form::Typed typed, WhyKept why)
{
    return {.id = {}, .draft = draft.id, .author = draft.author, .form_key = draft.form_key,
            .kind = draft.kind, .setting = draft.on.setting, .child = draft.on.child,
            .step = posted.step, .base_version = posted.version, .typed = std::move(typed),
            .why = why, .saved_from = posted.page_key, .kept_at = {}, .about = draft.on.about};
}

Draft start(Transaction& tx, form::Form const& form, WrittenOn const& on,
            form::Typed typed, PostedPage const& posted)
{
    Draft const draft{.id = tx.new_id<Draft>(),
                      .form_key = posted.form_key,
                      .kind = form.kind,
                      .form_version = form.version,
                      .on = on,
                      .author = tx.actor().staff,
                      .typed = std::move(typed),
                      .step = posted.step,
                      .version = 1,
                      .saved_from = posted.page_key,
                      .saved_turn = posted.turn,
                      .opened_from = posted.opened_from,
                      .started_at = tx.now(),
                      .saved_at = tx.now(),
                      .sent_as = std::nullopt};
    insert_draft(tx.db(), draft);
    tx.audit(saved_entry(draft));
    return draft;
}

Draft save_over(Transaction& tx, Draft draft, form::Typed typed, PostedPage const& posted)
{
    draft.typed = std::move(typed);
    draft.step = posted.step;
    draft.version += 1;
    draft.saved_from = posted.page_key;
    draft.saved_turn = posted.turn;
    draft.saved_at = tx.now();
    update_draft(tx.db(), draft);
    tx.audit(saved_entry(draft));
    return draft;
}

/// The draft with the words it has: it keeps its version, so that a page opened in between is no
/// older for it. Only where its author is changes, and which save of the page was the last.
Draft stay(Transaction& tx, Draft draft, PostedPage const& posted)
{
    draft.step = posted.step;
    draft.saved_at = tx.now();
    if (posted.page_key == draft.saved_from)
        draft.saved_turn = std::max(draft.saved_turn, posted.turn);
    move_draft(tx.db(), draft);
    tx.audit(saved_entry(draft));
    return draft;
}

/// Whether a save after the one that the page was opened on had these words already: then what
/// came late is only what was typed before it.
bool said_since(db::Reader& db, Draft const& draft, std::int64_t opened_on,
                form::Typed const& words)
{
    auto const later = answers_since(db, draft.id, opened_on);
    return std::ranges::any_of(
        later, [&](form::Typed const& earlier) { return same_words(words, earlier); });
}

/// A draft is found again on the file it was begun on only.
bool same_file(WrittenOn const& one, WrittenOn const& other)
{
    return one.child == other.child && one.about == other.about;
}

bool is_key(std::string const& text)
{
    return text.size() == 32 &&
           text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Outcome<Saved> save(Transaction& tx, form::Form const& form, WrittenOn const& on,
                    form::Known const& known, PostedPage const& posted)
{
    if (!is_key(posted.form_key)) return refuse(NotFound{});
    auto const found = draft_with_key(tx.db(), posted.form_key);
    if (!found) {
        auto typed =
            TRY(form::after_posting(form, first_words(tx.db(), tx.actor(), form, on, known),
                                    posted.fields));
        return Saved{start(tx, form, on, std::move(typed), posted), std::nullopt};
    }
    if (found->author != tx.actor().staff || !same_file(found->on, on)) return refuse(NotFound{});

    auto mine = TRY(
        form::after_posting(form, base_of(tx.db(), *found, posted.version), posted.fields));
    bool const adds_nothing = same_words(mine, found->typed);
    if (found->sent_as) {
        if (adds_nothing) {
            tx.audit(saved_entry(*found));
            return Saved{*found, std::nullopt};
        }
        return Saved{*found, keep(tx, kept_beside(*found, posted, std::move(mine),
                                                  WhyKept::already_sent))};
    }
    bool const same_page = posted.page_key == found->saved_from;
    bool const overtaken = same_page && posted.turn < found->saved_turn;
    if (adds_nothing || overtaken) return Saved{stay(tx, *found, posted), std::nullopt};
    bool const newer_elsewhere = posted.version != found->version && !same_page;
    if (newer_elsewhere) {
        if (said_since(tx.db(), *found, posted.version, mine))
            return Saved{stay(tx, *found, posted), std::nullopt};
        return Saved{*found, keep(tx, kept_beside(*found, posted, std::move(mine),
                                                  WhyKept::newer_save))};
    }
    auto typed = TRY(form::after_posting(form, found->typed, posted.fields));
    return Saved{save_over(tx, *found, std::move(typed), posted), std::nullopt};
}

KeptWordsId keep_words(Transaction& tx, LostPage const& page, PostedPage const& posted,
                       WhyKept why)
{
    auto const key = is_key(posted.form_key) ? posted.form_key : std::string{};
    auto const found = draft_with_key(tx.db(), key);
    if (found && found->author == tx.actor().staff)
        return keep(tx, kept_beside(*found, posted,
                                    words_over(base_of(tx.db(), *found, posted.version),
                                               posted.fields),
                                    why));
    return keep(tx, {.id = {}, .draft = std::nullopt, .author = {}, .form_key = key,
                     .kind = page.kind, .setting = page.setting, .child = page.child,
                     .step = posted.step, .base_version = 0,
                     .typed = words_over({}, posted.fields), .why = why,
                     .saved_from = posted.page_key, .kept_at = {}, .about = page.about});
}

Outcome<Draft> use_kept_words(Transaction& tx, form::Form const& form, WrittenOn const& on,
                              KeptWords const& kept)
{
    PostedPage const page{.form_key = kept.form_key, .page_key = kept.id.text(), .version = 0,
                          .step = kept.step, .opened_from = std::nullopt, .fields = {}};
    auto const found = draft_with_key(tx.db(), kept.form_key);
    if (found && (found->author != tx.actor().staff || !same_file(found->on, on)))
        return refuse(NotFound{});
    if (found && found->sent_as)
        return refuse(Conflict{"This record has been sent. Add what is missing as a correction."});
    auto const draft = found ? save_over(tx, *found, kept.typed, page)
                             : start(tx, form, on, kept.typed, page);
    settle_kept_words(tx.db(), kept.id, tx.now());
    return draft;
}

Outcome<> set_aside_kept_words(Transaction& tx, KeptWords const& kept)
{
    settle_kept_words(tx.db(), kept.id, tx.now());
    tx.audit(kept_entry(kept));
    return {};
}

}  // namespace keywork::record

// Keeping what is typed: every save, and every word that could not become part of a save.
#pragma once

#include "care/access/decide.hpp"
#include "care/record/drafts/draft.hpp"
#include "care/site/transaction.hpp"
#include "platform/http/message.hpp"

namespace keywork::record {

/// One page of a form as it was posted.
struct PostedPage {
    std::string form_key;
    std::string page_key;        // of this showing of the page: its own saves never count as newer
    std::int64_t turn = 0;       // counts the saves of this showing; without script always 0
    std::int64_t version = 0;    // the save it was opened on; 0: there was no draft yet
    std::size_t step = 0;
    std::optional<RecordId> opened_from;
    http::Form fields;           // without those of the page itself
};

/// What became of a save.
struct Saved {
    Draft draft;                          // as it stands now
    std::optional<KeptWordsId> kept;      // set: the words were kept beside it, not saved in it
};

/// Saves one page of a form: makes the draft at its first save, else replaces the answers that
/// stood on the page. When another page has saved since, or the draft was sent with other words,
/// nothing is replaced and the words are kept. Words that the draft has, or had since the page was
/// opened, change nothing, nor does an earlier save of the same page that comes after a later one:
/// a browser sends several at once, and a slow network changes their order.
///
/// refused  Invalid when a field is none of the form's; NotFound when the key is of another
///          person's draft or of another child's
Outcome<Saved> save(Transaction& tx, form::Form const& form, WrittenOn const& on,
                    form::Known const& known, PostedPage const& posted);

/// Keeps the words of a page that cannot be saved at all: nothing is asked of its author's rights.
struct LostPage {
    std::string kind;
    std::optional<SettingId> setting;
    std::optional<ChildId> child;
    std::optional<StaffId> about = {};   // of a staff file
};
KeptWordsId keep_words(Transaction& tx, LostPage const& page, PostedPage const& posted,
                       WhyKept why);

/// Puts kept words into their draft, as its newest save; makes the draft if there was none.
///
/// refused  Conflict if the draft has been sent: the words stay kept
Outcome<Draft> use_kept_words(Transaction& tx, form::Form const& form, WrittenOn const& on,
                              KeptWords const& kept);
/// Leaves the draft as it is; the words are not shown again.
Outcome<> set_aside_kept_words(Transaction& tx, KeptWords const& kept);

}  // namespace keywork::record

#pragma once

#include "care/access/scope.hpp"
#include "care/record/drafts/draft.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::record {

void insert_draft(db::Transaction& tx, Draft const& draft);
/// Keeps the row that is there as an earlier save, then replaces answers, step, version and page.
void update_draft(db::Transaction& tx, Draft const& draft);
/// Replaces step, turn and the time of the last save; the words and the version stay.
void move_draft(db::Transaction& tx, Draft const& draft);
/// Marks a draft as sent and lets its earlier saves go.
void mark_sent(db::Transaction& tx, DraftId const& id, RecordId const& record);

/// Somebody's own draft; nobody else's is found.
std::optional<Draft> draft_of(db::Reader& db, StaffId const& author, DraftId const& id);
/// Whoever's: for telling a second save of one page from a key that is another's.
std::optional<Draft> draft_with_key(db::Reader& db, std::string const& form_key);
/// The answers of an earlier save; none: too long ago, or there was none.
std::optional<form::Typed> earlier_answers(db::Reader& db, DraftId const& id,
                                           std::int64_t version);
/// The answers of the earlier saves from this version on, newest first.
std::vector<form::Typed> answers_since(db::Reader& db, DraftId const& id, std::int64_t version);

/// A line of "My drafts".
struct DraftLine {
    DraftId id;
    std::string kind;
    WrittenOn on;
    std::optional<std::string> known_as;     // the child's; none: of the house, or out of reach
    std::optional<std::string> worker_name;  // of a staff file
    std::size_t step;
    sys_seconds started_at;
    sys_seconds saved_at;
};
/// The actor's drafts that are not sent, newest save first. Those on a child out of reach now
/// are there without the child's name: the words are their author's still.
std::vector<DraftLine> drafts_of(db::Reader& db, Scope const& scope);
std::vector<DraftLine> drafts_on(db::Reader& db, StaffId const& author, ChildId const& child);
std::int64_t count_drafts(db::Reader& db, StaffId const& author);

/// Whether there is such a child at all; for words whose author may not know.
bool child_exists(db::Reader& db, ChildId const& child);

void insert_kept_words(db::Transaction& tx, KeptWords const& kept);
/// Words of the same page of the same form that their author has not dealt with.
std::optional<KeptWordsId> kept_from(db::Reader& db, StaffId const& author,
                                     std::string const& form_key, std::string const& page_key);
/// Replaces the words of a row with what was typed on its page since.
void replace_kept_words(db::Transaction& tx, KeptWords const& kept);
void settle_kept_words(db::Transaction& tx, KeptWordsId const& id, sys_seconds at);
/// Somebody's own kept words that they have not dealt with, newest first.
std::vector<KeptWords> kept_words_of(db::Reader& db, StaffId const& author);
std::optional<KeptWords> kept_words(db::Reader& db, StaffId const& author, KeptWordsId const& id);

}  // namespace keywork::record

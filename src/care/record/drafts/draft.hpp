// A record being written: kept from the first keystroke, found again on the same child only.
#pragma once

#include "care/record/record.hpp"

namespace keywork {

/// Where a record is written: on a child's file, in a staff file, or for the house.
struct WrittenOn {
    SettingId setting;
    std::optional<ChildId> child;            // none: of a staff file, or of the house
    std::optional<StaffId> about = {};       // the member of staff it is about
    bool operator==(WrittenOn const&) const = default;
};

struct Draft {
    DraftId id;
    std::string form_key;                    // 32 hex digits; of the record it becomes
    std::string kind;
    int form_version;
    WrittenOn on;
    StaffId author;
    form::Typed typed;
    std::size_t step = 0;                    // the screen it was last saved on
    std::int64_t version = 1;                // grows with every save
    std::string saved_from;                  // the page it was last saved from
    std::int64_t saved_turn = 0;             // and which save of that page it was
    std::optional<RecordId> opened_from;
    sys_seconds started_at;
    sys_seconds saved_at;
    std::optional<RecordId> sent_as;         // none: not sent yet
    bool operator==(Draft const&) const = default;
};

/// Why words could not become part of their draft.
enum class WhyKept : std::uint8_t {
    newer_save,     // another page of the same draft saved in between
    session_ended,  // nobody was signed in any more
    not_allowed,    // the permission had gone
    already_sent,   // the draft had been sent with other words
    not_finished,   // an addition to a record, left for later by its author
};
std::string_view to_text(WhyKept why);
WhyKept why_kept_from_text(std::string_view text);

/// Words that were typed and kept beside their draft until their author says what is to be done.
struct KeptWords {
    KeptWordsId id;
    std::optional<DraftId> draft;            // none: there was no draft yet
    StaffId author;
    std::string form_key;
    std::string kind;
    std::optional<SettingId> setting;
    std::optional<ChildId> child;
    std::size_t step = 0;
    std::int64_t base_version = 0;           // the save its page was opened on; 0: before any
    form::Typed typed;
    WhyKept why;
    std::string saved_from;                  // the page they were typed on; empty: not known
    sys_seconds kept_at;
    std::optional<StaffId> about = {};       // of a staff file
    bool operator==(KeptWords const&) const = default;
};

}  // namespace keywork

// What every record carries, whatever its kind (forms.md, section 0): the questions that the engine
// adds to a form, and what their answers come to.
#pragma once

#include "care/form/answers.hpp"

namespace keywork::form {

/// Something that somebody is to do, as asked in a record: becomes a row of the one list.
struct ActionAsked {
    std::string what;
    std::optional<StaffId> who;          // none: whoever is on shift
    std::optional<local_days> by_when;
};

/// What a sent record keeps in columns of its own.
struct Envelope {
    sys_seconds occurred_at;
    std::optional<sys_seconds> ended_at;
    Level level;                          // the form's, raised by answers
    bool significant = false;
    std::vector<StaffId> took_part;
    std::vector<StaffId> saw;
    std::vector<ChildId> others;          // children it is about besides the one it was opened on
    std::vector<ActionAsked> actions;
};
Envelope envelope_of(Form const& form, Answers const& answers, Known const& known);

/// A duty to start when the record is sent.
struct ClockToStart {
    std::string law;
    sys_seconds from;
    bool met_by_sending = false;          // until = "sent"
    std::string not_applicable;           // not empty: why it does not apply; kept, not counted
    /// What it adds to a running total, in hundredths; none: it is a deadline, not a total.
    std::optional<std::int64_t> adds = {};
};
std::vector<ClockToStart> clocks_to_start(Form const& form, Answers const& answers,
                                          Known const& known);
/// The duties that later answers start: those whose clock runs from one of them.
///
/// all     everything answered so far, with the later answers: what conditions look at
/// later   the answers that were given now
std::vector<ClockToStart> clocks_after_later(Form const& form, Answers const& all,
                                             Answers const& later, Known const& known);

/// The signatures to ask for, in order: indexes into form.signs.
std::vector<std::size_t> signatures_to_ask(Form const& form, Answers const& answers,
                                           std::string_view profile);

/// The kinds to offer next.
std::vector<Opens const*> opens_next(Form const& form, Answers const& answers,
                                     std::string_view profile);

/// The record's line in a child's chronology.
struct ChronologyWords {
    std::string title;
    std::string words;
};
ChronologyWords chronology_line(Form const& form, Answers const& answers,
                                SettingWords const& words, Names const& names);

/// All words of the answers up to a level, for searching.
std::string search_text(Form const& form, Answers const& answers, Level reads_to,
                        SettingWords const& words, Names const& names);

/// One thing the law asks for, and whether the answers so far hold it.
struct NeedState {
    std::string label;
    std::string source;
    bool done;
};
std::vector<NeedState> needs_so_far(Form const& form, Answers const& answers,
                                    SettingWords const& words);

}  // namespace keywork::form

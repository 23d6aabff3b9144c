// What the pages of missing episodes show.
#pragma once

#include "care/child/child.hpp"
#include "care/clock/duty.hpp"
#include "care/missing/missing.hpp"
#include "care/record/reading/reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::missing_episodes {

/// One line of what was done, in order of time.
struct Done {
    sys_seconds at;
    std::string_view part;
    std::string what;                        // "A search"
    std::string words;
    std::string by;
};

/// One of those who must or should be told, and when they were.
struct ToTell {
    std::string who;                         // "Police"
    std::string code;
    std::optional<sys_seconds> told_at;
    std::string words;                       // by whom, the reference
};

struct EpisodePage {
    record::RecordRead read;
    ChildFace child;
    missing::Episode episode;
    std::vector<Done> done;                  // newest first
    std::vector<ToTell> to_tell;
    std::vector<std::string> interview;      // each step, oldest first
    std::vector<clock::DueDuty> duties;      // open ones, most urgent first
    bool may_add = false;
    sys_seconds now;
    local_days today;
};

struct ListPage {
    std::string place_name;
    std::vector<missing::Episode> open;
    std::vector<missing::Episode> past;      // of twelve months, newest first
    sys_seconds now;
};

/// Everything added to an episode, newest first by when it happened: a part says that itself.
std::vector<Done> what_was_done(record::RecordRead const& read);
/// Who is to be told of it, in the order of the form, told or not yet. Whoever else was told comes
/// after them.
std::vector<ToTell> who_is_told(record::RecordRead const& read);
/// "Offered, 24 November 2026 at 4pm: Asha of the independent service".
std::vector<std::string> interview_steps(record::RecordRead const& read);
/// When the child came back, as the return says.
std::optional<sys_seconds> returned_at(record::RecordRead const& read);
/// Where the child is, is known.
bool is_away_only(record::RecordRead const& read);

}  // namespace keywork::missing_episodes

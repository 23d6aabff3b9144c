// What the pages of a young person's own session show.
#pragma once

#include "care/child/voice/voice.hpp"
#include "care/voice/said.hpp"
#include "care/young_person/shared.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::own_page {

struct HelloPage {
    std::string sign_in_name;
    bool words_arrived = false;    // sent as the session ran out
    bool signed_out = false;
    std::vector<Problem> problems;
};

struct MePage {
    std::string known_as;
    std::size_t shared = 0;
    std::size_t plans = 0;
};

struct SharedPage {
    young_person::Shared shared;
    std::string words;
    std::string form_key;
    std::vector<Problem> problems;
};

struct PlansPage {
    std::optional<AboutMe> about_me;
    std::optional<HowToHelpMe> help;
    std::vector<young_person::Shared> plans;
};

struct SayPage {
    std::string words;
    std::string asks;
    std::string form_key;
    std::vector<Problem> problems;
};

/// Who can be rung from outside: code set helpline.
struct Helpline {
    std::string words;
    std::string phone;
};

struct UnsafePage {
    std::string who;               // "anybody" or "lead"
    std::string words;
    std::string form_key;
    std::vector<Helpline> helplines;
    std::vector<Problem> problems;
};

/// What happens next, after it was sent.
enum class Sent : std::uint8_t { said, disagrees, unsafe, unsafe_to_lead };
struct SentPage {
    Sent what = Sent::said;
    std::vector<Helpline> helplines;
};
Sent sent_from_text(std::string_view text);
std::string_view to_text(Sent what);

struct AnswersPage {
    std::vector<voices::Said> all;  // newest first
    local_days today;
};

/// What a young person reads about something they said.
std::string in_plain_words(voices::Said const& said, local_days today);

}  // namespace keywork::own_page

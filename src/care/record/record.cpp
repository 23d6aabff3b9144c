#include "care/record/record.hpp"

#include "care/record/drafts/draft.hpp"
#include "platform/expects.hpp"

namespace keywork {

std::string_view to_text(Part part)
{
    switch (part) {
    case Part::took_part: return "took_part";
    case Part::saw: return "saw";
    }
    return "";
}

std::string late_words(sys_seconds occurred_at, sys_seconds recorded_at)
{
    constexpr auto not_late = hours{24};
    auto const passed = recorded_at - occurred_at;
    if (passed <= not_late) return {};
    return "written " + length_in_words(std::chrono::duration_cast<seconds>(passed)) + " later";
}

std::string_view to_text(WhyKept why)
{
    switch (why) {
    case WhyKept::newer_save: return "newer_save";
    case WhyKept::session_ended: return "session_ended";
    case WhyKept::not_allowed: return "not_allowed";
    case WhyKept::already_sent: return "already_sent";
    }
    return "";
}

WhyKept why_kept_from_text(std::string_view text)
{
    for (auto const why : {WhyKept::newer_save, WhyKept::session_ended, WhyKept::not_allowed,
                           WhyKept::already_sent})
        if (to_text(why) == text) return why;
    expects(false);
    return WhyKept::newer_save;
}

}  // namespace keywork

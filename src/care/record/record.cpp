#include "care/record/record.hpp"

namespace keywork {

std::string late_words(sys_seconds occurred_at, sys_seconds recorded_at)
{
    constexpr auto not_late = hours{24};
    auto const passed = recorded_at - occurred_at;
    if (passed <= not_late) return {};
    return "written " + length_in_words(std::chrono::duration_cast<seconds>(passed)) + " later";
}

}  // namespace keywork

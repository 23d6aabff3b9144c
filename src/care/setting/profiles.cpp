#include "care/setting/profiles.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork {

bool Profile::uses(std::string_view kind) const
{
    return std::ranges::find(forms, kind) != forms.end();
}

Profiles::Profiles(std::vector<Profile> all) : all_{std::move(all)} {}

Profile const& Profiles::of(std::string_view code) const
{
    auto const found = std::ranges::find(all_, code, &Profile::code);
    expects(found != all_.end());
    return *found;
}

std::string_view to_text(StayKind kind)
{
    switch (kind) {
    case StayKind::lives:    return "lives";
    case StayKind::enrolled: return "enrolled";
    case StayKind::caseload: return "caseload";
    }
    expects(false);
    return {};
}

std::string sentence_case(std::string_view words)
{
    std::string sentence{words};
    if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

std::string in_words(ProfileFault const& fault)
{
    return "profiles/" + fault.file + ":" + std::to_string(fault.line) + ": " + fault.remedy;
}

}  // namespace keywork

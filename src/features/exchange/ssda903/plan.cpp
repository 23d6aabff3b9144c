#include "features/exchange/ssda903/plan.hpp"

#include "platform/expects.hpp"

namespace keywork::ssda903 {

std::size_t Plan::writes() const
{
    auto const of = [](auto const& writes) {
        return writes.added.size() + writes.changed.size() + writes.removed.size();
    };
    return new_children.size() + changed_children.size() + numbers.size() + of(placements) +
           of(statuses) + of(stays) + of(reviews) + of(years) + lines.size() + duties.size() +
           duties_ended.size();
}

std::string IdSequence::next()
{
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    auto id = next_;
    for (std::size_t at = next_.size(); at-- > 0;) {
        auto const place = digits.find(next_[at]);
        expects(place != std::string_view::npos);
        bool const carries = place + 1 == digits.size();
        next_[at] = digits[carries ? 0 : place + 1];
        if (!carries) break;
    }
    return id;
}

}  // namespace keywork::ssda903

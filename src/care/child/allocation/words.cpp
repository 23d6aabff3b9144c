#include "care/child/allocation/allocation.hpp"

#include "platform/expects.hpp"


namespace keywork {

std::string_view to_text(AllocationPart part)
{
    switch (part) {
    case AllocationPart::key_worker:    return "key_worker";
    case AllocationPart::co_key_worker: return "co_key_worker";
    case AllocationPart::named_worker:  return "named_worker";
    }
    expects(false);
    return {};
}

std::optional<AllocationPart> allocation_part_from_text(std::string_view text)
{
    for (auto const part : {AllocationPart::key_worker, AllocationPart::co_key_worker,
                            AllocationPart::named_worker})
        if (to_text(part) == text) return part;
    return std::nullopt;
}

std::string_view in_words(AllocationPart part)
{
    switch (part) {
    case AllocationPart::key_worker:    return "Key worker";
    case AllocationPart::co_key_worker: return "Second key worker";
    case AllocationPart::named_worker:  return "Named worker";
    }
    expects(false);
    return {};
}

}  // namespace keywork

#include "tests/fuzz/target.hpp"

#include "care/form/testing/small_form.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::fuzz {

Found take_form_file(std::string_view bytes)
{
    auto const lines = static_cast<int>(std::ranges::count(bytes, '\n')) + 1;
    std::vector<form::FormFault> faults;
    auto const read = form::read_form(bytes, "area/small.toml", keywork::testing::small_law(),
                                      faults);
    expects(read.has_value() || !faults.empty());
    for (form::FormFault const& fault : faults) {
        expects(fault.file == "area/small.toml" && !fault.what.empty());
        if (fault.line < 0 || fault.line > lines) throw BrokenInvariant{in_words(fault)};
        expects(!in_words(fault).empty());
    }
    return read && faults.empty() ? Found::read : Found::refused;
}

}  // namespace keywork::fuzz

#include "tests/fuzz/target.hpp"

#include "care/child/document/document.hpp"
#include "platform/expects.hpp"

namespace keywork::fuzz {

Found take_picture(std::string_view bytes)
{
    auto const type = file_type_of(bytes);
    if (type != "png" && type != "jpeg") return Found::refused;
    auto const bare = without_hidden_facts(*type, std::string{bytes});
    if (!bare) return Found::refused;
    expects(bare->size() <= bytes.size());
    expects(file_type_of(*bare) == type);
    auto const again = without_hidden_facts(*type, *bare);
    expects(again.has_value() && *again == *bare);   // nothing hidden was left
    return Found::read;
}

}  // namespace keywork::fuzz

#include "care/child/search/keys.hpp"

namespace keywork::child {

std::string_view to_text(NameKey::Kind kind)
{
    switch (kind) {
    case NameKey::Kind::word:  return "word";
    case NameKey::Kind::sound: return "sound";
    case NameKey::Kind::part:  return "part";
    }
    return "";
}

std::vector<NameKey> name_keys(ChildDetails const& details)
{
    return {{NameKey::Kind::word, details.face.known_as}};
}

}  // namespace keywork::child

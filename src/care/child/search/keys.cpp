#include "care/child/search/keys.hpp"
namespace keywork::child {
std::string_view to_text(NameKey::Kind) { return "word"; }
std::vector<NameKey> name_keys(ChildDetails const& d) { return {{NameKey::Kind::word, d.face.known_as}}; }
}

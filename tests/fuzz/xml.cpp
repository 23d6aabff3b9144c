#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/words/utf8.hpp"
#include "platform/xml/xml.hpp"

namespace keywork::fuzz {
namespace {

struct Seen {
    std::size_t elements = 0;
    std::size_t depth = 0;
};

void look_at(xml::Node node, std::size_t depth, Seen& seen)
{
    ++seen.elements;
    seen.depth = std::max(seen.depth, depth);
    expects(!node.name().empty());
    expects(words::is_utf8(node.name()) && words::is_utf8(node.text()));
    for (xml::Node const child : node.children()) {
        expects(static_cast<bool>(node.child(child.name())));
        look_at(child, depth + 1, seen);
    }
}

}  // namespace

Found take_xml(std::string_view bytes)
{
    xml::Limits const limits{.bytes = 4'000, .depth = 6, .elements = 40};
    auto const document = xml::Document::read(bytes, limits);
    if (!document) return Found::refused;
    Seen seen;
    look_at(document->root(), 1, seen);
    expects(bytes.size() <= limits.bytes && seen.depth <= limits.depth &&
            seen.elements <= limits.elements);
    expects(!document->root().child("no such").child("there").attribute("either"));
    return Found::read;
}

}  // namespace keywork::fuzz

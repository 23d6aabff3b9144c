#include "platform/xml/xml.hpp"

#include "platform/text/text.hpp"
#include "platform/words/utf8.hpp"

#include <fmt/core.h>
#include <pugixml.hpp>

#include <algorithm>

namespace keywork::xml {
namespace {

constexpr std::string_view spaces = " \t\r\n";

tl::unexpected<Refusal> refused(std::string why)
{
    return refuse(Invalid{{{.field = "", .message = std::move(why)}}});
}

std::string_view local_name(std::string_view name)
{
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_element_named(pugi::xml_node node, std::string_view name)
{
    return node.type() == pugi::node_element && local_name(node.name()) == name;
}

/// The encoding that the XML declaration names, in lower case; empty if it names none.
std::string declared_encoding(std::string_view text)
{
    if (!text.starts_with("<?xml")) return {};
    auto const declaration = text.substr(0, std::min(text.find("?>"), std::size_t{200}));
    auto const attribute = declaration.find("encoding");
    if (attribute == std::string_view::npos) return {};
    auto const start = declaration.find_first_of("\"'", attribute);
    if (start == std::string_view::npos) return {};
    auto const end = declaration.find(declaration[start], start + 1);
    if (end == std::string_view::npos) return {};
    return lower_case(declaration.substr(start + 1, end - start - 1));
}

bool is_utf16(std::string_view text)
{
    return text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff") ||
           text.starts_with(std::string_view{"<\0", 2}) ||
           text.starts_with(std::string_view{"\0<", 2});
}

std::size_t line_of(std::string_view text, std::ptrdiff_t at)
{
    auto const place = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0)),
                                text.size());
    return static_cast<std::size_t>(std::ranges::count(text.substr(0, place), '\n')) + 1;
}

/// Visits every element in order, without recursion, so that depth costs no stack.
/// returns  why the tree goes over a limit; empty if it does not
std::string over_limit(pugi::xml_node root, Limits const& limits)
{
    std::size_t depth = 0;
    std::size_t elements = 0;
    for (auto node = root.first_child(); node;) {
        if (node.type() == pugi::node_element) {
            if (++elements > limits.elements)
                return fmt::format("This XML has more than {} elements.", limits.elements);
            if (depth + 1 > limits.depth)
                return fmt::format("This XML has more than {} levels of elements.", limits.depth);
        }
        if (auto const inner = node.first_child()) {
            node = inner;
            ++depth;
            continue;
        }
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            if (node != root) --depth;
        }
        node = node == root ? pugi::xml_node{} : node.next_sibling();
    }
    return {};
}

/// What may stand beside the one element at the top; empty if nothing is wrong.
std::string wrong_at_top(pugi::xml_document const& tree)
{
    std::size_t roots = 0;
    for (pugi::xml_node const node : tree.children()) {
        if (node.type() == pugi::node_doctype)
            return "This XML has a DOCTYPE, which is not accepted. Take that line out.";
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            return "This XML has text outside its elements.";
        if (node.type() == pugi::node_element) ++roots;
    }
    if (roots == 0) return "This file has no XML elements.";
    if (roots > 1)
        return "This XML has more than one element at the top; it may be two files in one.";
    return {};
}

}  // namespace

struct Document::Tree {
    pugi::xml_document document;
};

Document::Document(std::unique_ptr<Tree> tree) : tree_{std::move(tree)} {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Outcome<Document> Document::read(std::string_view text, Limits const& limits)
{
    if (text.size() > limits.bytes)
        return refused(fmt::format("This XML is larger than {} MB.", limits.bytes / 1024 / 1024));

    std::string converted;
    auto encoding = pugi::encoding_utf8;
    if (is_utf16(text)) {
        encoding = pugi::encoding_auto;
    } else if (auto const name = declared_encoding(text);
               name == "iso-8859-1" || name == "latin1" || name == "windows-1252") {
        // Browsers too read the first as the second: it only adds quotes, dashes and the euro.
        converted = words::from_windows_1252(text);
        text = converted;
    } else if (!words::is_utf8(text)) {
        return refused("This XML is not in UTF-8. Save it as UTF-8, or name its encoding in its "
                       "first line.");
    }
    if (encoding == pugi::encoding_utf8 && text.find('\0') != std::string_view::npos)
        return refused("This file is not a text file.");

    auto tree = std::make_unique<Tree>();
    auto const result = tree->document.load_buffer(
        text.data(), text.size(), pugi::parse_default | pugi::parse_doctype | pugi::parse_fragment,
        encoding);
    if (!result)
        return refused(fmt::format("This XML is broken at line {}: {}.",
                                   line_of(text, result.offset), result.description()));
    if (auto why = wrong_at_top(tree->document); !why.empty()) return refused(std::move(why));
    if (auto why = over_limit(tree->document, limits); !why.empty())
        return refused(std::move(why));
    return Document{std::move(tree)};
}

Node Document::root() const { return Node{tree_->document.document_element().internal_object()}; }

namespace {

/// pugixml writes a reference to what is no character, &#xD800;, as bytes that are no UTF-8.
std::string as_utf8(std::string text)
{
    return words::is_utf8(text) ? text : words::with_bad_bytes_replaced(text);
}

}  // namespace

std::string Node::name() const { return std::string{local_name(pugi::xml_node{node_}.name())}; }

std::string Node::text() const
{
    std::string text;
    for (pugi::xml_node const part : pugi::xml_node{node_}.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            text += part.value();
    auto const end = text.find_last_not_of(spaces);
    if (end == std::string::npos) return {};
    text.resize(end + 1);
    text.erase(0, text.find_first_not_of(spaces));
    return as_utf8(text);
}

std::optional<std::string> Node::attribute(std::string_view name) const
{
    for (pugi::xml_attribute const attribute : pugi::xml_node{node_}.attributes())
        if (name == attribute.name()) return as_utf8(attribute.value());
    return std::nullopt;
}

Node Node::child(std::string_view name) const
{
    for (pugi::xml_node const child : pugi::xml_node{node_}.children())
        if (is_element_named(child, name)) return Node{child.internal_object()};
    return {};
}

std::vector<Node> Node::children() const
{
    std::vector<Node> found;
    for (pugi::xml_node const child : pugi::xml_node{node_}.children())
        if (child.type() == pugi::node_element) found.push_back(Node{child.internal_object()});
    return found;
}

std::vector<Node> Node::children(std::string_view name) const
{
    std::vector<Node> found;
    for (pugi::xml_node const child : pugi::xml_node{node_}.children())
        if (is_element_named(child, name)) found.push_back(Node{child.internal_object()});
    return found;
}

}  // namespace keywork::xml

// XML read whole within limits (pugixml). A DOCTYPE is refused: with it go entities that grow or
// fetch. Nodes are looked at, never changed.
#pragma once

#include "platform/outcome.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
struct xml_node_struct;
}

namespace keywork::xml {

struct Limits {
    std::size_t bytes = std::size_t{64} * 1024 * 1024;
    std::size_t depth = 64;             // elements inside each other
    std::size_t elements = 5'000'000;
};

/// An element of a Document, good while the document lives; or none, which has no name, no text, no
/// children and no attributes, so that child("a").child("b").text() needs no checks between.
class Node {
public:
    Node() = default;
    explicit operator bool() const { return node_ != nullptr; }

    /// Without the prefix of its namespace.
    std::string name() const;
    /// The text directly inside it, without spaces around.
    std::string text() const;
    /// None if the attribute is not there. By its whole name, prefix included.
    std::optional<std::string> attribute(std::string_view name) const;

    /// The first child element of that name, whatever its prefix.
    Node child(std::string_view name) const;
    /// All child elements, in order.
    std::vector<Node> children() const;
    /// Those of that name, whatever their prefix.
    std::vector<Node> children(std::string_view name) const;

    bool operator==(Node const&) const = default;

private:
    friend class Document;
    explicit Node(pugi::xml_node_struct* node) : node_{node} {}
    pugi::xml_node_struct* node_ = nullptr;
};

class Document {
public:
    /// Reads a document in UTF-8, UTF-16, ISO-8859-1 or Windows-1252, by its mark or declaration.
    /// refused  Invalid, with the line, for what is not well formed, has a DOCTYPE, has no element
    ///          or more than one at the top, or goes over a limit
    static Outcome<Document> read(std::string_view text, Limits const& limits = {});
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    Node root() const;

private:
    struct Tree;
    explicit Document(std::unique_ptr<Tree> tree);
    std::unique_ptr<Tree> tree_;
};

}  // namespace keywork::xml

#include "platform/html/format.hpp"

#include "platform/html/raw.hpp"

#include <charconv>

namespace keywork::html {

namespace {

std::string_view escape_of(char c)
{
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

/// Appends a piece of a literal without the spaces that indent its lines.
void append_literal(std::string& out, std::string_view piece)
{
    for (auto end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
        out += piece.substr(0, end);
        if (!out.empty() && out.back() != '\n') out += '\n';
        auto const next = piece.find_first_not_of(" \n", end);
        piece.remove_prefix(next == std::string_view::npos ? piece.size() : next);
    }
    out += piece;
}

void append_number(std::string& out, std::int64_t number)
{
    std::array<char, 24> digits{};
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc{}) out.append(digits.data(), end);
}

void append(std::string& out, Filling const& filling)
{
    switch (filling.kind) {
        case Fill::words:
        case Fill::path:
            append_escaped(out, filling.words);
            return;
        case Fill::number:
            append_number(out, filling.number);
            return;
        case Fill::markup:
            out += filling.words;
            return;
        case Fill::attribute:
            // No attribute: the space before it goes as well.
            if (filling.words.empty() && !out.empty() && out.back() == ' ') out.pop_back();
            out += filling.words;
            return;
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view words)
{
    std::size_t plain_from = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const escaped = escape_of(words[at]);
        if (escaped.empty()) continue;
        out.append(words, plain_from, at - plain_from);
        out += escaped;
        plain_from = at + 1;
    }
    out.append(words, plain_from);
}

Markup filled(std::string_view checked_text, std::initializer_list<Filling> fillings)
{
    std::size_t size = checked_text.size();
    for (Filling const& filling : fillings) size += filling.words.size() + 8;
    std::string out;
    out.reserve(size);
    for (Filling const& filling : fillings) {
        auto const place = checked_text.find("{}");
        append_literal(out, checked_text.substr(0, place));
        append(out, filling);
        checked_text.remove_prefix(place + 2);
    }
    append_literal(out, checked_text);
    return MarkupMaker::trust(std::move(out));
}

Markup text(std::string_view words)
{
    std::string out;
    append_escaped(out, words);
    return MarkupMaker::trust(std::move(out));
}

Markup paragraphs(std::string_view words)
{
    std::string out;
    bool open = false;
    while (!words.empty()) {
        auto const end = words.find('\n');
        auto line = words.substr(0, end);
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
        if (line.empty()) {
            if (open) out += "</p>";
            open = false;
            continue;
        }
        out += open ? "<br>" : "<p>";
        open = true;
        append_escaped(out, line);
    }
    if (open) out += "</p>";
    return MarkupMaker::trust(std::move(out));
}

Markup join(std::span<Markup const> parts, Markup const& between)
{
    Markup all;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0) all += between;
        all += parts[at];
    }
    return all;
}

}  // namespace keywork::html

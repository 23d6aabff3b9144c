#include "platform/expects.hpp"
#include "platform/json/json.hpp"
#include "platform/words/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace keywork::json {
namespace {

bool needs_escape(char c) { return c == '"' || c == '\\' || (c >= '\0' && c < ' '); }

void append_escaped(std::string& out, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u00";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
}

void append_text(std::string& out, std::string_view text)
{
    if (!words::is_utf8(text)) return append_text(out, words::with_bad_bytes_replaced(text));
    out += '"';
    std::size_t plain_from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out += text.substr(plain_from, i - plain_from);
        append_escaped(out, text[i]);
        plain_from = i + 1;
    }
    out += text.substr(plain_from);
    out += '"';
}

template <class Number>
void append_number(std::string& out, Number number)
{
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

/// A double keeps a point or an exponent, so that it is read back as one.
void append_double(std::string& out, double number)
{
    expects(std::isfinite(number));
    auto const start = out.size();
    append_number(out, number);
    if (out.find_first_of(".e", start) == std::string::npos) out += ".0";
}

class Writer {
public:
    explicit Writer(bool indented) : indented_{indented} {}

    void write(Value const& value)
    {
        if (auto const* const text = value.text()) append_text(out_, *text);
        else if (auto const* const members = value.object()) write(*members);
        else if (auto const* const values = value.array()) write(*values);
        else if (auto const whole = value.integer()) append_number(out_, *whole);
        else if (auto const yes = value.boolean()) out_ += *yes ? "true" : "false";
        else if (auto const number = value.number()) append_double(out_, *number);
        else out_ += "null";
    }

    std::string take() { return std::move(out_); }

private:
    void write(Object const& members)
    {
        out_ += '{';
        ++depth_;
        for (bool first = true; Member const& member : members) {
            separate(first);
            append_text(out_, member.name);
            out_ += indented_ ? ": " : ":";
            write(member.value);
        }
        --depth_;
        if (!members.empty()) new_line();
        out_ += '}';
    }

    void write(Array const& values)
    {
        out_ += '[';
        ++depth_;
        for (bool first = true; Value const& value : values) {
            separate(first);
            write(value);
        }
        --depth_;
        if (!values.empty()) new_line();
        out_ += ']';
    }

    void separate(bool& first)
    {
        if (!first) out_ += ',';
        first = false;
        new_line();
    }

    void new_line()
    {
        if (!indented_) return;
        out_ += '\n';
        out_.append(depth_ * 2, ' ');
    }

    std::string out_;
    std::size_t depth_ = 0;
    bool indented_;
};

}  // namespace

std::string write(Value const& value)
{
    Writer writer{false};
    writer.write(value);
    return writer.take();
}

std::string write_indented(Value const& value)
{
    Writer writer{true};
    writer.write(value);
    return writer.take();
}

}  // namespace keywork::json

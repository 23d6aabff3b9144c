// The structured log: one line of JSON an event, to standard error or a file.
//
// An event has a fixed English text and named values: log.info("record sent", {{"record", id}}).
// Values are ids, counts, lengths of time, instants, words fixed in the code, and codes; never a
// name, a date of birth or what somebody wrote (style guide, "Logs"). Free text does not compile.
#pragma once

#include "platform/id/id.hpp"
#include "platform/time/time.hpp"

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>

namespace keywork::log {

enum class Level { debug, info, warning, error };

/// Words fixed in the code: a literal.
class Words {
public:
    template <std::size_t N>
    consteval Words(char const (&text)[N]) : text_{text, N - 1} {}  // NOLINT: from a literal
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;  // points at a literal
};

/// A short code that is not fixed in the code, such as a request's reference, a route's pattern or
/// an error kind. What is not one of A-Z a-z 0-9 : . _ / - { } becomes ?, and what is over 120
/// characters is cut off, so that text which slips in does not arrive whole.
struct Code {
    explicit Code(std::string_view code);
    std::string text;
};

/// One named value, ready as JSON.
struct Named {
    Named(Words given_name, Words value);
    Named(Words given_name, Code const& value);
    Named(Words given_name, std::same_as<bool> auto value)  // a pointer must not become a bool
        : name{given_name.text()}, json{value ? "true" : "false"} {}
    Named(Words given_name, double value);
    Named(Words given_name, sys_seconds value);
    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    Named(Words given_name, Number value) : name{given_name.text()}, json{std::to_string(value)} {}
    template <class Kind>
    Named(Words given_name, Id<Kind> const& value) : Named{given_name, Code{value.text()}} {}
    /// As a number; the name should end in its unit.
    template <class Ticks, class Unit>
    Named(Words given_name, std::chrono::duration<Ticks, Unit> value)
        : Named{given_name, value.count()} {}

    std::string_view name;  // a literal
    std::string json;
};

using Values = std::initializer_list<Named>;

/// May be used from any thread: each line is written whole. Passed by reference, never global.
class Log {
public:
    using Write = std::function<void(std::string_view line)>;  // the line with its newline

    /// Events under `least` are dropped.
    Log(Write write, Clock clock, Level least);
    static Log to_stderr(Clock clock, Level least = Level::info);
    /// Appends to a file, made if need be with access for its owner only; throws if it cannot be
    /// opened. A line that cannot be written, as when the disk is full, goes to standard error.
    static Log to_file(std::string const& path, Clock clock, Level least = Level::info);

    void debug(Words event, Values values = {}) { line(Level::debug, event, values); }
    void info(Words event, Values values = {}) { line(Level::info, event, values); }
    void warning(Words event, Values values = {}) { line(Level::warning, event, values); }
    void error(Words event, Values values = {}) { line(Level::error, event, values); }

private:
    void line(Level level, Words event, Values values);

    std::mutex writing_;  // held while a line is written; write_ is called under it only
    Write write_;
    Clock clock_;
    Level least_;
};

}  // namespace keywork::log

#include "platform/log/log.hpp"

#include <fmt/core.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <memory>
#include <system_error>

namespace keywork::log {
namespace {

constexpr std::size_t longest_code = 120;

bool is_code_character(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view{":._/-{}"}.find(c) != std::string_view::npos;
}

/// Literals are ours, but one with a quote in it must not break the line.
std::string quoted(std::string_view text)
{
    std::string json = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') json += '\\';
        json += c >= '\0' && c < ' ' ? ' ' : c;
    }
    return json + '"';
}

std::string_view in_words(Level level)
{
    switch (level) {
    case Level::debug: return "debug";
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
    }
    return "unknown";
}

/// 2026-03-28T22:30:00.123Z
std::string with_milliseconds(sys_milliseconds instant)
{
    auto const whole = std::chrono::floor<seconds>(instant);
    auto text = to_text(whole);
    text.pop_back();
    return fmt::format("{}.{:03}Z", text, (instant - whole).count());
}

/// Writes all of `line`; false if the descriptor takes no more.
bool write_all(int descriptor, std::string_view line)
{
    while (!line.empty()) {
        auto const written = ::write(descriptor, line.data(), line.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        line.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

struct OpenFile {
    int descriptor;
    explicit OpenFile(int opened) : descriptor{opened} {}
    ~OpenFile() { ::close(descriptor); }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
};

}  // namespace

Code::Code(std::string_view code) : text{code.substr(0, longest_code)}
{
    std::ranges::replace_if(text, [](char c) { return !is_code_character(c); }, '?');
}

Named::Named(Words given_name, Words value)
    : name{given_name.text()}, json{quoted(value.text())} {}

Named::Named(Words given_name, Code const& value)
    : name{given_name.text()}, json{quoted(value.text)} {}

Named::Named(Words given_name, double value)
    : name{given_name.text()}, json{std::isfinite(value) ? fmt::format("{}", value) : "null"} {}

Named::Named(Words given_name, sys_seconds value)
    : name{given_name.text()}, json{quoted(to_text(value))} {}

Log::Log(Write write, Clock clock, Level least)
    : write_{std::move(write)}, clock_{clock}, least_{least} {}

Log Log::to_stderr(Clock clock, Level least)
{
    // Standard error is the last resort: when it takes no more there is nowhere left to say so.
    return {[](std::string_view line) { write_all(STDERR_FILENO, line); }, clock, least};
}

Log Log::to_file(std::string const& path, Clock clock, Level least)
{
    int const opened = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (opened < 0)
        throw std::system_error{errno, std::generic_category(), "cannot open the log " + path};
    // The writer is copied into a std::function, which unique_ptr does not allow.
    auto const file = std::make_shared<OpenFile>(opened);
    return {[file](std::string_view line) {
                if (!write_all(file->descriptor, line)) write_all(STDERR_FILENO, line);
            },
            clock, least};
}

void Log::line(Level level, Words event, Values values)
{
    if (level < least_) return;
    auto text = fmt::format(R"({{"at":"{}","level":"{}","event":{})",
                            with_milliseconds(clock_.now_milliseconds()), in_words(level),
                            quoted(event.text()));
    for (Named const& value : values) text += fmt::format(",{}:{}", quoted(value.name), value.json);
    text += "}\n";
    std::scoped_lock const lock{writing_};
    write_(text);
}

}  // namespace keywork::log

// How every command of the program ends: its exit status, or what is wrong in plain lines.
#pragma once

#include "app/loaded.hpp"
#include "platform/outcome.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <exception>

namespace keywork::app {

/// Ends a command that was refused: each problem after the option it is about, or why it conflicts.
[[noreturn]] inline void throw_refusal(Refusal const& refusal)
{
    Faulty faulty;
    if (auto const* invalid = std::get_if<Invalid>(&refusal))
        for (auto const& [option, message] : invalid->problems)
            faulty.lines.push_back(option + ": " + message);
    if (auto const* conflict = std::get_if<Conflict>(&refusal))
        faulty.lines.push_back(conflict->why);
    throw faulty;
}

/// Runs `work`; what is wrong in a file or a setting is printed line by line, and the status is 1.
template <class Work>
int or_say_why(Work work)
{
    try {
        return work();
    } catch (Faulty const& faulty) {
        for (auto const& line : faulty.lines) fmt::print(stderr, "{}\n", line);
    } catch (std::exception const& fault) {
        fmt::print(stderr, "keywork: {}\n", fault.what());
    }
    return 1;
}

}  // namespace keywork::app

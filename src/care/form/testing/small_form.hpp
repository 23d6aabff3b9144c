// A small form for tests: only what the test is about is written.
#pragma once

#include "care/form/load.hpp"

#include <stdexcept>

namespace keywork::testing {

inline form::LawNames small_law()
{
    form::LawNames law;
    auto const option = [](std::string code, std::string words) {
        return form::Option{std::move(code), {std::move(words), {}}, "", {}, false};
    };
    law.code_sets["fruit"] = {option("APPLE", "Apple"), option("PEAR", "Pear"),
                              option("OTHER", "Something else")};
    law.code_sets["child-voice-method"] = {option("SPOKEN", "Spoken"),
                                           option("DECLINED", "Declined"),
                                           option("NOT-ASKED", "Not asked"),
                                           option("OBSERVED", "Observed"),
                                           option("SCALE", "Scale"), option("WRITTEN", "Wrote"),
                                           option("DRAWN", "Drew")};
    law.code_sets["body-map-region"] = {option("F-HEAD", "Head"), option("F-L-ARM", "Left arm")};
    law.code_sets["injury-type"] = {option("bruise", "Bruise"), option("cut", "Cut")};
    law.clocks = {"CLOCK-1", "CLOCK-2", "TOTAL-1"};
    law.totals = {"TOTAL-1"};
    return law;
}

/// The head of a form without any of the envelope's questions; `rest` holds its steps and more.
inline std::string small_form_text(std::string_view rest, std::string_view head = "")
{
    return std::string{R"(kind = "small"
version = 1
title = "Small"
writes = ["care", "lead"]
significant = "never"
without = ["occurred_at", "ended_at", "location", "took_part", "witnesses", "others",
           "child_view_method", "child_view", "child_view_why_not", "raise_level", "actions",
           "links"]
)"} + std::string{head} + R"(
[[line]]
words = "A small record"
[[step]]
title = "The step"
)" + std::string{rest};
}

/// Reads a form that must have no faults.
inline form::Form small_form(std::string_view rest, std::string_view head = "")
{
    std::vector<form::FormFault> faults;
    auto form = form::read_form(small_form_text(rest, head), "area/small.toml", small_law(),
                                faults);
    std::string all;
    for (form::FormFault const& fault : faults) all += in_words(fault) + "\n";
    if (!form || !all.empty()) throw std::runtime_error{"a small form has faults:\n" + all};
    return *form;
}

}  // namespace keywork::testing

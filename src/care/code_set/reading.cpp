// law/code-sets/*.csv, read into CodeSets.
#include "care/code_set/code_set.hpp"
#include "platform/csv/fact_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace keywork {
namespace {

using csv::FactFile;
using csv::Row;

constexpr auto own_columns = std::to_array<std::string_view>(
    {"code", "words", "valid_from", "valid_until", "status", "source", "confidence"});

Code read_code(FactFile& file, Row const& row)
{
    Code code{
        .code = file.needed(row, "code"),
        .words = file.needed(row, "words"),
        .valid_from = file.day_or_none(row, "valid_from"),
        .valid_until = file.day_or_none(row, "valid_until"),
        .status = file.needed(row, "status"),
        .source = file.needed(row, "source"),
        .confidence = file.needed(row, "confidence"),
        .columns = {},
    };
    if (code.valid_from && code.valid_until && *code.valid_until < *code.valid_from)
        file.problem(row, "The code ends before it starts. Correct one of its two dates.");
    if (code.status != "official" && code.status != "local convention")
        file.problem(row, fmt::format("“{}” is not a status. Use official or local convention.",
                                      code.status));
    for (std::string const& heading : file.headings())
        if (std::ranges::find(own_columns, heading) == own_columns.end())
            code.columns.emplace(heading, file.cell(row, heading));
    return code;
}

CodeSet read_set(CodeSetText const& text, std::string title, std::vector<Problem>& problems)
{
    constexpr auto columns =
        std::to_array<std::string_view>({"code", "words", "status", "source", "confidence"});
    FactFile file{fmt::format("law/code-sets/{}.csv", text.name), text.text, columns};
    std::vector<Code> codes;
    std::set<std::pair<std::string, std::string>> seen;
    for (Row const& row : file.rows()) {
        codes.push_back(read_code(file, row));
        if (!seen.emplace(file.cell(row, "scale"), codes.back().code).second)
            file.problem(row, fmt::format("The code {} stands in the file twice. Take one out.",
                                          codes.back().code));
    }
    problems.insert(problems.end(), file.problems().begin(), file.problems().end());
    return CodeSet{text.name, std::move(title), std::move(codes)};
}

}  // namespace

Outcome<CodeSets> read_code_sets(std::string_view index, std::span<CodeSetText const> files)
{
    constexpr auto columns =
        std::to_array<std::string_view>({"set", "title", "codes", "status", "dated"});
    FactFile list{"law/code-sets/INDEX.csv", index, columns};
    std::vector<CodeSet> sets;
    std::vector<Problem> problems;
    std::set<std::string, std::less<>> listed;
    for (Row const& row : list.rows()) {
        auto const& name = list.needed(row, "set");
        listed.insert(name);
        auto const file = std::ranges::find(files, name, &CodeSetText::name);
        if (file == files.end()) {
            list.problem(row, fmt::format("law/code-sets/{}.csv is not there. Add it, or take this "
                                          "row out.", name));
            continue;
        }
        sets.push_back(read_set(*file, list.needed(row, "title"), problems));
        if (list.cell(row, "codes") != std::to_string(sets.back().codes().size()))
            list.problem(row, fmt::format("{} holds {} codes, not {}. Correct the number, or the "
                                          "file.", name, sets.back().codes().size(),
                                          list.cell(row, "codes")));
    }
    for (CodeSetText const& file : files)
        if (!listed.contains(file.name))
            problems.push_back({fmt::format("law/code-sets/{}.csv", file.name),
                                "INDEX.csv does not list this file. Add a row for it."});
    problems.insert(problems.end(), list.problems().begin(), list.problems().end());
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return CodeSets{std::move(sets)};
}

}  // namespace keywork

#include "features/exchange/ssda903/import.hpp"

#include "platform/files/files.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ssda903 {
namespace {

constexpr std::size_t most_problems_printed = 20;

bool may_hold_a_table(std::string const& name)
{
    auto const ends = [&](std::string_view end) { return name.ends_with(end); };
    return ends(".csv") || ends(".CSV") || ends(".zip") || ends(".xml");
}

std::vector<ImportFile> files_of_folder(std::string const& folder)
{
    std::vector<ImportFile> found;
    for (files::Entry const& entry : files::list_folder(folder))
        if (entry.kind == files::Entry::Kind::file && may_hold_a_table(entry.name))
            found.push_back({entry.name,
                             files::read_whole(folder + "/" + entry.name, most_import_bytes)});
    return found;
}

bool is_folder(std::string const& path)
{
    auto const slash = path.find_last_of('/');
    auto const parent = slash == std::string::npos ? std::string{"."} : path.substr(0, slash);
    auto const name = slash == std::string::npos ? path : path.substr(slash + 1);
    if (name.empty() || name == "." || name == "..") return true;
    auto const beside = files::list_folder(parent.empty() ? "/" : parent);
    auto const found = std::ranges::find(beside, name, &files::Entry::name);
    return found != beside.end() && found->kind == files::Entry::Kind::folder;
}

}  // namespace

Outcome<std::vector<ImportFile>> read_path(std::string const& path)
{
    auto const name = path.substr(path.find_last_of('/') + 1);
    auto found = is_folder(path)
                     ? files_of_folder(path)
                     : std::vector<ImportFile>{{name, files::read_whole(path, most_import_bytes)}};
    std::size_t bytes = 0;
    for (ImportFile const& file : found) bytes += file.bytes.size();
    if (found.empty() || found.size() > most_import_files || bytes > most_import_bytes)
        return refuse(Invalid{
            {{"files", fmt::format("Give 1 to {} files, together at most {} MB.", most_import_files,
                                   most_import_bytes / (1024 * 1024))}}});
    return found;
}

std::vector<std::string> in_lines(CheckSummary const& summary)
{
    std::vector<std::string> lines;
    for (FileCheck const& file : summary.files)
        lines.push_back(fmt::format(
            "{} ({}): {} new, {} changed, {} the same, {} duplicate, {} wrong", file.holds,
            file.file, file.rows.fresh, file.rows.changed, file.rows.same, file.rows.duplicate,
            file.rows.wrong));
    for (CheckSummary::Made const& made : summary.makes)
        if (made.number > 0) lines.push_back(fmt::format("  {}: {}", made.words, made.number));
    for (std::string const& note : summary.notes) lines.push_back("Note: " + note);
    for (std::size_t at = 0; at < std::min(summary.problems.size(), most_problems_printed); ++at)
        lines.push_back(fmt::format("{}: {}", summary.problems[at].file,
                                    in_words(summary.problems[at])));
    auto const printed = static_cast<std::int64_t>(
        std::min(summary.problems.size(), most_problems_printed));
    if (summary.problems_in_all > printed)
        lines.push_back(fmt::format("… and {} more problems.", summary.problems_in_all - printed));
    return lines;
}

}  // namespace keywork::ssda903

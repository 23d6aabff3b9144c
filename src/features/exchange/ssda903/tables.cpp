#include "features/exchange/ssda903/tables.hpp"

#include "platform/zip/zip.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace keywork::ssda903 {
namespace {

csv::Limits limits_of_a_file()
{
    return {.bytes = most_import_bytes, .rows = most_import_rows + 1, .cells = 200};
}

Refusal wrong_file(std::string const& name, std::string_view why)
{
    return Invalid{{{"files", fmt::format("{}: {}", name, why)}}};
}

/// The same refusal with the file's name before each of its messages.
Refusal named(Refusal refusal, std::string const& name)
{
    if (auto* invalid = std::get_if<Invalid>(&refusal))
        for (Problem& problem : invalid->problems)
            problem = {"files", name + ": " + problem.message};
    return refusal;
}

std::optional<TableKind> kind_of(csv::Table const& table)
{
    for (Shape const& shape : shapes()) {
        bool const tells = std::ranges::all_of(shape.telling, [&](Field field) {
            return table.column(heading_of(field)).has_value();
        });
        if (tells && table.column(heading_of(Field::child))) return shape.kind;
    }
    return std::nullopt;
}

/// Four digits of this century that stand alone in the name; the last such: a folder's year gives
/// way to a file's.
std::string year_in(std::string_view name)
{
    auto const is_digit = [&](std::size_t at) {
        return at < name.size() && name[at] >= '0' && name[at] <= '9';
    };
    std::string year;
    for (std::size_t at = 0; at + 4 <= name.size(); ++at)
        if (name.substr(at, 2) == "20" && is_digit(at + 2) && is_digit(at + 3) &&
            !is_digit(at + 4) && (at == 0 || !is_digit(at - 1)))
            year = name.substr(at, 4);
    return year;
}

bool has_a_header(Tables const& tables)
{
    return std::ranges::any_of(tables, [](sandbox::ReadTable const& read) {
        return kind_of(read.table) == TableKind::header;
    });
}

/// A table under its columns; unknown headings are added to `notes`.
SourceTable under_its_columns(TableKind kind, sandbox::ReadTable read,
                              std::vector<std::string>& notes)
{
    SourceTable made{.kind = kind, .file = std::move(read.file), .table = std::move(read.table)};
    made.column.fill(-1);
    std::vector<bool> known(made.table.headings.size());
    for (Field const field : shape_of(kind).fields)
        if (auto const at = made.table.column(heading_of(field))) {
            made.column[static_cast<std::size_t>(field)] = static_cast<std::int16_t>(*at);
            known[*at] = true;
        }
    for (std::size_t at = 0; at < known.size(); ++at)
        if (!known[at])
            notes.push_back(fmt::format("{}: the column “{}” is not part of this table and was "
                                        "passed over.",
                                        made.file, made.table.headings[at]));
    return made;
}

Outcome<> add_table(Source& source, sandbox::ReadTable read)
{
    if (read.table.headings.empty()) {
        source.notes.push_back(fmt::format("{} is empty and was passed over.", read.file));
        return {};
    }
    auto const kind = kind_of(read.table);
    if (!kind) {
        source.notes.push_back(fmt::format(
            "{} was passed over: its headings are not those of an SSDA903 table.", read.file));
        return {};
    }
    for (SourceTable const& other : source.tables)
        if (other.kind == *kind)
            return refuse(wrong_file(
                read.file, fmt::format("{} holds the same table ({}). Choose the files of one "
                                       "year, one of each table.",
                                       other.file, shape_of(*kind).words)));
    if (read.table.encoding == csv::Encoding::windows_1252)
        source.notes.push_back(fmt::format(
            "{} is not UTF-8. It was read as Windows text: look at letters with accents.",
            read.file));
    source.tables.push_back(under_its_columns(*kind, std::move(read), source.notes));
    return {};
}

Outcome<Source> checked(Source source)
{
    std::size_t rows = 0;
    for (SourceTable const& table : source.tables) rows += table.table.rows.size();
    if (rows > most_import_rows)
        return refuse(Invalid{{{"files", fmt::format("The files hold {} rows; {} can be imported "
                                                     "at a time.", rows, most_import_rows)}}});
    if (source.tables.empty())
        return refuse(Invalid{{{"files", "None of the files holds a table of an SSDA903 return. "
                                         "Choose its CSV files, a zip of them, or its XML."}}});
    auto const is_header = [](SourceTable const& table) { return table.kind == TableKind::header; };
    if (std::ranges::none_of(source.tables, is_header))
        return refuse(Invalid{{{"files", "The header table is not there: the one with CHILD, SEX, "
                                         "DOB and ETHNIC. Add it to the files."}}});
    std::ranges::stable_sort(source.tables, {}, &SourceTable::kind);
    return source;
}

/// Opens zip archives; other files stay as they are. The order is kept.
Outcome<std::vector<ImportFile>> unpacked(std::vector<ImportFile> files)
{
    std::vector<ImportFile> all;
    for (ImportFile& file : files) {
        if (!zip::is_zip(file.bytes)) {
            all.push_back(std::move(file));
            continue;
        }
        auto entries = zip::read(file.bytes);
        if (!entries) return refuse(named(entries.error(), file.name));
        for (zip::Entry& entry : *entries)
            all.push_back({std::move(entry.name), std::move(entry.bytes)});
    }
    return all;
}

}  // namespace

Outcome<Tables> read_files(std::vector<ImportFile> sent)
{
    auto files = TRY(unpacked(std::move(sent)));
    auto const documents = std::ranges::count_if(
        files, [](ImportFile const& file) { return is_xml(file.bytes); });
    Tables tables;
    for (ImportFile& file : files) {
        bool const is_document = is_xml(file.bytes);
        if (is_document && documents != std::ssize(files))
            return refuse(wrong_file(file.name, "An XML return comes alone, without other files."));
        if (is_document) {
            std::ranges::move(TRY(read_xml(file)), std::back_inserter(tables));
            continue;
        }
        auto table = csv::read_table(std::move(file.bytes), limits_of_a_file());
        if (!table) return refuse(named(table.error(), file.name));
        tables.push_back({std::move(file.name), std::move(*table)});
    }
    return tables;
}

std::vector<Tables> by_year(Tables tables)
{
    std::map<std::string, Tables> groups;
    for (sandbox::ReadTable& read : tables) groups[year_in(read.file)].push_back(std::move(read));
    bool const are_years = std::ranges::all_of(
        groups, [](auto const& group) { return has_a_header(group.second); });
    std::vector<Tables> years;
    for (auto& [year, group] : groups) {
        if (are_years || years.empty()) years.emplace_back();
        std::ranges::move(group, std::back_inserter(years.back()));
    }
    return years;
}

Outcome<Source> source_of(Tables tables)
{
    Source source;
    for (sandbox::ReadTable& read : tables) TRY(add_table(source, std::move(read)));
    return checked(std::move(source));
}

}  // namespace keywork::ssda903

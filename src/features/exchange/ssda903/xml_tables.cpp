// The XML form of the return, EXPSSDA903: the same tables, read from its elements.
#include "features/exchange/ssda903/tables.hpp"

#include "platform/xml/xml.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ssda903 {
namespace {

/// Where XML has another name for a column than CSV.
std::string_view element_of(TableKind kind, Field field)
{
    if (field == Field::child) return "CHILDID";
    if (kind == TableKind::episodes && field == Field::place) return "PL";
    return heading_of(field);
}

bool is_of_the_child(Field field)
{
    return field == Field::child || field == Field::dob;
}

struct TableInMaking {
    Shape const* shape;
    csv::Table table;
};

/// A row for this table from the element that holds its columns; nothing if all of them are empty.
void add_row(TableInMaking& into, xml::Node header, xml::Node holder)
{
    csv::Row row{.number = into.table.rows.size() + 1, .cells = {}};
    bool says_something = into.shape->kind == TableKind::header;
    for (Field const field : into.shape->fields) {
        auto const name = element_of(into.shape->kind, field);
        auto text = (is_of_the_child(field) ? header : holder).child(name).text();
        says_something = says_something ||
                         (!is_of_the_child(field) && field != Field::sex && !text.empty());
        row.cells.push_back(std::move(text));
    }
    if (says_something) into.table.rows.push_back(std::move(row));
}

void add_child(std::vector<TableInMaking>& tables, xml::Node child)
{
    auto const header = child.child("HEADER");
    for (TableInMaking& table : tables) {
        if (table.shape->kind == TableKind::header || table.shape->element.empty()) {
            add_row(table, header, header);
            continue;
        }
        bool const outside = table.shape->kind == TableKind::episodes;
        for (xml::Node const node :
             (outside ? child : header).children(table.shape->element))
            add_row(table, header, node);
    }
}

}  // namespace

bool is_xml(std::string_view bytes)
{
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    auto const first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

Outcome<Tables> read_xml(ImportFile const& file)
{
    auto const document = TRY(xml::Document::read(file.bytes, {.bytes = most_import_bytes}));
    if (document.root().name() != "EXPSSDA903")
        return refuse(Invalid{{{"files", fmt::format("{}: this is a {} document. An SSDA903 return "
                                                     "begins with EXPSSDA903.",
                                                     file.name, document.root().name())}}});
    std::vector<TableInMaking> tables;
    for (Shape const& shape : shapes()) {
        TableInMaking table{&shape, {}};
        for (Field const field : shape.fields)
            table.table.headings.emplace_back(heading_of(field));
        tables.push_back(std::move(table));
    }
    auto const children = document.root().children("CHILD");
    for (xml::Node const child : children) add_child(tables, child);
    if (children.empty())
        return refuse(Invalid{{{"files", file.name + ": there is no CHILD in it."}}});
    Tables read;
    for (TableInMaking& table : tables)
        if (!table.table.rows.empty())
            read.push_back({fmt::format("{} ({})", file.name, table.shape->words),
                            std::move(table.table)});
    return read;
}

}  // namespace keywork::ssda903

#include "care/import/list_reading.hpp"

namespace keywork::imports {

Outcome<std::vector<sandbox::ReadTable>> read_lists(std::vector<ImportFile> files)
{
    csv::Limits const limits{.bytes = most_import_bytes, .rows = most_import_rows + 1,
                             .cells = 300};
    std::vector<sandbox::ReadTable> lists;
    for (ImportFile& file : files) {
        auto table = TRY(csv::read_table(std::move(file.bytes), limits));
        lists.push_back({std::move(file.name), std::move(table)});
    }
    return lists;
}

Outcome<sandbox::ReadTable> read_list(sandbox::Parsers const& parsers,
                                      std::span<ImportFile const> files)
{
    if (files.size() != 1) return refuse(Invalid{{{"files", "Choose one CSV file at a time."}}});
    auto lists = TRY(parsers.read(list_parser, files));
    if (lists.size() != 1)
        return refuse(Invalid{{{"files", "This could not be read as a list."}}});
    return std::move(lists.front());
}

}  // namespace keywork::imports

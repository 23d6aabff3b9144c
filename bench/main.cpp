// What Keywork costs: `bin/bench` builds it, makes the organisations and runs this.
#include "bench/measures.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <string_view>

namespace keywork::bench {
namespace {

struct Asked {
    Organisation large;
    Organisation small;
    std::string folder;        // for files that come and go
    std::string keywork;       // the program, beside this one
    std::string returns;       // the SSDA903 return; empty: not there
};

void measure_in_process(Table& table, Asked const& asked)
{
    auto const large = db::Database::open(asked.large.url());
    auto const small = db::Database::open(asked.small.url());
    Program in_large{*large};
    Program in_small{*small};
    make_everywhere(in_large);
    measure_pages(table, in_large, asked.folder);
    measure_search(table, in_large);
    measure_growth(table, in_large, in_small);
    measure_weights(table, in_large);
}

int measure(Asked const& asked)
{
    Table table;
    measure_in_process(table, asked);
    measure_running(table, asked.large, asked.keywork);
    measure_pages_a_second(table, asked.large, 3);
    if (asked.returns.empty())
        fmt::print(stderr, "No SSDA903 return: KEYWORK_SHARED names no folder with one.\n");
    else
        measure_import(table, asked.returns, asked.folder);
    {
        // Last: it adds to the organisation.
        auto const large = db::Database::open(asked.large.url(), {.readers = 8});
        Program program{*large};
        measure_sending(table, program, asked.folder);
    }
    fmt::print("{} with {}; medians, 2 cores\n\n", asked.large.children, asked.large.entries);
    table.print();
    return 0;
}

}  // namespace
}  // namespace keywork::bench

int main(int count, char** arguments)
{
    using namespace keywork::bench;
    if (count != 8) {
        fmt::print(stderr, "Run bin/bench, which knows what to give.\n");
        return 2;
    }
    try {
        return measure({.large = {arguments[1], arguments[2], arguments[3]},
                        .small = {arguments[4], "", ""},
                        .folder = arguments[5],
                        .keywork = arguments[6],
                        .returns = arguments[7]});
    } catch (std::exception const& fault) {
        fmt::print(stderr, "bench: {}\n", fault.what());
        return 1;
    }
}

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
    Organisation provider;
    std::string folder;        // for files that come and go
    std::string keywork;       // the program, beside this one
    std::string returns;       // the SSDA903 return; empty: not there
    std::string only;          // one group of the measures; empty: all
};

bool wants(Asked const& asked, std::string_view group)
{
    return asked.only.empty() || asked.only == group;
}

void measure_in_process(Table& table, Asked const& asked)
{
    auto const large = db::Database::open(asked.large.url());
    auto const small = db::Database::open(asked.small.url());
    Program in_large{*large};
    Program in_small{*small};
    make_everywhere(in_large);
    if (wants(asked, "pages")) measure_pages(table, in_large, asked.folder);
    if (wants(asked, "forms")) measure_forms(table, in_large);
    if (wants(asked, "search")) measure_search(table, in_large);
    if (wants(asked, "growth")) measure_growth(table, in_large, in_small);
    if (wants(asked, "weights")) measure_weights(table, in_large);
}

void measure_of_provider(Table& table, Organisation const& provider)
{
    auto const database = db::Database::open(provider.url());
    Program program{*database};
    measure_analysis(table, program);
}

/// Last: it adds to the organisation.
void measure_sends(Table& table, Asked const& asked)
{
    auto const large = db::Database::open(asked.large.url());
    Program program{*large};
    measure_sending(table, program, asked.folder);
}

int measure(Asked const& asked)
{
    Table table;
    measure_in_process(table, asked);
    if (wants(asked, "analysis")) measure_of_provider(table, asked.provider);
    if (wants(asked, "running")) measure_running(table, asked.large, asked.keywork);
    if (wants(asked, "throughput")) measure_pages_a_second(table, asked.large, 3);
    if (asked.returns.empty())
        fmt::print(stderr, "No SSDA903 return: KEYWORK_SHARED names no folder with one.\n");
    else if (wants(asked, "import"))
        measure_import(table, asked.returns, asked.folder, asked.keywork);
    if (wants(asked, "sending")) measure_sends(table, asked);
    fmt::print("{} with {}; medians, 2 cores\n\n", asked.large.children, asked.large.entries);
    table.print();
    return 0;
}

}  // namespace
}  // namespace keywork::bench

int main(int count, char** arguments)
{
    using namespace keywork::bench;
    if (count != 10) {
        fmt::print(stderr, "Run bin/bench, which knows what to give.\n");
        return 2;
    }
    try {
        return measure({.large = {arguments[1], arguments[2], arguments[3]},
                        .small = {arguments[4], "", ""},
                        .provider = {arguments[5], "", ""},
                        .folder = arguments[6],
                        .keywork = arguments[7],
                        .returns = arguments[8],
                        .only = arguments[9]});
    } catch (std::exception const& fault) {
        fmt::print(stderr, "bench: {}\n", fault.what());
        return 1;
    }
}

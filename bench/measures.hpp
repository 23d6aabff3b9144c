// What is measured. Each adds its lines to the table.
#pragma once

#include "bench/program.hpp"
#include "bench/table.hpp"

namespace keywork::bench {

/// A made organisation: its file, and how it is called in the table.
struct Organisation {
    std::string file;
    std::string url() const { return "sqlite:" + file; }
    std::string children;      // "20,000 children"
    std::string entries;       // "10,000,000 entries"
};

/// Somebody who leads in every place, and so reaches every child; made when first asked for.
inline constexpr std::string_view everywhere = "bench.everywhere";
void make_everywhere(Program& program);

/// Server time of a child's page, of Today in each kind of setting, and of lists.
void measure_pages(Table& table, Program& program, std::string const& folder);
/// Server time and weight of the first page of every kind; a draft saved.
void measure_forms(Table& table, Program& program);
/// What a provider of 40 homes asks of five years.
void measure_analysis(Table& table, Program& program);
/// Children by name; entries by words, within one child and within 200.
void measure_search(Table& table, Program& program);
/// The large organisation against the small one, page by page in turn.
void measure_growth(Table& table, Program& large, Program& small);
/// Sending a record against one fsync; sent by many at once.
void measure_sending(Table& table, Program& program, std::string const& folder);
/// Pages a second against the bare program.
void measure_pages_a_second(Table& table, Organisation const& organisation, double for_seconds);
/// Ready after start, memory idle and under load; as `keywork run`, the program beside this one.
void measure_running(Table& table, Organisation const& organisation, std::string const& keywork);
/// The return of 2,675 children into an empty database, and their list afterwards.
void measure_import(Table& table, std::string const& returns, std::string const& folder,
                    std::string const& keywork);
/// What a browser fetches: a child's page as sent, style sheet and script compressed.
void measure_weights(Table& table, Program& program);

}  // namespace keywork::bench

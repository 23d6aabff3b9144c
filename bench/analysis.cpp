#include "bench/measures.hpp"
#include "bench/timing.hpp"

namespace keywork::bench {
namespace {

Times times_of(Program const& program, Person const& person, std::string const& target)
{
    Call const page{.target = target};
    program.answer(person, page);
    return timed(20, [&](std::size_t) { program.answer(person, page); });
}

}  // namespace

void measure_analysis(Table& table, Program& program)
{
    auto const individual = program.person("oversight");
    auto const lead = program.person("home-1.lead");
    table.add(median_at_most("holds of 40 homes in five years",
                             times_of(program, individual, "/holds?period=60&of=all"), 200));
    table.add(median_at_most("holds of one home in five years",
                             times_of(program, lead, "/holds?period=60"), 200));
    table.add(median_at_most("inspection evidence of one home, a year",
                             times_of(program, lead, "/inspection?period=12"), 200));
    table.add(median_at_most("evidence by quality standard, a year",
                             times_of(program, lead, "/standards?period=12"), 200));
}

}  // namespace keywork::bench

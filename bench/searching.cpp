#include "bench/measures.hpp"
#include "bench/timing.hpp"

#include "care/access/sight.hpp"
#include "care/child/search/search.hpp"
#include "care/chronology/chronology.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <array>

namespace keywork::bench {
namespace {

// As typed: whole, begun, misspelt, two words, one that nobody has.
constexpr auto names = std::to_array<std::string_view>(
    {"Amabel", "Mabel", "Mab", "Mable", "Keira Ashford", "Kiera Ashfrod", "Yusra Q", "Thornbek",
     "Zzyzx", "Sasha", "ravenshaw"});
// Common, rare, begun, several, none.
constexpr auto words = std::to_array<std::string_view>(
    {"pasta", "dentist", "toast", "football gran", "wor", "you said", "hold", "spanner", "xylo",
     "science"});

Times names_found(Program& program, Person const& person)
{
    auto const scope = scope_of(person.actor);
    auto const once = [&](std::size_t i) {
        program.database().read([&](db::Reader& db) {
            child::find_children(db, scope, names[i % names.size()]);
        });
    };
    timed(names.size(), once);
    return timed(names.size() * 20, once);
}

Times words_found(Program& program, Person const& person)
{
    auto const scope = scope_of(person.actor);
    auto const once = [&](std::size_t i) {
        program.database().read([&](db::Reader& db) {
            chronology::with_words(db, scope, std::string{words[i % words.size()]}, 20);
        });
    };
    timed(words.size(), once);
    return timed(words.size() * 10, once);
}

Times words_found_in_a_child(Program& program, Person const& person)
{
    std::vector<Sight> sights;
    program.database().read([&](db::Reader& db) {
        for (ChildId const& child : person.children)
            sights.push_back(sight_of(person.actor, decide(db, person.actor, Function::see_child,
                                                           Level::l1, child).value()));
    });
    expects(!sights.empty());
    auto const once = [&](std::size_t i) {
        program.database().read([&](db::Reader& db) {
            chronology::newest(db, sights[i % sights.size()],
                               {.words = std::string{words[i % words.size()]}}, std::nullopt, 40);
        });
    };
    timed(300, once);
    return timed(1000, once);
}

void add_pages(Table& table, Program& program)
{
    auto const lead = program.person("vs-1.lead");
    auto const once = [&](std::string const& target, std::string field) {
        return timed(100, [&, field = std::move(field)](std::size_t i) {
            program.answer(lead, {.method = http::Method::POST, .target = target,
                                  .fields = {{field, std::string{words[i % words.size()]}}}});
        }).p50();
    };
    table.add(told("page of names and words found, Virtual School lead, p50", once("/find", "q"),
                   "ms"));
    auto const timeline = fmt::format("/children/{}/timeline", lead.children.at(0).text());
    table.add(told("page of words found in a child's timeline, p50", once(timeline, "words"),
                   "ms"));
}

}  // namespace

void measure_search(Table& table, Program& program)
{
    for (auto const& [what, who] :
         {std::pair{"a Virtual School", "vs-1.lead"}, std::pair{"200 children", "oversight"},
          std::pair{"everybody", everywhere.data()}}) {
        auto const found = names_found(program, program.person(who));
        table.add(median_at_most(fmt::format("name among {}", what), found, 5));
        table.add(told(fmt::format("name among {}, slowest of those typed", what), found.at(0.95),
                       "ms"));
    }
    auto const in_a_child = words_found_in_a_child(program, program.person("vs-1.lead"));
    table.add(median_at_most("words within a child", in_a_child, 10));
    table.add(at_most("words within a child, p99", in_a_child.p99(), 10, "ms"));
    auto const in_200 = words_found(program, program.person("oversight"));
    table.add(median_at_most("words within 200 children", in_200, 50));
    table.add(at_most("words within 200 children, p99", in_200.p99(), 50, "ms"));
    auto const in_school = words_found(program, program.person("vs-1.lead"));
    table.add(told("words within a Virtual School, p50", in_school.p50(), "ms"));
    auto const in_all = words_found(program, program.person(everywhere));
    table.add(told("words within everybody, p50", in_all.p50(), "ms"));
    add_pages(table, program);
}

}  // namespace keywork::bench

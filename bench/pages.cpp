#include "bench/measures.hpp"
#include "bench/synced_file.hpp"
#include "bench/timing.hpp"

#include "care/setting/store.hpp"
#include "care/staff/store.hpp"

#include <fmt/core.h>

#include <array>
#include <span>

namespace keywork::bench {
namespace {

constexpr std::size_t log_pages_of_a_look = 4;   // what one audit entry puts into SQLite's log

struct Asked {
    Person person;
    Call call;
};

/// One after another, in turn: each once to warm the file's pages, then timed.
Times timed_calls(Program const& program, std::vector<Asked> const& asked, std::size_t times)
{
    for (Asked const& one : asked) program.answer(one.person, one.call);
    return timed(times, [&](std::size_t i) {
        auto const& one = asked[i % asked.size()];
        program.answer(one.person, one.call);
    });
}

using Names = std::span<char const* const>;
constexpr char const* all_kinds[] = {"home-1.care-1", "home-2.care-2", "vs-1.lead", "vs-1.care-2",
                                     "special-1.senior-1", "pru-1.care-1", "ap-1.care-1"};
/// Homes are as large in every organisation: what grows there is the organisation, not the place.
constexpr char const* homes[] = {"home-1.care-1", "home-1.care-2", "home-2.care-1",
                                 "home-2.care-2"};

/// Children's pages as asked for by these.
std::vector<Asked> childrens_pages(Program& program, std::string_view below, Names names)
{
    std::vector<Asked> asked;
    for (auto const* name : names) {
        auto const person = program.person(name);
        for (std::size_t i = 0; i < person.children.size() && i < 50; ++i)
            asked.push_back({person,
                             {.target = fmt::format("/children/{}{}", person.children[i].text(),
                                                    below)}});
    }
    return asked;
}

struct ListOf {
    std::string_view what;
    std::string_view who;
    std::string_view target;
};
constexpr auto lists = std::to_array<ListOf>(
    {{"Today, children's home", "home-1.care-1", "/"},
     {"Today, Virtual School key worker", "vs-1.care-1", "/"},
     {"Today, Virtual School lead", "vs-1.lead", "/"},
     {"Today, special school", "special-1.senior-1", "/"},
     {"Today, PRU", "pru-1.care-1", "/"},
     {"Today, alternative provision", "ap-1.care-1", "/"},
     {"Children, home", "home-1.care-1", "/children"},
     {"Children, Virtual School lead", "vs-1.lead", "/children"},
     {"Children, somebody who reaches everybody", everywhere, "/children"},
     {"Today, somebody who reaches everybody", everywhere, "/"},
     {"Due, home", "home-1.lead", "/due"},
     {"Due, Virtual School lead", "vs-1.lead", "/due"},
     {"Tasks, home", "home-1.care-1", "/tasks"},
     {"Tasks, Virtual School lead", "vs-1.lead", "/tasks"},
     {"To sign, home", "home-1.lead", "/to-sign"},
     {"To sign, Virtual School lead", "vs-1.lead", "/to-sign"},
     {"Drafts", "home-1.care-1", "/drafts"},
     {"Record: choose a child, Virtual School lead", "vs-1.lead", "/records/new"}});

/// Each page leaves after its audit entry is on the disk: what the disk takes is told beside it.
void measure_childs_page(Table& table, Program& program, std::string const& folder)
{
    auto const asked = childrens_pages(program, "", all_kinds);
    for (Asked const& one : asked) program.answer(one.person, one.call);
    SyncedFile file{folder + "/synced"};
    Times pages;
    Times syncs;
    for (std::size_t i = 0; i < 2000; ++i) {
        auto const& one = asked[i % asked.size()];
        auto const before = processor_milliseconds();
        pages.add(length_of([&] { program.answer(one.person, one.call); }));
        pages.add_processor(processor_milliseconds() - before);
        if (i % 4 == 0)
            syncs.add(length_of([&] { file.write_and_sync(log_pages_of_a_look); }));
    }
    table.add(told("one fsync of this disk, p50", syncs.p50(), "ms"));
    table.add(told("one fsync of this disk, p99", syncs.p99(), "ms"));
    table.add(median_at_most("child's page", pages, 2));
    table.add(at_most("child's page, p99", pages.p99(), 10, "ms"));
    table.add(told("child's page less one fsync, p50", pages.p50() - syncs.p50(), "ms"));
}

}  // namespace

void make_everywhere(Program& program)
{
    program.database().write([&](db::Transaction& tx) {
        if (staff::find_by_sign_in_name(tx, everywhere)) return db::Database::Finish::rollback;
        auto const id = program.random().new_id<StaffId>(made_at());
        staff::insert(tx, {.id = id,
                           .sign_in_name = std::string{everywhere},
                           .full_name = "Bench Everywhere",
                           .job_title = "Manager",
                           .password_hash = std::nullopt,
                           .password_must_change = false,
                           .theme = "auto",
                           .created_at = made_at(),
                           .off_at = std::nullopt,
                           .last_seen_at = std::nullopt});
        for (Setting const& setting : setting::all(tx))
            staff::insert_role(tx, {.id = program.random().new_id<StaffRoleId>(made_at()),
                                    .staff = id,
                                    .setting = setting.id,
                                    .role = Role::lead,
                                    .reach = Reach::works,
                                    .from_on = london_day(made_at()),
                                    .until_on = london_day(made_at()) + days{1},
                                    .made_by = std::nullopt,
                                    .made_at = made_at()});
        return db::Database::Finish::commit;
    });
}

void measure_pages(Table& table, Program& program, std::string const& folder)
{
    measure_childs_page(table, program, folder);
    auto const timelines = childrens_pages(program, "/timeline", all_kinds);
    table.add(median_at_most("child's timeline", timed_calls(program, timelines, 600), 4));
    for (ListOf const& list : lists) {
        std::vector<Asked> const asked{{program.person(list.who),
                                        {.target = std::string{list.target}}}};
        table.add(median_at_most(std::string{list.what}, timed_calls(program, asked, 60), 4));
    }
}

void measure_growth(Table& table, Program& large, Program& small)
{
    for (auto const& [what, below] : {std::pair{"child's page", ""},
                                      std::pair{"child's timeline", "/timeline"}}) {
        auto const of_large = childrens_pages(large, below, homes);
        auto const of_small = childrens_pages(small, below, homes);
        Times long_ones;
        Times short_ones;
        for (std::size_t i = 0; i < 1400; ++i) {
            auto const once = [&](Program const& program, std::vector<Asked> const& asked) {
                auto const& one = asked[i % asked.size()];
                return length_of([&] { program.answer(one.person, one.call); });
            };
            auto const in_large = once(large, of_large);
            auto const in_small = once(small, of_small);
            if (i < 400) continue;
            long_ones.add(in_large);
            short_ones.add(in_small);
        }
        table.add(at_most(fmt::format("{} of a home, large against 10,000 entries", what),
                          long_ones.p50() / short_ones.p50(), 1.3, "×"));
    }
    auto const home = [](Program& program) { return program.person("home-1.care-1"); };
    auto const large_home = home(large);
    auto const small_home = home(small);
    Times long_ones;
    Times short_ones;
    Call const today{.target = "/"};
    for (int i = 0; i < 200; ++i) {
        long_ones.add(length_of([&] { large.answer(large_home, today); }));
        short_ones.add(length_of([&] { small.answer(small_home, today); }));
    }
    table.add(at_most("Today of a home, large against 10,000 entries",
                      long_ones.p50() / short_ones.p50(), 1.3, "×"));
}

}  // namespace keywork::bench

#include "bench/measures.hpp"
#include "bench/synced_file.hpp"
#include "bench/timing.hpp"

#include "platform/crypto/crypto.hpp"

#include <fmt/core.h>

#include <exception>
#include <thread>

namespace keywork::bench {
namespace {

constexpr std::size_t log_pages_of_a_record = 20;   // what one record puts into SQLite's log

/// A good moment as it stands on its check page, ready to be sent.
struct Checked {
    Person const* person;
    Call send;
};

Checked checked(Program& program, Person const& person, ChildId const& child)
{
    auto const key = crypto::hex(program.random().bytes(16));
    auto const path = fmt::format("/children/{}/records/new/good-moment", child.text());
    auto const saved = program.answer(
        person,
        {.method = http::Method::POST, .target = path,
         .fields = {{"form_key", key}, {"page_key", key}, {"version", "0"}, {"draft", ""},
                    {"step", "0"}, {"go", "on"}, {"asked", "type what shared_with_child"},
                    {"type", "REGULATION"}, {"what", "You asked for a break before it got loud."},
                    {"shared_with_child", "yes"}}},
        303);
    auto const check = header(saved, "Location");
    auto const page = program.answer(person, {.target = check});
    Checked ready{&person, {.method = http::Method::POST, .target = check, .fields = {}}};
    for (auto const* name : {"form_key", "page_key", "version", "draft", "step", "asked"})
        ready.send.fields.emplace_back(name, hidden(page.body, name));
    ready.send.fields.emplace_back("go", "send");
    return ready;
}

template <class Work>
void on_threads(std::size_t threads, Work work)
{
    std::vector<std::exception_ptr> failures(threads);
    {
        std::vector<std::jthread> running;
        for (std::size_t one = 0; one < threads; ++one)
            running.emplace_back([&, one] {
                try {
                    work(one);
                } catch (...) {
                    failures[one] = std::current_exception();
                }
            });
    }
    for (auto const& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

void measure_alone(Table& table, Program& program, Person const& person, std::string const& folder)
{
    constexpr std::size_t times = 200;
    SyncedFile file{folder + "/synced"};
    Times sends;
    Times syncs;
    for (std::size_t i = 0; i < times; ++i) {
        auto const ready = checked(program, person, person.children[i % person.children.size()]);
        syncs.add(length_of([&] { file.write_and_sync(log_pages_of_a_record); }));
        auto const before = processor_milliseconds();
        sends.add(length_of([&] { program.answer(person, ready.send, 303); }));
        sends.add_processor(processor_milliseconds() - before);
    }
    table.add(told("one fsync, p50", syncs.p50(), "ms"));
    auto sending = told("sending a record, p50", sends.p50(), "ms");
    sending.processor = sends.processor();
    table.add(sending);
    table.add(at_most("sending a record less one fsync, p50", sends.p50() - syncs.p50(), 2, "ms"));
}

void measure_together(Table& table, Program& program, std::vector<Person> const& people)
{
    constexpr std::size_t threads = 64;
    constexpr std::size_t each = 80;
    std::vector<std::vector<Checked>> ready(threads);
    on_threads(threads, [&](std::size_t one) {
        auto const& person = people[one % people.size()];
        for (std::size_t i = 0; i < each; ++i)
            ready[one].push_back(
                checked(program, person, person.children[(one + i) % person.children.size()]));
    });
    constexpr double records = threads * each;
    auto const before = processor_milliseconds();
    auto const start = monotonic_now();
    on_threads(threads, [&](std::size_t one) {
        for (Checked const& send : ready[one]) program.answer(*send.person, send.send, 303);
    });
    auto const seconds = milliseconds_since(start) / 1000;
    auto sent = at_least("records sent a second, 64 at once", records / seconds, 5000, "/s");
    sent.processor = (processor_milliseconds() - before) / records;
    table.add(sent);
}

}  // namespace

void measure_sending(Table& table, Program& program, std::string const& folder)
{
    std::vector<Person> people;
    // Nobody whose pages are timed: what they send here would make their own pages longer.
    for (auto const* name : {"home-3.care-1", "home-4.care-1", "home-5.care-1", "home-6.care-1",
                             "home-7.care-1", "home-8.care-1", "home-9.care-1", "home-10.care-1",
                             "special-1.lead", "pru-1.lead", "ap-1.lead", "vs-1.senior-1"})
        people.push_back(program.person(name));
    measure_alone(table, program, people.front(), folder);
    measure_together(table, program, people);
}

}  // namespace keywork::bench

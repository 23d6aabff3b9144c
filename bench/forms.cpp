#include "bench/measures.hpp"
#include "bench/timing.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"
#include "platform/http/compression.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::bench {
namespace {

constexpr double kilobyte = 1024;

struct WhoWrites {
    std::string_view profile;
    std::string_view name;
};
constexpr auto who_writes = std::to_array<WhoWrites>({{"home", "home-1.care-1"},
                                                      {"vs", "vs-1.care-1"},
                                                      {"special", "special-1.senior-1"},
                                                      {"pru", "pru-1.care-1"},
                                                      {"ap", "ap-1.care-1"}});

/// The length at which a page leaves for a browser that takes gzip.
double kilobytes_sent(Program& program, Person const& person, Call const& call)
{
    auto request = request_of(person, call);
    request.headers.emplace_back("accept-encoding", "gzip");
    auto response = program.answer(person, call);
    http::compress(request, response);
    return static_cast<double>(response.body.size()) / kilobyte;
}

struct OfKind {
    std::string kind;
    Times times;
    double kilobytes;
};

/// The first page of every kind that somebody in each kind of setting writes on a child's file.
std::vector<OfKind> form_pages(Program& program)
{
    std::vector<OfKind> all;
    for (auto const& [profile, name] : who_writes) {
        auto const person = program.person(name);
        auto const& child = person.children.at(0);
        for (form::Form const* form : program.services().forms.offered_in(profile)) {
            if (form->children == form::Children::none) continue;
            Call const page{.target = fmt::format("/children/{}/records/new/{}", child.text(),
                                                  form->kind)};
            auto const first = program.dispatch().answer(request_of(person, page));
            if (first.status != 200) continue;                  // not theirs to write
            all.push_back({form->kind,
                           timed(20, [&](std::size_t) { program.answer(person, page); }),
                           kilobytes_sent(program, person, page)});
        }
    }
    return all;
}

void measure_form_pages(Table& table, Program& program)
{
    auto const pages = form_pages(program);
    expects(!pages.empty());
    auto const p50 = [](OfKind const& page) { return page.times.p50(); };
    Times medians;
    for (OfKind const& page : pages) medians.add(page.times.p50());
    auto const slowest = std::ranges::max_element(pages, {}, p50);
    auto const longest = std::ranges::max_element(pages, {}, &OfKind::kilobytes);
    table.add(at_most(fmt::format("form page, p50 of {} kinds in five settings", pages.size()),
                      medians.p50(), 5, "ms"));
    table.add(median_at_most("form page, slowest kind: " + slowest->kind, slowest->times, 5));
    table.add(at_most("form page as sent, longest kind: " + longest->kind, longest->kilobytes, 15,
                      "KB"));
}

/// The same draft saved again and again, each time with other words, as while somebody types.
void measure_draft(Table& table, Program& program)
{
    auto const person = program.person("home-1.care-1");
    auto const key = crypto::hex(program.random().bytes(16));
    auto const path = fmt::format("/children/{}/records/new/incident",
                                  person.children.at(0).text());
    auto const saved = timed(100, [&](std::size_t i) {
        program.answer(person,
                       {.method = http::Method::POST, .target = path,
                        .fields = {{"form_key", key}, {"page_key", key},
                                   {"version", std::to_string(i)}, {"draft", ""}, {"step", "0"},
                                   {"go", "stay"}, {"asked", "what_happened"},
                                   {"what_happened", fmt::format("You left the room {}.", i)}}},
                       303);
    });
    table.add(median_at_most("a draft saved", saved, 20));
    table.add(at_most("a draft saved, p99", saved.p99(), 20, "ms"));
}

}  // namespace

void measure_forms(Table& table, Program& program)
{
    measure_form_pages(table, program);
    measure_draft(table, program);
}

}  // namespace keywork::bench

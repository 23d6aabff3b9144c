#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/served.hpp"
#include "bench/timing.hpp"

#include "platform/http/static_files.hpp"

#include <fmt/core.h>

namespace keywork::bench {
namespace {

/// Everything that people of all settings look at, for a server under load.
std::vector<Page> all_kinds_of_pages(Program& program)
{
    std::vector<Page> pages;
    for (auto const* name : {"home-1.care-1", "home-1.lead", "vs-1.lead", "vs-1.care-1",
                             "special-1.senior-1", "pru-1.senior-1", "ap-1.lead"}) {
        auto const person = program.person(name);
        auto const cookie = "__Host-keywork=" + person.token;
        for (auto const* path : {"/", "/children", "/due", "/tasks", "/drafts"})
            pages.push_back({path, cookie});
        for (std::size_t i = 0; i < person.children.size() && i < 40; ++i) {
            auto const path = fmt::format("/children/{}", person.children[i].text());
            pages.push_back({path, cookie});
            pages.push_back({path + "/timeline", cookie});
        }
    }
    return pages;
}

}  // namespace

void measure_running(Table& table, Organisation const& organisation, std::string const& keywork)
{
    std::vector<Page> pages;
    {
        auto const database = db::Database::open(organisation.url());
        Program program{*database};
        pages = all_kinds_of_pages(program);
    }
    Times ready;
    for (int i = 0; i < 5; ++i)
        ready.add(Served{keywork, organisation.url()}.ready_after_milliseconds());
    table.add(at_most(fmt::format("ready after start, {}", organisation.entries), ready.p50(), 150,
                      "ms"));
    Served const served{keywork, organisation.url()};
    table.add(at_most("memory when idle", served.resident(), 60, "MB"));
    pages_a_second(served.port(), pages, 32, 10);
    table.add(at_most("memory after load", served.resident(), 150, "MB"));
}

void measure_weights(Table& table, Program& program)
{
    http::StaticFiles const files{"web/dist", "/assets/"};
    auto const kilobytes = [](std::size_t bytes) { return static_cast<double>(bytes) / 1024; };
    auto const compressed = [&](std::string_view name) {
        http::Request request;
        request.path = files.path_of(name).value();
        request.headers = {{"accept-encoding", "br"}};
        return kilobytes(files.answer(request).value().body.size());
    };
    table.add(at_most("style sheet, compressed", compressed("keywork.css"), 14, "KB"));
    table.add(told("script, compressed", compressed("keywork.js"), "KB"));
    table.add(told("typeface", compressed("atkinson-hyperlegible-next-latin-wght-normal.woff2"),
                   "KB"));
    auto const lead = program.person("vs-1.lead");
    auto const weight = [&](std::string const& path) {
        return kilobytes(program.answer(lead, {.target = path}).body.size());
    };
    table.add(told("child's page as sent",
                   weight(fmt::format("/children/{}", lead.children.at(0).text())), "KB"));
    table.add(told("Today of a Virtual School as sent", weight("/"), "KB"));
    table.add(told("list of children as sent", weight("/children"), "KB"));
}

}  // namespace keywork::bench

#include "bench/bare_server.hpp"
#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/timing.hpp"

#include "platform/http/server.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <thread>

namespace keywork::bench {
namespace {

constexpr int connections = 8;
constexpr int rounds = 5;

/// The pages that are asked for: children's pages, each by somebody who works with them.
struct Wanted {
    std::vector<Page> pages;
    std::map<std::string, Statements> statements;
};

Wanted wanted_pages(db::Database& database)
{
    Recorder recorder{database};
    Program program{recorder};
    Wanted wanted;
    for (auto const* name : {"home-1.care-1", "home-2.care-1", "vs-1.lead", "special-1.senior-1",
                             "pru-1.senior-1"}) {
        auto const person = program.person(name);
        for (std::size_t i = 0; i < std::min<std::size_t>(person.children.size(), 20); ++i) {
            auto const path = fmt::format("/children/{}", person.children[i].text());
            if (wanted.statements.contains(path)) continue;
            recorder.taken();
            program.answer(person, {.target = path});
            wanted.statements[path] = recorder.taken();
            wanted.pages.push_back({path, "__Host-keywork=" + person.token});
        }
    }
    return wanted;
}

/// Keywork's own server on a thread of its own, on any free port.
class Serving {
public:
    explicit Serving(Program const& program)
        : server_{{}, {}, [&](http::Request const& asked) {
                      return program.dispatch().answer(asked);
                  },
                  [&](int status) { return program.dispatch().error_page(status); }},
          running_{[this] { server_.run(); }}
    {
    }
    ~Serving() { server_.stop(); }
    Serving(Serving const&) = delete;
    Serving& operator=(Serving const&) = delete;
    std::uint16_t port() const { return server_.port(); }

private:
    http::Server server_;
    std::jthread running_;
};

double median(std::vector<double> all)
{
    std::ranges::sort(all);
    return all[all.size() / 2];
}

}  // namespace

void measure_pages_a_second(Table& table, Organisation const& organisation, double for_seconds)
{
    auto const database = db::Database::open(organisation.url());
    auto const wanted = wanted_pages(*database);
    Program const program{*database};
    std::vector<double> ours;
    std::vector<double> bare;
    Serving const serving{program};
    std::map<std::string, BarePage> pages;
    {
        Connection connection{serving.port()};
        for (Page const& page : wanted.pages)
            pages[page.path] = {wanted.statements.at(page.path),
                                connection.get(page.path, page.cookie)};
    }
    BareServer const other{organisation.file, std::move(pages)};
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(pages_a_second(serving.port(), wanted.pages, connections, for_seconds));
        bare.push_back(pages_a_second(other.port(), wanted.pages, connections, for_seconds));
    }
    table.add(told("children's pages a second, Keywork", median(ours), "/s"));
    table.add(told("children's pages a second, the bare program", median(bare), "/s"));
    table.add(at_least("pages a second against the bare program", median(ours) / median(bare),
                       0.6, "×"));
}

}  // namespace keywork::bench

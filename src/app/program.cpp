#include "app/program.hpp"

#include "app/assembled.hpp"
#include "app/loaded.hpp"
#include "app/mail_round.hpp"
#include "app/mail_settings.hpp"
#include "app/or_say_why.hpp"
#include "app/parse_command.hpp"
#include "app/security_headers.hpp"
#include "app/stop_signal.hpp"
#include "app/upload_paths.hpp"
#include "care/form/dictionary.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/database.hpp"
#include "platform/expects.hpp"
#include "platform/files/files.hpp"
#include "platform/html/page_frame.hpp"
#include "platform/http/server.hpp"
#include "platform/http/static_files.hpp"
#include "platform/log/log.hpp"
#include "platform/random/random.hpp"
#include "platform/sandbox/parsers.hpp"

#include <fmt/core.h>

#include <malloc.h>
#include <sys/resource.h>

#include <cstdio>
#include <map>

namespace keywork::app {
namespace {

Clock clock_of(RunSettings const& settings)
{
    if (!settings.standing_clock) return Clock::real();
    auto const instant = instant_from_text(*settings.standing_clock);
    if (!instant) throw Faulty{{"--clock: give an instant like 2026-11-24T16:35:00Z"}};
    return Clock::standing_at(*instant);
}

log::Log log_of(RunSettings const& settings, Clock clock)
{
    if (settings.log_file) return log::Log::to_file(*settings.log_file, clock);
    return log::Log::to_stderr(clock, log::Level::warning);
}

http::Listen listen_of(RunSettings const& settings)
{
    http::Listen listen{.address = settings.address, .port = settings.port, .tls = std::nullopt};
    if (settings.certificate.has_value() != settings.key.has_value())
        throw Faulty{{"--certificate and --key belong together: give both or neither"}};
    if (settings.certificate) listen.tls = http::Tls{*settings.certificate, *settings.key};
    return listen;
}

/// Where the files of the built web/ are served. throws  Faulty when it was not built
html::Assets assets_of(http::StaticFiles const& files)
{
    auto const address = [&](std::string_view name) {
        auto const path = files.path_of(name);
        if (!path) throw Faulty{{fmt::format("web/dist/: {} is not there. Run bin/setup.", name)}};
        return html::path("/assets/{}", path->substr(std::string_view{"/assets/"}.size()));
    };
    return {.stylesheet = address("keywork.css"),
            .script = address("keywork.js"),
            .font = address("atkinson-hyperlegible-next-latin-wght-normal.woff2"),
            .icon = address("keywork.svg")};
}

void say_where(RunSettings const& settings, std::uint16_t port)
{
    auto const scheme = settings.certificate ? "https" : "http";
    auto const host = settings.address == "127.0.0.1" ? "localhost" : settings.address;
    fmt::print("Keywork is at {}://{}:{}/\n", scheme, host, port);
    if (settings.demo) fmt::print("{}", files::read_whole(settings.root + "/docs/demo-sign-in.txt",
                                                          64 * 1024));
    std::fflush(stdout);
}

/// Those who read are as many as there are reading connections, `settings.workers`. Besides them,
/// as many may wait for the writer as are committed together: that takes a thread, but no
/// connection.
std::size_t threads_for(RunSettings const& settings)
{
    return static_cast<std::size_t>(settings.workers) + db::Options{}.group_most;
}

void audit_system(db::Database& database, Clock const& clock, audit::Verb verb)
{
    database.write([&](db::Transaction& tx) {
        audit::append_as(tx, "sys:server", "-", clock.now_milliseconds(), {.verb = verb});
        return db::Database::Finish::commit;
    });
}

/// glibc gives each new thread a heap of its own, eight a core; what one frees no other uses. With
/// threads that mostly wait for the writer that only keeps memory.
void share_heaps() { ::mallopt(M_ARENA_MAX, 2); }

/// A dump of memory would hold what people wrote (security model, section 7, rule 19).
void leave_no_dump()
{
    rlimit const nothing{.rlim_cur = 0, .rlim_max = 0};
    expects(::setrlimit(RLIMIT_CORE, &nothing) == 0);
}

int serve(RunSettings const& settings)
{
    leave_no_dump();
    share_heaps();
    block_stop_signals();
    auto const clock = clock_of(settings);
    auto log = log_of(settings, clock);
    auto loaded = load(settings.root);
    std::optional<MailSettings> mail_settings;
    if (settings.mail) mail_settings = read_mail_settings(*settings.mail);
    auto const database = db::Database::open(settings.database, {.readers = settings.workers});
    database->migrate();
    auto random = Random::real();
    sandbox::Parsers const parsers{own_program, log};
    http::StaticFiles const files{settings.root + "/web/dist", "/assets/"};
    Assembled const parts{{.database = *database, .clock = clock, .random = random, .log = log,
                            .parsers = parsers},
                          std::move(loaded), assets_of(files),
                          {.secure_cookies = !settings.insecure_cookies}};
    Dispatch const& dispatch = parts.dispatch();
    auto const answer = [&](http::Request const& request) {
        auto file = files.answer(request);
        if (!file) return dispatch.answer(request);
        add_security_headers(*file, "");
        return std::move(*file);
    };
    http::Limits const limits{.upload_paths = upload_paths(), .workers = threads_for(settings)};
    http::Server server{listen_of(settings), limits, answer,
                        [&](int status) { return dispatch.error_page(status); }};
    MailRound const mail_round{parts.services(), std::move(mail_settings)};
    StopSignal const stop{[&] { server.stop(); }};
    audit_system(*database, clock, audit::Verb::system_start);
    say_where(settings, server.port());
    server.run();
    try {
        audit_system(*database, clock, audit::Verb::system_stop);
    } catch (std::exception const& fault) {   // a full disk: the program stops all the same
        fmt::print(stderr, "keywork: that it stopped could not be kept: {}\n", fault.what());
    }
    return 0;
}

}  // namespace

int run(RunSettings const& settings)
{
    return or_say_why([&] { return serve(settings); });
}

int migrate(std::string const& database)
{
    return or_say_why([&] {
        db::Database::open(database)->migrate();
        fmt::print("The tables are up to date.\n");
        return 0;
    });
}

int check_forms(std::string const& root)
{
    return or_say_why([&] {
        auto const faults = form_faults(root);
        for (auto const& fault : faults) fmt::print(stderr, "{}\n", fault);
        if (faults.empty()) fmt::print("Nothing is wrong in forms/.\n");
        return faults.empty() ? 0 : 1;
    });
}

int write_data_dictionary(std::string const& root)
{
    return or_say_why([&] {
        auto const folder = root + "/docs/data-dictionary/";
        for (auto const& [area, text] : form::data_dictionary(load(root).forms)) {
            files::write_whole(folder + area + ".md", text, files::Access::everyone_reads);
            fmt::print("docs/data-dictionary/{}.md\n", area);
        }
        return 0;
    });
}

}  // namespace keywork::app

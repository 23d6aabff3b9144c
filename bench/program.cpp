#include "bench/program.hpp"

#include "care/child/roster/store.hpp"
#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <stdexcept>

namespace keywork::bench {
namespace {

constexpr std::string_view cookie_name = "__Host-keywork";
/// One person asks here for what thousands do.
constexpr Allowance no_limit{.most = 1'000'000'000, .within = hours{24}};

}  // namespace

sys_seconds made_at() { return *instant_from_text("2026-11-24T16:35:00Z"); }

http::Request request_of(Person const& person, Call const& call)
{
    http::Request request;
    request.method = call.method;
    auto const mark = call.target.find('?');
    request.path = call.target.substr(0, mark);
    if (mark != std::string::npos)
        request.query = http::read_urlencoded(call.target.substr(mark + 1), 100).value();
    request.address = "127.0.0.1";
    request.headers = {{"host", "localhost"}, {"sec-fetch-site", "same-origin"}};
    request.cookies = {{std::string{cookie_name}, person.token}};
    if (call.method != http::Method::POST) return request;
    request.form.fields = call.fields;
    request.form.fields.emplace_back("form_token", session::form_token(person.form_secret));
    return request;
}

std::string header(http::Response const& response, std::string_view name)
{
    for (auto const& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}

std::string hidden(std::string_view page, std::string_view name)
{
    auto const at = page.find(fmt::format("name=\"{}\"", name));
    if (at == std::string_view::npos) return "";
    auto const open = page.find("value=\"", at) + std::string_view{"value=\""}.size();
    return std::string{page.substr(open, page.find('"', open) - open)};
}

Program::Program(db::Database& database, std::string keywork)
    : database_{database}, random_{Random::real()},
      log_{[](std::string_view line) { fmt::print(stderr, "{}", line); },
           Clock::standing_at(made_at()), log::Level::warning},
      parsers_{std::move(keywork), log_},
      parts_{{.database = database, .clock = Clock::standing_at(made_at()), .random = random_,
              .log = log_, .parsers = parsers_, .bulk_reads = no_limit},
             app::load("."), {}, {}}
{
    database.migrate();
}

Person Program::person(std::string_view sign_in_name)
{
    Person person{.actor = {}, .token = crypto::token(random_),
                  .form_secret = crypto::token(random_), .children = {}};
    database_.read([&](db::Reader& db) {
        auto const account = staff::find_by_sign_in_name(db, sign_in_name);
        if (!account) throw std::runtime_error{fmt::format("nobody is {}", sign_in_name)};
        auto& actor = person.actor;
        actor.staff = account->id;
        actor.session = "-";
        actor.request = "-";
        actor.now = made_at();
        actor.today = london_day(made_at());
        actor.roles = staff::roles_on(db, account->id, actor.today);
        expects(!actor.roles.empty());
        actor.place = actor.roles.front().setting;
        for (auto const& listed :
             child::present_in(db, reach_in(db, scope_of(actor), actor.place)))
            person.children.push_back(listed.face.id);
    });
    database_.write([&](db::Transaction& tx) {
        staff::set_last_seen(tx, person.actor.staff, made_at());   // an unused account is off
        session::store_session(tx, {.token_hash = session::token_hash(person.token),
                                    .staff = person.actor.staff,
                                    .form_secret = person.form_secret,
                                    .device = session::Device::personal,
                                    .setting = std::nullopt,
                                    .signed_in_at = made_at(),
                                    .password_at = made_at(),
                                    .seen_at = made_at(),
                                    .ended_at = std::nullopt});
        return db::Database::Finish::commit;
    });
    return person;
}

http::Response Program::answer(Person const& person, Call const& call, int status) const
{
    auto response = dispatch().answer(request_of(person, call));
    if (response.status != status)
        throw std::runtime_error{fmt::format("{} was answered {} instead of {}", call.target,
                                             response.status, status)};
    return response;
}

}  // namespace keywork::bench

#include "app/testing/test_program.hpp"

#include "care/session/store.hpp"

namespace keywork::app::testing {
namespace {

http::Request request_for(http::Method method, std::string const& target)
{
    http::Request request;
    request.method = method;
    auto const mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string::npos)
        request.query = http::read_urlencoded(target.substr(mark + 1), 100).value();
    request.address = "127.0.0.1";
    request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
    return request;
}

}  // namespace

TestProgram::TestProgram(std::string_view which, sys_seconds now, std::string parsing)
    : now_{now}, fresh_{which}, random_{Random::seeded(std::uint64_t{42})},
      log_{[](std::string_view) {}, Clock::standing_at(now), log::Level::error},
      parsers_{std::move(parsing), log_},
      parts_{{.database = *fresh_, .clock = Clock::standing_at(now), .random = random_,
              .log = log_, .parsers = parsers_},
             load("."), {}, {}}
{
    fresh_->migrate();
}

Browser TestProgram::browser_of(StaffId const& staff, seconds password_age)
{
    Browser const browser{.token = crypto::token(random_), .form_secret = crypto::token(random_)};
    fresh_->write([&](db::Transaction& tx) {
        session::store_session(tx, {.token_hash = session::token_hash(browser.token),
                                    .staff = staff,
                                    .form_secret = browser.form_secret,
                                    .device = session::Device::personal,
                                    .setting = std::nullopt,
                                    .signed_in_at = now_ - password_age,
                                    .password_at = now_ - password_age,
                                    .seen_at = now_,
                                    .ended_at = std::nullopt});
        return db::Database::Finish::commit;
    });
    return browser;
}

http::Response TestProgram::get(Browser const& browser, std::string const& target) const
{
    auto request = request_for(http::Method::GET, target);
    request.cookies = {{"__Host-keywork", browser.token}};
    return answer(request);
}

http::Response TestProgram::post(Browser const& browser, std::string const& target,
                                 http::Pairs fields) const
{
    auto request = request_for(http::Method::POST, target);
    request.cookies = {{"__Host-keywork", browser.token}};
    request.form.fields = std::move(fields);
    request.form.fields.emplace_back("form_token", session::form_token(browser.form_secret));
    return answer(request);
}

bool holds(http::Response const& page, std::string_view words)
{
    return page.body.find(words) != std::string::npos;
}

std::string header(http::Response const& response, std::string_view name)
{
    for (auto const& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}

std::string hidden(http::Response const& page, std::string const& name)
{
    auto const at = page.body.rfind("name=\"" + name + "\"");
    if (at == std::string::npos) return "";
    auto const open = page.body.find("value=\"", at) + 7;
    return page.body.substr(open, page.body.find('"', open) - open);
}

}  // namespace keywork::app::testing

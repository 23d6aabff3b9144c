// Every route × role × relationship × level. A new route joins by itself; a new name in a pattern
// fails here until the world has an id for it.
#include "targets.hpp"
#include "world_staff.hpp"

#include "care/session/session.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace keywork::matrix {
namespace {

using app::testing::Browser;
using app::testing::TestProgram;

constexpr seconds fresh{0};
constexpr seconds stale = minutes{11};   // older than assurance A3 lasts

bool may_know_the_child(Case const& actor)
{
    return actor.reads.has_value() || actor.own_entries_only;
}

/// What stands between the first of two marks and the second; empty where they do not stand.
std::string between(std::string_view text, std::string_view from, std::string_view until)
{
    auto const start = text.find(from);
    if (start == std::string_view::npos) return "";
    auto const rest = text.substr(start + from.size());
    return std::string{rest.substr(0, rest.find(until))};
}

class Matrix : public ::testing::Test {
protected:
    void SetUp() override
    {
        program_ = std::make_unique<TestProgram>("sqlite_memory", now());
        world_ = make_world(*program_);
    }

    /// What this actor may be shown in a session whose password is `age` old.
    static std::optional<Level> most_for(Case const& actor, seconds age)
    {
        if (!actor.reads) return std::nullopt;
        // An opened case is nothing at all without a fresh password.
        if (actor.stands == Stands::in_case && age >= minutes{10}) return std::nullopt;
        auto const shown = age < minutes{10} ? Assurance::a3 : Assurance::a2;
        return std::min(*actor.reads, most_shown(shown));
    }

    void expect_no_leak(Case const& actor, seconds age, Target const& target,
                        http::Response const& response)
    {
        auto const where = fmt::format("{} at {} ({})", actor.name(), target.path,
                                       age < minutes{10} ? "fresh" : "stale");
        EXPECT_LT(response.status, 500) << where;
        EXPECT_NE(response.status, 429) << where;   // a page that says nothing hides nothing
        auto const found = highest_canary(response.body);
        auto const most = most_for(actor, age);
        if (found) {
            EXPECT_TRUE(most.has_value() && *found <= *most)
                << where << " was sent level " << number(*found);
        }
        if (!most && !actor.own_entries_only) {
            EXPECT_EQ(response.body.find(name_canary), std::string::npos)
                << where << " was sent the child's name";
        }
        auto const title = between(response.body, "<title>", "</title>");
        EXPECT_FALSE(highest_canary(title).has_value()) << where << title;
        EXPECT_EQ(title.find(name_canary), std::string::npos) << where << title;
        std::ranges::for_each(response.headers, [&](auto const& header) {
            EXPECT_FALSE(highest_canary(header.second).has_value()) << where << header.first;
            EXPECT_EQ(header.second.find(name_canary), std::string::npos) << where;
        });
        leaves_ += found.has_value() ? 1 : 0;
        bool const of_staff = response.body.find(staff_canary) != std::string::npos;
        EXPECT_TRUE(!of_staff || leads_the_home(actor))
            << where << " was sent a colleague's supervision";
        staff_leaves_ += of_staff ? 1 : 0;
    }

    std::unique_ptr<TestProgram> program_;
    World world_;
    int leaves_ = 0;   // answers that did hold a canary: the test is not empty
    int staff_leaves_ = 0;   // the same of the staff file
};

TEST_F(Matrix, sends_nobody_a_word_above_their_level)
{
    auto const all = targets(*program_, world_, http::Method::GET);
    for (Case const& actor : world_.cases)
        for (seconds const age : {fresh, stale}) {
            auto const browser = program_->browser_of(actor.staff, age);
            for (Target const& target : all)
                expect_no_leak(actor, age, target, program_->get(browser, target.path));
        }
    EXPECT_GT(leaves_, 100);
    EXPECT_GT(staff_leaves_, 5);
}

/// The same path for a child that was never there.
std::string for_nobody(std::string text)
{
    for (auto at = text.find("0canarychild"); at != std::string::npos;
         at = text.find("0canarychild"))
        text.replace(at, 12, "0nobodychild");
    return text;
}

TEST_F(Matrix, answers_a_child_out_of_reach_as_one_that_is_not_there)
{
    for (Case const& actor : world_.cases) {
        if (may_know_the_child(actor)) continue;
        auto const browser = program_->browser_of(actor.staff);
        for (Target const& target : targets(*program_, world_, http::Method::GET)) {
            if (target.route->pattern.find("{child}") == std::string_view::npos) continue;
            EXPECT_EQ(same_but_for_chance(program_->get(browser, target.path)),
                      same_but_for_chance(program_->get(browser, for_nobody(target.path))))
                << actor.name() << " at " << target.path;
        }
    }
}

TEST_F(Matrix, gives_words_back_alike_for_a_child_out_of_reach_and_one_that_is_not_there)
{
    http::Pairs const typed{{"words", "Some words"}, {"why", "Why it is so"}};
    for (Case const& actor : world_.cases) {
        if (may_know_the_child(actor)) continue;
        auto const browser = program_->browser_of(actor.staff);
        for (Target const& target : targets(*program_, world_, http::Method::POST)) {
            if (target.route->pattern.find("{child}") == std::string_view::npos) continue;
            auto refused = program_->post(browser, target.path, typed);
            refused.body = for_nobody(refused.body);   // what was posted says where to
            EXPECT_EQ(same_but_for_chance(refused),
                      same_but_for_chance(
                          program_->post(browser, for_nobody(target.path), typed)))
                << actor.name() << " at " << target.path;
        }
    }
}

TEST_F(Matrix, opens_a_file_to_a_data_protection_officer_in_a_case_and_not_beside_it)
{
    auto const shown = [&](Stands stands, seconds age) {
        auto const browser = program_->browser_of(world_.of(Role::dpo, stands).staff, age);
        return program_->get(browser, "/children/0canarychild/records/0record3");
    };
    EXPECT_EQ(shown(Stands::in_case, fresh).status, 200);
    EXPECT_EQ(highest_canary(shown(Stands::in_case, fresh).body), Level::l3);
    EXPECT_EQ(shown(Stands::in_case, stale).status, 303);
    for (Stands const stands : {Stands::key, Stands::team_home, Stands::past, Stands::over})
        EXPECT_EQ(shown(stands, fresh).status, 404);
    std::int64_t reasons = 0;
    program_->database().read([&](db::Reader& reader) {
        reasons = reader.number("SELECT COUNT(*) AS number FROM audit_entry"
                                " WHERE basis = 'case:0case' AND result = 'allow'", {});
    });
    EXPECT_EQ(reasons, 2);
}

TEST_F(Matrix, lets_only_the_managers_of_a_setting_agree_to_close_it)
{
    auto const agrees = [&](Case const& actor) {
        return program_
            ->post(program_->browser_of(actor.staff), "/settings/0home/closing/0closure/agree", {})
            .status;
    };
    for (Case const& actor : world_.cases) {
        auto const manages =
            has_function(actor.role, Function::manage_setting) &&
            (actor.stands == Stands::team_home || actor.stands == Stands::over ||
             actor.stands == Stands::kept_away);
        if (!manages) {
            EXPECT_EQ(agrees(actor), 404) << actor.name();
        }
    }
    // Children are still there on the day: it is known to a manager, and not done.
    EXPECT_EQ(agrees(world_.of(Role::lead, Stands::team_home)), 409);
}

TEST_F(Matrix, lets_nobody_change_a_child_out_of_reach)
{
    auto const before = content_counts(program_->database());
    for (Case const& actor : world_.cases) {
        if (may_know_the_child(actor)) continue;
        auto const browser = program_->browser_of(actor.staff);
        for (Target const& target : targets(*program_, world_, http::Method::POST)) {
            if (target.path == "/sign-out") continue;
            auto const response = program_->post(
                browser, target.path,
                {{"child", "0canarychild"}, {"words", "x"}, {"why", "test"},
                 {"closing", "not_applicable"}, {"what", "x"}, {"go", "send"}});
            EXPECT_LT(response.status, 500) << actor.name() << " at " << target.path;
            EXPECT_FALSE(highest_canary(response.body).has_value())
                << actor.name() << " at " << target.path;
        }
    }
    auto after = content_counts(program_->database());
    EXPECT_EQ(after, before);
}

TEST_F(Matrix, lets_nobody_without_writing_change_a_record_of_the_child)
{
    auto const before = content_counts(program_->database());
    for (Case const& actor : world_.cases) {
        if (actor.writes || has_function(actor.role, Function::sign_record) ||
            has_function(actor.role, Function::raise_concern))
            continue;
        auto const browser = program_->browser_of(actor.staff);
        for (Target const& target : targets(*program_, world_, http::Method::POST)) {
            if (target.path.find("0canarychild") == std::string::npos) continue;
            program_->post(browser, target.path, {{"words", "x"}, {"go", "send"}});
        }
    }
    EXPECT_EQ(content_counts(program_->database()), before);
}

TEST_F(Matrix, lets_only_those_who_manage_roles_there_agree_to_a_role_of_two_people)
{
    for (Case const& actor : world_.cases) {
        auto const manages =
            has_function(actor.role, Function::manage_roles) &&
            (actor.stands == Stands::team_home || actor.stands == Stands::over ||
             actor.stands == Stands::kept_away);
        auto const browser = program_->browser_of(actor.staff);
        for (auto const* what : {"agree", "withdraw"}) {
            if (manages) continue;
            EXPECT_EQ(program_->post(browser, fmt::format("/staff/0author/asked/0request/{}", what),
                                     {}).status, 404)
                << actor.name() << " " << what;
        }
    }
    auto const lead = program_->browser_of(world_.of(Role::lead, Stands::team_home).staff);
    EXPECT_EQ(program_->post(lead, "/staff/0author/asked/0request/agree", {}).status, 303);
    EXPECT_EQ(program_->post(lead, "/staff/0author/asked/0request/agree", {}).status, 404);
}

TEST_F(Matrix, refuses_every_change_without_the_form_token_or_from_another_site)
{
    auto const browser = program_->browser_of(world_.of(Role::lead, Stands::team_home).staff);
    auto const before = content_counts(program_->database());
    for (Target const& target : targets(*program_, world_, http::Method::POST)) {
        http::Request request;
        request.method = http::Method::POST;
        request.path = target.path;
        request.cookies = {{"__Host-keywork", browser.token}};
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.form.fields = {{"form_token", "wrong"}, {"go", "send"}};
        EXPECT_EQ(program_->answer(request).status, 409) << target.path;
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "cross-site"}};
        request.form.fields = {{"form_token", session::form_token(browser.form_secret)}};
        EXPECT_EQ(program_->answer(request).status, 409) << target.path << " from another site";
    }
    EXPECT_EQ(content_counts(program_->database()), before);
}

TEST_F(Matrix, changes_nothing_by_looking)
{
    auto const before = content_counts(program_->database());
    auto const browser = program_->browser_of(StaffId{"0u-lead-team-home"});
    for (Target const& target : targets(*program_, world_, http::Method::GET))
        program_->get(browser, target.path);
    EXPECT_EQ(content_counts(program_->database()), before);
}

TEST_F(Matrix, keeps_an_audit_entry_of_every_look_at_the_child)
{
    auto const browser = program_->browser_of(StaffId{"0u-lead-team-home"});
    auto const entries = [&] {
        std::int64_t number = 0;
        program_->database().read([&](db::Reader& reader) {
            number = reader.number("SELECT COUNT(*) AS number FROM audit_entry"
                                   " WHERE subject = 'c:0canarychild' AND result = 'allow'",
                                   {});
        });
        return number;
    };
    for (Target const& target : targets(*program_, world_, http::Method::GET)) {
        if (target.route->pattern.find("{child}") == std::string_view::npos) continue;
        auto const before = entries();
        auto const response = program_->get(browser, target.path);
        if (response.status != 200) continue;
        EXPECT_EQ(entries(), before + 1) << target.path;
    }
}

TEST_F(Matrix, sends_the_safe_headers_with_every_answer)
{
    auto const browser = program_->browser_of(StaffId{"0u-lead-team-home"});
    auto check = [](http::Response const& response, std::string const& path) {
        std::set<std::string> names;
        for (auto const& [name, value] : response.headers) names.insert(name);
        for (auto const* wanted :
             {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
              "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
              "Strict-Transport-Security", "Cache-Control"})
            EXPECT_TRUE(names.contains(wanted)) << path << " lacks " << wanted;
    };
    for (Target const& target : targets(*program_, world_, http::Method::GET))
        check(program_->get(browser, target.path), target.path);
    check(program_->get(browser, "/no/such/page"), "/no/such/page");
}

TEST_F(Matrix, knows_every_route_that_is_open_to_anybody)
{
    std::set<std::string> open;
    for (Feature const& feature : program_->features().all)
        for (Route const& route : feature.routes)
            if (route.policy.kind == Policy::Kind::open) open.emplace(route.pattern);
    EXPECT_EQ(open, (std::set<std::string>{"/sign-in", "/signed-out", "/signed-out.css", "/help",
                                           "/help/accessibility", "/help/privacy",
                                           "/hello", "/calendar/{feed}"}));
}

}  // namespace
}  // namespace keywork::matrix

// Which routes have a limiter (security model, section 7, rule 11), and where files may come in
// (rule 12). A new route joins by itself.
#include "targets.hpp"

#include "app/upload_paths.hpp"
#include "care/school_day/call_out/asked.hpp"
#include "platform/http/target.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace keywork::matrix {
namespace {

using app::testing::TestProgram;

/// What the declaration says of a bulk read: a file or a print that leaves, a search over what is
/// kept, every step of an import but its lists, and figures with the records behind them. The lists
/// that a shift works from are none: they hold at most 200 rows, and are opened after every tap.
bool reads_in_bulk(Policy const& policy)
{
    using enum audit::Verb;
    if (policy.verb == file_read || policy.verb == export_make || policy.verb == export_read ||
        policy.verb == search_run)
        return true;
    if (policy.function == Function::see_analysis) return true;
    return policy.function == Function::import_data && policy.verb != list_read;
}

class Limiters : public ::testing::Test {
protected:
    Limiters() : world_{make_world(program_)} {}

    TestProgram program_{"sqlite_memory", now()};
    World world_;
};

TEST_F(Limiters, stand_at_every_route_whose_declaration_says_that_it_reads_in_bulk)
{
    int in_bulk = 0;
    for (Feature const& feature : program_.features().all)
        for (Route const& route : feature.routes) {
            if (!reads_in_bulk(route.policy)) continue;
            EXPECT_EQ(route.policy.limiter, Limiter::bulk) << route.pattern;
            ++in_bulk;
        }
    EXPECT_GT(in_bulk, 30);
}

/// The actions of the forms of a page that ask for a file.
std::vector<std::string> actions_with_files(std::string_view page)
{
    constexpr std::string_view form = "<form action=\"", file = "type=\"file\"";
    std::vector<std::string> actions;
    for (auto at = page.find(file); at != std::string_view::npos; at = page.find(file, at + 1)) {
        auto const start = page.rfind(form, at) + form.size();
        actions.emplace_back(page.substr(start, page.find('"', start) - start));
    }
    return actions;
}

TEST_F(Limiters, stand_wherever_a_file_is_handed_back_and_let_files_in_wherever_one_is_asked_for)
{
    // A form of one's own is text; what every form may hold is enough.
    std::vector<std::string> const texts{"/forms/new"};
    auto const paths = app::upload_paths();
    std::set<std::string, std::less<>> handed, asked;
    auto const lead = program_.browser_of(world_.of(Role::lead, Stands::team_home).staff);
    for (Target const& target : targets(program_, world_, http::Method::GET)) {
        auto const answer = program_.get(lead, target.path);
        ASSERT_NE(answer.status, 429) << target.path;
        // One word for the script, of which no name and no child is part.
        bool const is_word = target.route->pattern == call_outs::asked_pattern;
        bool const is_page = answer.status != 200 || is_word ||
                             app::testing::header(answer, "Content-Type").starts_with("text/html");
        bool const is_attachment = !app::testing::header(answer, "Content-Disposition").empty();
        EXPECT_EQ(is_attachment, !is_page) << target.path;
        if (is_attachment) {
            Policy const& policy = target.route->policy;
            EXPECT_EQ(policy.limiter, Limiter::bulk) << target.path;
            // What somebody sent never runs as a page of ours (rule 15).
            bool const was_sent = policy.verb == audit::Verb::file_read &&
                                  policy.function != Function::import_data;
            auto const rules = app::testing::header(answer, "Content-Security-Policy");
            EXPECT_TRUE(!was_sent || rules.find("sandbox") != std::string::npos) << target.path;
            handed.emplace(target.route->pattern);
        }
        for (auto const& action : actions_with_files(answer.body)) {
            EXPECT_TRUE(http::matches_any(action, paths) || http::matches_any(action, texts))
                << target.path << " sends a file to " << action;
            asked.emplace(target.route->pattern);
        }
    }
    EXPECT_TRUE(handed.contains("/children/{child}/documents/{document}"));
    EXPECT_GE(handed.size(), 5U);
    EXPECT_GE(asked.size(), 10U);
}

}  // namespace
}  // namespace keywork::matrix

// A document from the page to the list: whom it is for is asked, never assumed, and safeguarding
// asks for the password on the same page, where the file is.
#include "app/testing/test_program.hpp"
#include "care/session/session.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using testing::holds;

using app::testing::Browser;
using app::testing::TestProgram;

constexpr std::string_view page_of_documents = "/children/amara/documents";
constexpr std::string_view asks = "name=\"password\"";

class DocumentPath : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        auto const hash = program->services().passwords.hash("kettle toast umbrella");
        program->database().write([&](db::Transaction& tx) {
            tx.run("UPDATE staff SET password_hash = :hash WHERE id = 'ruth'", {{"hash", hash}});
            return db::Database::Finish::commit;
        });
        ruth = program->browser_of(house.ruth, minutes{11});
    }
    http::Response add(http::Pairs fields) const
    {
        http::Request request;
        request.method = http::Method::POST;
        request.path = page_of_documents;
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.cookies = {{"__Host-keywork", ruth.token}};
        request.form.fields = std::move(fields);
        request.form.fields.emplace_back("form_token", session::form_token(ruth.form_secret));
        request.form.files = {{.field = "file", .name = "notes.txt", .type = "text/plain",
                               .bytes = "What was said at the strategy meeting"}};
        return program->answer(request);
    }
    std::int64_t documents() const
    {
        std::int64_t number = 0;
        program->database().read([&](db::Reader& db) {
            number = db.number("SELECT COUNT(*) AS number FROM document", {});
        });
        return number;
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, DocumentPath, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(DocumentPath, asks_who_may_see_it_and_assumes_nothing)
{
    auto const page = program->get(ruth, std::string{page_of_documents});
    auto const question = page.body.substr(page.body.find("Who may see it?"));
    EXPECT_EQ(question.substr(0, question.find("</fieldset>")).find("checked"),
              std::string::npos);
    for (http::Pairs const& level : {http::Pairs{}, {{"level", "0"}}, {{"level", "4"}},
                                     {{"level", "everyday"}}}) {
        auto fields = level;
        fields.emplace_back("title", "Notes of a meeting");
        auto const asked = add(fields);
        EXPECT_EQ(asked.status, 422);
        EXPECT_TRUE(holds(asked, "Choose who may see it"));
        EXPECT_TRUE(holds(asked, "value=\"Notes of a meeting\""));
        EXPECT_TRUE(holds(asked, "Choose the file again"));
    }
    EXPECT_EQ(documents(), 0);
    EXPECT_EQ(add({{"title", "Notes of a meeting"}, {"level", "1"}}).status, 303);
    EXPECT_EQ(documents(), 1);
}

TEST_P(DocumentPath, asks_for_the_password_beside_a_file_about_safeguarding)
{
    EXPECT_TRUE(holds(program->get(ruth, std::string{page_of_documents}), asks));
    http::Pairs const typed{{"title", "Notes of a meeting"}, {"level", "3"}};
    for (auto const* password : {"", "not the password"}) {
        auto fields = typed;
        fields.emplace_back("password", password);
        auto const asked = add(fields);
        EXPECT_EQ(asked.status, 422) << password;
        EXPECT_TRUE(holds(asked, "id=\"password-error\"")) << password;
        EXPECT_TRUE(holds(asked, "value=\"3\" checked")) << password;
        EXPECT_FALSE(holds(asked, "not the password"));
    }
    EXPECT_EQ(documents(), 0);

    auto fields = typed;
    fields.emplace_back("password", "kettle toast umbrella");
    EXPECT_EQ(add(fields).status, 303);
    auto const list = program->get(ruth, std::string{page_of_documents});
    EXPECT_TRUE(holds(list, "Notes of a meeting"));
    EXPECT_FALSE(holds(list, asks));
    EXPECT_EQ(add(typed).status, 303);
    EXPECT_EQ(documents(), 2);
}

TEST_P(DocumentPath, asks_nobody_for_a_password_who_adds_nothing_about_safeguarding)
{
    auto const priya = program->browser_of(house.priya, minutes{11});
    auto const page = program->get(priya, std::string{page_of_documents});
    EXPECT_TRUE(holds(page, "Who may see it?"));
    EXPECT_FALSE(holds(page, asks));
}

}  // namespace
}  // namespace keywork::app

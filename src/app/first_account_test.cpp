#include "app/first_account.hpp"

#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::app {
namespace {

InitSettings larch_house()
{
    InitSettings settings;
    settings.organisation = "Northmere Trust";
    settings.setting = "Larch House";
    settings.profile = "home";
    settings.manager = "Ruth Callan";
    settings.sign_in = "Ruth.Callan";
    return settings;
}

class FirstAccount : public db::testing::StoreTest {
protected:
    Outcome<std::string> make(InitSettings const& settings)
    {
        return make_first_account(migrated(), settings,
                                  *instant_from_text("2026-11-24T09:00:00Z"), random_);
    }

private:
    Random random_ = Random::seeded(7);
};
INSTANTIATE_TEST_SUITE_P(OnBoth, FirstAccount, db::testing::on_both(), db::testing::name_of);

TEST_P(FirstAccount, leads_the_first_setting_and_must_choose_another_password)
{
    auto const password = make(larch_house());

    ASSERT_TRUE(password);
    migrated().read([&](db::Reader& db) {
        EXPECT_EQ(setting::organisation(db)->name, "Northmere Trust");
        auto const account = staff::find_by_sign_in_name(db, "ruth.callan");
        ASSERT_TRUE(account);
        EXPECT_TRUE(account->password_must_change);
        EXPECT_TRUE(crypto::Passwords{}.matches(*password, account->password_hash));
        auto const roles = staff::roles_of(db, account->id);
        ASSERT_EQ(roles.size(), 1U);
        EXPECT_EQ(roles.front().role, Role::lead);
        EXPECT_EQ(to_text(roles.front().from_on), "2026-11-24");
        EXPECT_EQ(to_text(roles.front().until_on), "2027-08-31");
    });
}

TEST_P(FirstAccount, is_refused_where_there_is_an_organisation)
{
    ASSERT_TRUE(make(larch_house()));

    EXPECT_TRUE(refused_as<Conflict>(make(larch_house())));
}

TEST_P(FirstAccount, names_every_option_that_needs_mending)
{
    InitSettings settings;
    settings.profile = "hotel";
    settings.job = "";

    auto const refused = make(settings);
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    std::vector<std::string> fields;
    for (Problem const& problem : invalid->problems) fields.push_back(problem.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"--organisation", "--setting", "--profile",
                                                "--manager", "--job", "--sign-in"}));
}

}  // namespace
}  // namespace keywork::app

#include "care/chronology/chronology.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::chronology {
namespace {

using namespace keywork::testing;

class Chronology : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
    }
    NewEntry an_entry(std::string kind, std::string words, hours ago)
    {
        return {.child = house.amara, .occurred_at = house_now() - ago, .kind = std::move(kind),
                .level = Level::l1, .significant = true, .title = "Incident",
                .words = std::move(words), .by_whom = "Priya Nair", .author = house.priya,
                .setting = house.larch_house, .record = std::nullopt,
                .recorded_at = house_now(), .import_id = std::nullopt, .searched = ""};
    }
    std::int64_t add(NewEntry const& entry)
    {
        std::int64_t number = 0;
        empty().write([&](db::Transaction& tx) {
            number = append(tx, entry);
            return db::Database::Finish::commit;
        });
        return number;
    }
    Sight sight(StaffId const& staff, Assurance assurance = Assurance::a2)
    {
        auto const actor = actor_of(empty(), staff, assurance);
        return sight_of(actor, permitted(empty(), actor, house.amara));
    }
    std::vector<Entry> story(StaffId const& staff, Filter const& filter = {},
                             std::optional<Place> after = {}, int most = 50)
    {
        auto const seen = sight(staff);
        return read(empty(),
                    [&](db::Reader& db) { return newest(db, seen, filter, after, most); });
    }

    House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Chronology, db::testing::on_both(), db::testing::name_of);

TEST_P(Chronology, reads_back_what_was_added)
{
    auto const entry = an_entry("incident", "A cup broke.", hours{2});
    auto const number = add(entry);

    auto const all = story(house.priya);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].entry, number);
    EXPECT_EQ(all[0].child, entry.child);
    EXPECT_EQ(all[0].occurred_at, entry.occurred_at);
    EXPECT_EQ(all[0].kind, entry.kind);
    EXPECT_EQ(all[0].level, entry.level);
    EXPECT_TRUE(all[0].significant);
    EXPECT_EQ(all[0].title, entry.title);
    EXPECT_EQ(all[0].words, entry.words);
    EXPECT_EQ(all[0].by_whom, entry.by_whom);
    EXPECT_EQ(all[0].author, entry.author);
    EXPECT_EQ(all[0].recorded_at, entry.recorded_at);
}

TEST_P(Chronology, is_newest_first_and_goes_on_after_the_last_line_of_a_page)
{
    add(an_entry("incident", "older", hours{5}));
    add(an_entry("incident", "newest", hours{1}));
    add(an_entry("incident", "same time, entered later", hours{5}));

    auto const first = story(house.priya, {}, {}, 2);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].words, "newest");
    EXPECT_EQ(first[1].words, "same time, entered later");
    auto const rest = story(house.priya, {}, Place{first[1].occurred_at, first[1].entry}, 2);
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest[0].words, "older");
}

TEST_P(Chronology, is_filtered_by_kind_dates_author_and_words)
{
    add(an_entry("incident", "A cup broke.", hours{2}));
    add(an_entry("daily-log", "Toast and a film.", hours{50}));
    auto other = an_entry("daily-log", "A film again.", hours{3});
    other.author = house.marcus;
    add(other);

    EXPECT_EQ(story(house.priya, {.kind = "daily-log"}).size(), 2U);
    EXPECT_EQ(story(house.priya, {.from_on = house_today()}).size(), 2U);
    EXPECT_EQ(story(house.priya, {.until_on = house_today() - days{1}}).size(), 1U);
    EXPECT_EQ(story(house.priya, {.author = house.marcus}).size(), 1U);
    EXPECT_EQ(story(house.priya, {.words = "film"}).size(), 2U);
    EXPECT_EQ(story(house.priya, {.kind = "incident", .words = "film"}).size(), 0U);
    EXPECT_EQ(story(house.priya, {.words = "film", .author = house.marcus}).size(), 1U);
}

TEST_P(Chronology, finds_the_words_of_the_answers_as_well_as_those_of_the_line)
{
    auto entry = an_entry("incident", "A cup broke.", hours{2});
    entry.searched = "porcelain";
    add(entry);

    EXPECT_EQ(story(house.priya, {.words = "porcel"}).size(), 1U);
    EXPECT_EQ(story(house.priya, {.words = "saucer"}).size(), 0U);
}

TEST_P(Chronology, leaves_out_what_is_above_the_level_but_for_ones_own)
{
    auto entry = an_entry("concern", "A worry.", hours{2});
    entry.level = Level::l3;
    add(entry);

    EXPECT_EQ(story(house.priya).size(), 1U);    // raised by her
    EXPECT_EQ(story(house.marcus).size(), 0U);
    EXPECT_EQ(story(house.marcus, {.words = "worry"}).size(), 0U);
    EXPECT_EQ(story(house.ruth).size(), 0U);     // until she gives her password again
    auto const fresh = sight(house.ruth, Assurance::a3);
    auto const seen = read(empty(), [&](db::Reader& db) {
        return newest(db, fresh, {}, std::nullopt, 5);
    });
    EXPECT_EQ(seen.size(), 1U);
}

TEST_P(Chronology, counts_the_lines_of_each_kind_that_may_be_seen)
{
    add(an_entry("incident", "One", hours{2}));
    add(an_entry("daily-log", "Two", hours{3}));
    add(an_entry("daily-log", "Three", hours{4}));
    auto hidden = an_entry("concern", "Four", hours{4});
    hidden.level = Level::l3;
    add(hidden);

    auto const seen = sight(house.marcus);
    auto const counts =
        read(empty(), [&](db::Reader& db) { return counts_by_kind(db, seen); });
    ASSERT_EQ(counts.size(), 2U);
    EXPECT_EQ(counts[0].kind, "daily-log");
    EXPECT_EQ(counts[0].count, 2);
    EXPECT_EQ(counts[1].count, 1);
}

TEST_P(Chronology, names_those_who_wrote_a_line_that_may_be_seen_and_nobody_else)
{
    auto const authors = [&](StaffId const& reader) {
        auto const seen = sight(reader);
        std::string names;
        read(empty(), [&](db::Reader& db) {
            for (StaffFace const& face : authors_of(db, seen)) names += face.id.text() + " ";
            return 0;
        });
        return names;
    };
    EXPECT_EQ(authors(house.marcus), "");
    auto hidden = an_entry("concern", "Four", hours{4});
    hidden.level = Level::l3;
    add(hidden);
    EXPECT_EQ(authors(house.marcus), "");
    EXPECT_EQ(authors(house.priya), house.priya.text() + " ");   // raised by her
    auto seen = an_entry("daily-log", "Two", hours{3});
    seen.author = house.marcus;
    add(seen);
    EXPECT_EQ(authors(house.marcus), house.marcus.text() + " ");
}

TEST_P(Chronology, lists_what_is_recent_and_finds_words_in_scope_only)
{
    add(an_entry("incident", "A cup broke.", hours{2}));
    add(an_entry("incident", "A plate broke.", hours{60}));
    auto const recent_for = [&](StaffId const& staff) {
        auto const actor = actor_of(empty(), staff);
        return read(empty(), [&](db::Reader& db) {
            auto const here = reach_in(db, scope_of(actor), house.larch_house);
            return recent(db, here, house_now() - hours{24}, 10).size();
        });
    };
    auto const found_for = [&](StaffId const& staff) {
        auto const actor = actor_of(empty(), staff);
        return read(empty(), [&](db::Reader& db) {
            return with_words(db, scope_of(actor), "broke", 10).size();
        });
    };
    EXPECT_EQ(recent_for(house.marcus), 1U);
    EXPECT_EQ(recent_for(house.joel), 0U);
    EXPECT_EQ(found_for(house.marcus), 2U);
    EXPECT_EQ(found_for(house.joel), 0U);
}

}  // namespace
}  // namespace keywork::chronology

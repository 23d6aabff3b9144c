#include "features/home_life/medicines/medicines.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::medicines {
namespace {

sys_seconds at(std::string_view utc) { return instant_from_text(utc).value(); }
sys_seconds now() { return at("2026-11-24T16:35:00Z"); }

Typed good()
{
    auto typed = typed_new(london_day(now()));
    typed.name = " Melatonin ";
    typed.strength = "2 mg";
    typed.form = "tablet";
    typed.controlled = "no";
    typed.dose = "1.5";
    typed.times = "9pm, 8am";
    typed.prescriber = "Dr Mensah";
    typed.consent_by = "Ngozi";
    typed.here_now = "28";
    typed.expires_on = "1/9/2027";
    typed.form_key = "key";
    return typed;
}

std::vector<std::string> faults(Typed const& typed)
{
    std::vector<std::string> fields;
    auto const read = read_new(typed, SettingId{"larch"}, now());
    if (auto const* invalid = refused_as<Invalid>(read))
        for (Problem const& one : invalid->problems) fields.push_back(one.field);
    return fields;
}

TEST(MedicineForm, reads_a_medicine_and_its_line)
{
    auto const read = read_new(good(), SettingId{"larch"}, now());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->medicine.name, "Melatonin");
    EXPECT_EQ(read->line.dose, Quantity{150});
    EXPECT_EQ(read->line.times, (std::vector<minutes>{hours{8}, hours{21}}));
    EXPECT_EQ(read->line.from_at, now());       // what was due this morning is not missed
    EXPECT_EQ(read->here_now, Quantity{2800});
    EXPECT_FALSE(read->line.most_in_24_hours);
}

TEST(MedicineForm, says_everything_that_is_wrong_together)
{
    auto typed = typed_new(london_day(now()));
    typed.given = "as_needed";
    typed.route = "thought";
    EXPECT_EQ(faults(typed),
              (std::vector<std::string>{"name", "form", "controlled", "dose", "as_needed_for",
                                        "most", "gap_hours", "route", "prescriber",
                                        "consent_by"}));
}

TEST(MedicineForm, keeps_the_limits_of_what_is_given_as_needed)
{
    auto typed = good();
    typed.given = "as_needed";
    typed.as_needed_for = "pain";
    typed.gap_hours = "4.5";
    for (auto const* most : {"0", "25", "two", ""}) {
        typed.most = most;
        EXPECT_EQ(faults(typed), std::vector<std::string>{"most"}) << most;
    }
    typed.most = "24";
    EXPECT_TRUE(faults(typed).empty());
    for (auto const* gap : {"0", "48.5", ""}) {
        typed.gap_hours = gap;
        EXPECT_EQ(faults(typed), std::vector<std::string>{"gap_hours"}) << gap;
    }
    typed.gap_hours = "48";
    auto const read = read_new(typed, SettingId{"larch"}, now());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->line.least_gap, minutes{48 * 60});
}

TEST(MedicineForm, starts_today_or_later_and_ends_after_it)
{
    auto typed = good();
    typed.from_on = "yesterday";
    EXPECT_EQ(faults(typed), std::vector<std::string>{"from_on"});
    typed.from_on = "tomorrow";
    typed.until_on = "today";
    EXPECT_EQ(faults(typed), std::vector<std::string>{"until_on"});
    typed.until_on = "tomorrow";
    auto const read = read_new(typed, SettingId{"larch"}, now());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->line.from_at, at("2026-11-25T00:00:00Z"));
}

TEST(MedicineForm, opens_a_change_on_what_is_given_now_and_reads_it_back)
{
    auto typed = good();
    typed.most = "3";
    typed.gap_hours = "4.5";
    typed.weekdays = "12345";
    auto const wanted = read_new(typed, SettingId{"larch"}, now());
    ASSERT_TRUE(wanted);
    Regimen const regimen{wanted->medicine, {wanted->line}, std::nullopt};
    auto const again = read_line(typed_of(regimen, now()), now());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, wanted->line);
}

Dose a_dose(medicine::DoseOutcome outcome, std::string_view due, std::string giver,
            std::string name)
{
    return {.id = {}, .medicine = MedicineId{"m"}, .child = {}, .due_at = at(due),
            .outcome = outcome, .given_at = at(due), .recorded_at = at(due), .amount = {100},
            .reason = outcome == medicine::DoseOutcome::given ? "" : "Said no",
            .advice = {}, .giver = StaffId{giver}, .giver_name = name, .witness = std::nullopt,
            .witness_name = std::nullopt, .effect = std::nullopt};
}

TEST(Chart, has_initials_codes_and_what_nobody_recorded)
{
    auto typed = good();
    typed.times = "9pm";
    auto wanted = read_new(typed, SettingId{"larch"}, now()).value();
    wanted.medicine.id = MedicineId{"m"};
    wanted.line.from_at = at("2026-11-21T00:00:00Z");
    ChartPage page{.face = {}, .allergies = {}, .place_name = {},
                   .month = read_month("2026-11").value(),
                   .regimens = {{wanted.medicine, {wanted.line}, std::nullopt}},
                   .medicines = {}, .initials = {}, .notes = {}, .now = now()};
    using enum medicine::DoseOutcome;
    draw_up(page, {a_dose(given, "2026-11-21T21:00:00Z", "p", "Priya Nair"),
                   a_dose(refused, "2026-11-22T21:00:00Z", "q", "Paul North")});
    ASSERT_EQ(page.medicines.size(), 1u);
    auto const& days = page.medicines[0].rows.at(0).days;
    ASSERT_EQ(days.size(), 30u);
    EXPECT_FALSE(days[19].due);             // the 20th: it started on the 21st
    EXPECT_EQ(days[20].words, "PN");
    EXPECT_EQ(days[21].words, "R PN2");
    EXPECT_EQ(days[22].words, "?");
    EXPECT_EQ(days[23].words, "");          // today at 9pm: not yet
    EXPECT_TRUE(days[23].due);
    ASSERT_EQ(page.notes.size(), 1u);
    EXPECT_EQ(page.notes[0].words, "Refused: Said no");
    EXPECT_EQ(page.initials.size(), 2u);
}

TEST(Month, is_read_as_it_is_written)
{
    EXPECT_EQ(to_text(read_month("2026-02").value()), "2026-02");
    EXPECT_FALSE(read_month("2026-13"));
    EXPECT_FALSE(read_month("February"));
}

}  // namespace
}  // namespace keywork::medicines

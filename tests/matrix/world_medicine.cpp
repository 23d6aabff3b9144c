#include "world_medicine.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace keywork::matrix {
namespace {

constexpr std::string_view whose = "0canarychild";
constexpr std::string_view written_at = "2026-11-20T10:00:00Z";

}  // namespace

void add_medicines(db::Transaction& tx, World& world)
{
    auto const word = canary(Level::l1);
    for (auto const& [id, times, needed] :
         {std::tuple{"0medicine", "09:00 21:00", ""}, {"0needed", "", "pain"}}) {
        tx.run("INSERT INTO medicine (id, child_id, setting_id, name, strength, form,"
                " controlled, home_remedy, made_by, made_at, form_key) VALUES (:id, :c,"
                " '0home', :w, '', 'tablet', 0, 0, '0author', :at, :id)",
                {{"id", id}, {"c", whose}, {"w", word}, {"at", written_at}});
        tx.run("INSERT INTO medicine_line (medicine_id, version, from_at, prescriber,"
                " dose_hundredths, times, weekdays, as_needed_for, most_in_24_hours,"
                " least_gap_minutes, route, instructions, storage, self_administers,"
                " consent_by, why, made_by, made_at, form_key) VALUES (:id, 1, :at, :w, 100,"
                " :times, '1234567', :needed, 4, 240, 'mouth', :w, :w, 0, :w, '',"
                " '0author', :at, :id)",
                {{"id", id}, {"w", word}, {"times", times}, {"needed", needed},
                 {"at", written_at}});
    }
    for (auto const& [id, medicine, due, outcome] :
         {std::tuple{"0dose", "0medicine", std::optional<std::string>{written_at}, "refused"},
          {"0given", "0needed", std::nullopt, "given"}})
        tx.run("INSERT INTO medicine_dose (id, medicine_id, child_id, setting_id, line,"
                " due_at, outcome, given_at, recorded_at, amount_hundredths, reason, advice,"
                " giver_id, form_key, body_hash) VALUES (:id, :m, :c, '0home', 1, :due, :out,"
                " :at, :at, 100, :w, '', '0author', :id, 'x')",
                {{"id", id}, {"m", medicine}, {"c", whose}, {"due", due}, {"out", outcome},
                 {"w", word}, {"at", written_at}});
    world.parameters["medicine"] = {"0medicine", "0needed"};
    world.parameters["dose"] = {"0dose", "0given"};
}

}  // namespace keywork::matrix

#include "app/demo/medicines.hpp"

#include "care/medicine/store.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::demo {
namespace {

constexpr days days_told{40};
constexpr minutes a_round{4};       // from when a dose is due until it is written down
constexpr minutes worked_after{60};

/// One medicine of one child after another.
class Giving {
public:
    Giving(db::Transaction& db, StoryClock const& clock, Random& random, Made& made,
           Faults& faults)
        : db_{db}, clock_{clock}, random_{random}, made_{made}, faults_{faults}
    {
    }

    void give(ToldMedicine const& told)
    {
        told_ = &told;
        child_ = find(made_.children, told.child, "child", told.line, faults_);
        auto const place = made_.places.find(told.place);
        if (place == made_.places.end()) return faults_.add(told.line, "in names no place");
        if (!child_.is_set()) return;
        auto wanted = told.wanted;
        wanted.medicine.setting = place->second.id;
        wanted.form_key = new_key();
        auto const added = as(told.by, told.from, [&](Transaction& tx, auto const& child) {
            return medicine::add(tx, child, wanted);
        });
        if (!added) return;
        id_ = *added;
        turn_ = 0;
        for (ToldDose const& dose : told.doses)
            if (wanted.line.as_needed() && dose.at <= clock_.now()) as_needed(dose);
        if (!wanted.line.as_needed()) at_times(wanted);
    }

private:
    std::string new_key() { return fmt::format("{:016x}{:016x}", random_.bits(), random_.bits()); }

    /// Does it as somebody would have done it then; none: it was refused, which is a fault.
    template <class Deed>
    auto as(std::string const& name, sys_seconds at, Deed deed)
        -> std::optional<typename decltype(deed(std::declval<Transaction&>(),
                                                std::declval<Permitted<ChildId> const&>()))::
                             value_type>
    {
        auto const staff = find(made_.workers, name, "worker", told_->line, faults_);
        if (!staff.is_set()) return std::nullopt;
        auto const actor = actor_at(db_, staff, at);
        auto const child = decide(db_, actor, Function::see_medicine, Level::l1, child_);
        if (!child) {
            faults_.add(told_->line, name + " may not see this child’s medicines");
            return std::nullopt;
        }
        Transaction tx{db_, actor, random_};
        auto done = deed(tx, *child);
        if (done) return *done;
        std::string why = "was refused";
        if (auto const* invalid = refused_as<Invalid>(done))
            why += ": " + invalid->problems.front().field + ", " +
                   invalid->problems.front().message;
        faults_.add(told_->line, fmt::format("{} at {} {}", name, to_text(at), why));
        return std::nullopt;
    }

    void record(medicine::NewDose dose, std::string const& giver)
    {
        dose.medicine = id_;
        dose.amount = told_->wanted.line.dose;
        dose.form_key = new_key();
        auto const& witnesses = told_->witnesses;
        if (medicine::needs_witness(told_->wanted.medicine, dose.outcome) && !witnesses.empty())
            dose.witness = find(made_.workers, witnesses[turn_ % witnesses.size()], "worker",
                                told_->line, faults_);
        ++turn_;
        recorded_ = as(giver, dose.given_at, [&](Transaction& tx, auto const& child) {
            return medicine::record_dose(tx, child, dose);
        });
    }

    std::string next_giver() const { return told_->givers[turn_ % told_->givers.size()]; }

    void as_needed(ToldDose const& told)
    {
        auto dose = told.dose;
        dose.given_at = told.at;
        record(dose, told.by.value_or(next_giver()));
        if (!told.effect || !recorded_ || told.at + worked_after > clock_.now()) return;
        as(told.by.value_or(next_giver()), told.at + worked_after,
           [&](Transaction& tx, auto const& child) -> Outcome<int> {
               TRY(medicine::say_effect(tx, child, *recorded_, *told.effect));
               return 0;
           });
    }

    void at_times(medicine::NewMedicine const& wanted)
    {
        medicine::Regimen const regimen{wanted.medicine, {wanted.line}, std::nullopt};
        // What is due in this hour waits on the page of whoever looks at the demo.
        auto const slots = medicine::slots_between({&regimen, 1}, {}, clock_.now() - days_told,
                                                   clock_.now() - medicine::missed_after,
                                                   clock_.now());
        for (medicine::Slot const& slot : slots) {
            auto const other = std::ranges::find(told_->doses, slot.due_at, &ToldDose::at);
            medicine::NewDose dose;
            std::optional<std::string> by;
            if (other != told_->doses.end()) {
                if (other->skipped) continue;
                dose = other->dose;
                by = other->by;
            }
            dose.due_at = slot.due_at;
            dose.given_at = slot.due_at + a_round;
            record(dose, by.value_or(next_giver()));
        }
    }

    db::Transaction& db_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
    ToldMedicine const* told_ = nullptr;
    ChildId child_;
    medicine::MedicineId id_;
    std::size_t turn_ = 0;
    std::optional<medicine::DoseId> recorded_;
};

}  // namespace

void give_medicines(db::Transaction& db, std::vector<ToldMedicine> const& told,
                    StoryClock const& clock, Random& random, Made& made, Faults& faults)
{
    Giving giving{db, clock, random, made, faults};
    for (ToldMedicine const& one : told) giving.give(one);
}

}  // namespace keywork::app::demo

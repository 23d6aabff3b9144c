// What the training pages show: who has done what, what each role needs, and the diploma.
#pragma once

#include "care/access/access.hpp"
#include "care/calendar/calendars.hpp"
#include "care/clock/clock.hpp"
#include "care/staff/staff.hpp"
#include "care/training/training.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::training_matrix {

using NeedId = Id<struct TrainingNeed>;
using CertificateId = Id<struct TrainingCertificate>;

struct Type {
    std::string code;
    std::string words;
};

/// A kind of training that a role must hold in a place.
struct Need {
    NeedId id;
    Role role = Role::care;
    std::string type;                        // of the code set training-type
    std::optional<int> every_months;         // our own figure; none: as the type says
    bool operator==(Need const&) const = default;
};

/// One person with one kind of training, on a day.
struct Cell {
    training::State state;
    bool needed = false;
    bool is_gap() const { return needed && !state.counts(); }
};

/// How a state counts where the place asks for it more often than its type does.
training::State by_need(training::State const& state, Need const& need, local_days on);
/// Every type that somebody with this role needs and what they have done, in the order of `types`.
std::vector<Cell> cells_of(std::vector<Type> const& types, std::vector<Need> const& needs,
                           std::optional<Role> role, std::vector<training::State> const& done,
                           local_days on);

/// A certificate of a training, as a file.
struct Certificate {
    CertificateId id;
    TrainingId training;
    std::string file_type;
    std::int64_t bytes = 0;
    std::string added_by_name;
    sys_seconds added_at;
    bool operator==(Certificate const&) const = default;
};

/// How a worker stands with the diploma that care in a children's home asks for.
/// source   Children's Homes (England) Regulations 2015, reg 32(4) to (6): HOME-R32-L3
struct Qualification {
    std::string type = "L4-RCC";             // or L3-RCC
    local_days role_started_on;              // in care in a children's home
    std::optional<local_days> enrolled_on;   // none: not yet
    std::string provider;
    int units = 0;
    int units_done = 0;
    std::string equivalent;                  // held, and who accepted it; empty: none
    bool operator==(Qualification const&) const = default;
};

/// Where it stands against its clock.
struct QualificationState {
    clock::Standing standing = clock::Standing::running;
    std::optional<clock::Due> due;
    bool held = false;                       // the diploma, or an accepted equivalent
};
QualificationState state_of(Qualification const& qualification, bool has_diploma,
                            clock::LawClock const& law, Calendars const& calendars,
                            sys_seconds now);

/// One of the staff, with a cell for each type of the page, in their order.
struct Line {
    StaffFace face;
    std::vector<Cell> cells;
    std::optional<Qualification> qualification;
    std::optional<QualificationState> diploma;
    int gaps() const;
};

struct MatrixPage {
    std::string place_name;
    bool own_only = false;
    bool may_set_needs = false;
    bool has_diploma = false;                // of a children's home
    std::vector<Type> types;                 // that anybody shown has done or needs
    std::vector<Line> all;                   // by name
    local_days today;
    sys_seconds now;
};

/// The needs of a place, and a new one as typed.
struct NeedsPage {
    std::string place_name;
    std::vector<Need> all;                   // by role, then type
    std::vector<Type> types;                 // to choose from
    std::string role;
    std::string type;
    std::string every_months;
    std::string ending;                      // the need that is to end
    std::vector<Problem> problems;
};

/// A training that was done, with its certificates.
struct Done {
    Training training;
    std::string words;
    training::State state;
    std::vector<Certificate> certificates;
};

struct WorkerPage {
    StaffId worker;
    std::string full_name;
    bool own = false;
    bool may_change = false;
    bool asks_diploma = false;               // works in care in a children's home
    std::vector<std::pair<std::string, Cell>> needs;   // the kind in words
    std::vector<Done> done;                  // newest first
    std::optional<Qualification> qualification;
    std::optional<QualificationState> diploma;
    clock::LawClock const* law = nullptr;    // of the diploma; never null where it is asked
    // As typed.
    std::string training;                    // whose certificate it is
    std::string diploma_type;
    std::string role_started_on;
    std::string enrolled_on;
    std::string provider;
    std::string units;
    std::string units_done;
    std::string equivalent;
    std::vector<Problem> problems;
    sys_seconds now;
};

/// What was typed of a diploma, or every problem with it.
Outcome<Qualification> read_qualification(WorkerPage const& typed, local_days today);
/// A need as typed, or every problem with it. Only roles that work with children have one.
Outcome<Need> read_need(NeedsPage const& typed);
inline constexpr Role roles_with_needs[] = {Role::care, Role::senior, Role::lead,
                                            Role::specialist, Role::office};

}  // namespace keywork::training_matrix

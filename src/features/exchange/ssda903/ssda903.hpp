// An SSDA903 return as it was read: its tables by their headings, then its children.
#pragma once

#include "care/import/import.hpp"
#include "care/looked_after/looked_after.hpp"
#include "platform/csv/csv.hpp"
#include "platform/time/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::ssda903 {

enum class TableKind : std::uint8_t {
    header, episodes, reviews, oc2, oc3, uasc, missing, placed_for_adoption, previous_permanence,
    ad1, social_workers, deprivation_of_liberty
};

/// The columns of all tables; a table has some of them.
enum class Field : std::uint8_t {
    child, sex, dob, ethnic, upn, mother, mc_dob,
    decom, rne, ls, cin, place, place_provider, dec, rec, reason_place_change, home_post, pl_post,
    urn,
    review, review_code,
    sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check, health_assessment,
    substance_misuse, intervention_received, intervention_offered,
    in_touch, activ, accom,
    duc,
    missing, mis_start, mis_end,
    date_placed, date_placed_ceased, reason_placed_ceased,
    prev_perm, la_perm, date_perm,
    date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr,
    sw_id, sw_decom, sw_dec, sw_reason,
    dolo_start, dolo_end
};
inline constexpr std::size_t field_count = 56;
std::string_view heading_of(Field field);      // DECOM

/// What a table is known by.
struct Shape {
    TableKind kind;
    std::string_view words;                    // "Episodes"
    std::string_view element;                  // of the XML form; empty: part of HEADER
    std::span<Field const> fields;
    std::span<Field const> telling;            // headings that only this table has
};
std::span<Shape const> shapes();
Shape const& shape_of(TableKind kind);

/// One table of the return, whatever its file was called.
struct SourceTable {
    TableKind kind;
    std::string file;                          // as the sender named it
    csv::Table table;
    std::array<std::int16_t, field_count> column{};  // of a field; -1: the table has none

    /// Without spaces around; empty where there is no such column.
    std::string_view cell(std::size_t row, Field field) const;
};

struct Source {
    std::vector<SourceTable> tables;
    std::vector<std::string> notes;            // files and columns that were passed over
};

/// A row by its place: which table, which of its rows.
struct RowRef {
    std::uint32_t table;
    std::uint32_t row;
    bool operator==(RowRef const&) const = default;
};

struct Episode {
    RowRef row;
    local_days from_on;                        // DECOM
    std::optional<local_days> until_on;        // DEC; none: still open
    std::string reason_new;                    // RNE, and so on: codes as printed
    std::string legal_status;
    std::string need;
    std::string place;
    std::string provider;
    std::string reason_ceased;
    std::string reason_changed;
    std::string home_postcode;                 // empty: none or not one
    std::string placement_postcode;
    std::string urn;
};

struct ReviewRow {
    RowRef row;
    ReviewHeld review;
};

struct MissingRow {
    RowRef row;
    std::string kind;                          // M missing, A away without authorisation
    local_days from_on;
    std::optional<local_days> until_on;
};

/// A flag or a name that holds between two dates: UASC, social worker, deprivation of liberty.
struct DatedRow {
    RowRef row;
    enum class What : std::uint8_t { uasc, social_worker, deprivation_of_liberty } what;
    std::string code;
    std::string words;
    std::optional<local_days> from_on;         // none: since care began
    std::optional<local_days> until_on;
};

/// A line for the child's story: adoption and what came before care.
struct StoryRow {
    RowRef row;
    std::string kind;                          // adoption, permanence
    local_days on;
    int level;
    std::string title;
    std::string words;
};

/// All that a return says of one child.
struct ReturnChild {
    std::string number;                        // CHILD
    std::optional<RowRef> header;              // none: only other tables name the child
    local_days born_on{};                      // of the header
    std::string sex;
    std::string ethnicity;
    std::string upn;                           // empty: none or not one
    std::vector<Episode> episodes;             // by start
    std::vector<ReviewRow> reviews;            // by date
    std::vector<MissingRow> missing;
    std::vector<DatedRow> dated;
    std::vector<StoryRow> story;
    LookedAfterYear year;
    std::vector<RowRef> year_rows;             // of OC2, OC3 and previous permanence
};

/// What is wrong with a cell or a row. Words are made of it only where they are shown.
enum class Wrong : std::uint8_t {
    empty, not_a_date, in_the_future, ends_before_start, unknown_code, code_not_in_use,
    not_a_postcode, not_a_upn, not_yes_or_no, not_a_score, child_unknown, child_twice,
    other_birth_date, born_otherwise_here, row_again, day_again, open_with_reason, not_ended,
    upn_of_another, upn_again, before_birth, number_too_long, after_the_year
};

struct Fault {
    RowRef row;
    Field field;
    Wrong what;
    RowProblem::Weight weight;
};

struct Return {
    Source source;
    std::vector<ReturnChild> children;         // in the order of the header
    std::vector<Fault> faults;
    std::vector<std::vector<RowFate>> fates;   // of each row of each table: fresh until compared
    local_days year_ending;                    // 31 March

    RowFate& fate(RowRef row) { return fates[row.table][row.row]; }
};

}  // namespace keywork::ssda903

#include "features/exchange/ssda903/codes.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::ssda903 {
namespace {

struct SetOfField {
    Field field;
    std::string_view set;
};

constexpr SetOfField sets_of_fields[] = {
    {Field::ethnic, "ethnicity"},
    {Field::rne, "ssda903-reason-new-episode"},
    {Field::ls, "ssda903-legal-status"},
    {Field::cin, "ssda903-need-category"},
    {Field::place, "ssda903-placement-type"},
    {Field::place_provider, "ssda903-placement-provider"},
    {Field::rec, "ssda903-reason-episode-ceased"},
    {Field::reason_place_change, "ssda903-reason-placement-change"},
    {Field::review_code, "ssda903-review-participation"},
    {Field::sdq_reason, "sdq-no-score-reason"},
    {Field::missing, "ssda903-missing-type"},
};

// Code lists that law/ does not have, all years together. Source: the SSDA903 schemas of 2017 to
// 2026 as an open-source regional pipeline (liia-tools) keeps them.
constexpr std::string_view sexes[] = {"1", "2", "M", "F", "U"};
constexpr std::string_view in_touch[] = {"YES", "NO", "DIED", "REFU", "NREQ", "RHOM"};
constexpr std::string_view activities[] = {"F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4",
                                           "F5", "P5", "G4", "G5", "G6", "0"};
constexpr std::string_view homes[] = {
    "B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2", "G1", "G2", "H1", "H2", "K1", "K2", "R1", "R2",
    "S1", "S2", "T1", "T2", "U1", "U2", "V1", "V2", "W1", "W2", "X1", "X2", "Y1", "Y2", "Z1", "Z2",
    "0"};
constexpr std::string_view placed_ceased[] = {"RD1", "RD2", "RD3", "RD4"};
constexpr std::string_view permanence[] = {"P1", "P2", "P3", "P4", "Z1"};
constexpr std::string_view adopter_sexes[] = {"M1", "F1", "MM", "FF", "MF"};
constexpr std::string_view adopter_statuses[] = {"L0", "L11", "L12", "L2", "L3", "L4"};
constexpr std::string_view worker_changes[] = {"MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC",
                                               "ABSENC", "CHCHAN", "PCCHAN", "SWDIED", "OTHERS"};

struct ListOfField {
    Field field;
    std::span<std::string_view const> codes;
};

constexpr ListOfField lists_of_fields[] = {
    {Field::sex, sexes},
    {Field::in_touch, in_touch},
    {Field::activ, activities},
    {Field::accom, homes},
    {Field::reason_placed_ceased, placed_ceased},
    {Field::prev_perm, permanence},
    {Field::sex_adoptr, adopter_sexes},
    {Field::ls_adoptr, adopter_statuses},
    {Field::sw_reason, worker_changes},
};

}  // namespace

Codes::Codes(CodeSets const& sets)
{
    for (auto const& [field, name] : sets_of_fields) {
        auto const* set = sets.find(name);
        expects(set != nullptr);
        auto& column = columns_[static_cast<int>(field)];
        for (Code const& code : set->codes()) column.dated.emplace(code.code, &code);
    }
    for (auto const& [field, codes] : lists_of_fields)
        columns_[static_cast<int>(field)].plain = codes;
}

CodeStanding Codes::standing(Field field, std::string_view code,
                             std::optional<local_days> on) const
{
    auto const column = columns_.find(static_cast<int>(field));
    expects(column != columns_.end());
    auto const& [dated, plain] = column->second;
    if (auto const found = dated.find(code); found != dated.end())
        return on && !found->second->valid_on(*on) ? CodeStanding::not_in_use
                                                   : CodeStanding::known;
    return std::ranges::find(plain, code) == plain.end() ? CodeStanding::unknown
                                                         : CodeStanding::known;
}

std::string Codes::words_of(Field field, std::string_view code) const
{
    if (auto const column = columns_.find(static_cast<int>(field)); column != columns_.end())
        if (auto const found = column->second.dated.find(code);
            found != column->second.dated.end())
            return found->second->words;
    return std::string{code};
}

std::string Codes::allowed(Field field) const
{
    auto const column = columns_.find(static_cast<int>(field));
    if (column == columns_.end()) return {};
    std::vector<std::string_view> codes(column->second.plain.begin(), column->second.plain.end());
    for (auto const& [code, meaning] : column->second.dated) codes.push_back(code);
    std::ranges::sort(codes);
    std::string words;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0) words += i + 1 == codes.size() ? " or " : ", ";
        words += codes[i];
    }
    return words;
}

}  // namespace keywork::ssda903

#include "features/exchange/ssda903/cells.hpp"

#include "care/postcode/postcode.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::ssda903 {
namespace {

constexpr int highest_sdq_score = 40;
constexpr std::size_t upn_length = 13;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

std::optional<int> whole_number(std::string_view text)
{
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The dates that nearly every cell holds, without the cost of reading words: 26/04/2022.
std::optional<local_days> plain_day(std::string_view cell)
{
    using namespace std::chrono;
    if (cell.size() != 10 || cell[2] != '/' || cell[5] != '/') return std::nullopt;
    auto const read = [&](std::size_t at, std::size_t count) {
        return whole_number(cell.substr(at, count)).value_or(-1);
    };
    auto const d = read(0, 2);
    auto const m = read(3, 2);
    auto const y = read(6, 4);
    if (d < 1 || m < 1 || y < 1900 || y > 2199) return std::nullopt;
    year_month_day const date{year{y}, month{static_cast<unsigned>(m)},
                              std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return local_days{date};
}

}  // namespace

std::optional<local_days> read_return_day(std::string_view cell, local_days today)
{
    if (auto const day = plain_day(cell)) return day;
    if (cell.empty() || !is_digit(cell.front())) return std::nullopt;  // never "today"
    return read_day(cell, today);
}

void Cells::stop(Field field, Wrong what)
{
    stopped_ = true;
    faults_.push_back({row_, field, what, RowProblem::Weight::stops_row});
}

void Cells::warn(Field field, Wrong what)
{
    faults_.push_back({row_, field, what, RowProblem::Weight::warning});
}

std::optional<std::string> Cells::needed(Field field)
{
    auto const cell = text(field);
    if (!cell.empty()) return std::string{cell};
    stop(field, Wrong::empty);
    return std::nullopt;
}

std::optional<local_days> Cells::day(Field field, Need need)
{
    auto const cell = text(field);
    if (cell.empty()) {
        if (need == Need::must_be_there) stop(field, Wrong::empty);
        return std::nullopt;
    }
    auto const day = read_return_day(cell, today_);
    if (!day && need == Need::must_be_there) stop(field, Wrong::not_a_date);
    if (!day && need == Need::may_be_empty) warn(field, Wrong::not_a_date);
    return day;
}

std::optional<local_days> Cells::past_day(Field field, Need need)
{
    auto const found = day(field, need);
    if (!found || *found <= today_) return found;
    if (need == Need::must_be_there) stop(field, Wrong::in_the_future);
    else warn(field, Wrong::in_the_future);
    return std::nullopt;
}

std::string Cells::code(Field field, std::optional<local_days> on)
{
    auto const cell = text(field);
    if (cell.empty()) return {};
    switch (codes_.standing(field, cell, on)) {
    case CodeStanding::known: break;
    case CodeStanding::unknown: warn(field, Wrong::unknown_code); break;
    case CodeStanding::not_in_use: warn(field, Wrong::code_not_in_use); break;
    }
    return std::string{cell};
}

std::optional<bool> Cells::yes_or_no(Field field)
{
    auto const cell = text(field);
    if (cell.empty()) return std::nullopt;
    if (cell == "1" || cell == "1.0") return true;  // programs write whole numbers so
    if (cell == "0" || cell == "0.0") return false;
    warn(field, Wrong::not_yes_or_no);
    return std::nullopt;
}

std::optional<int> Cells::sdq_score()
{
    auto cell = text(Field::sdq_score);
    if (cell.empty()) return std::nullopt;
    if (cell.ends_with(".0")) cell.remove_suffix(2);
    auto const score = whole_number(cell);
    if (score && *score >= 0 && *score <= highest_sdq_score) return score;
    warn(Field::sdq_score, Wrong::not_a_score);
    return std::nullopt;
}

std::string Cells::postcode(Field field)
{
    auto const cell = text(field);
    if (cell.empty()) return {};
    if (auto const read = read_postcode(cell)) return *read;
    warn(field, Wrong::not_a_postcode);
    return {};
}

std::string Cells::upn()
{
    auto const cell = text(Field::upn);
    if (cell.empty()) return {};
    if (cell.size() == 3 && cell.starts_with("UN")) return {};  // UN1 to UN5: why there is none
    bool const has_shape = cell.size() == upn_length && is_letter(cell.front()) &&
                           std::all_of(cell.begin() + 1, cell.end() - 1, is_digit) &&
                           (is_digit(cell.back()) || is_letter(cell.back()));
    if (has_shape) return std::string{cell};
    warn(Field::upn, Wrong::not_a_upn);
    return {};
}

}  // namespace keywork::ssda903

#include "features/home_life/money/money.hpp"

#include "platform/expects.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace keywork::money {
namespace {

constexpr std::array<std::pair<Purse, std::string_view>, 3> purse_names{
    {{Purse::petty, "petty"}, {Purse::pocket, "pocket"}, {Purse::savings, "savings"}}};
constexpr std::array<std::pair<Move, std::string_view>, 4> move_names{
    {{Move::in, "in"}, {Move::out, "out"}, {Move::count, "count"}, {Move::counter, "counter"}}};
constexpr std::array<std::pair<Agreed, std::string_view>, 3> agreed_names{
    {{Agreed::signed_for, "signed"}, {Agreed::agreed, "agreed"}, {Agreed::no, "no"}}};

template <class Kind, std::size_t Count>
std::string_view name_of(std::array<std::pair<Kind, std::string_view>, Count> const& names,
                         Kind kind)
{
    auto const found = std::ranges::find(names, kind, &std::pair<Kind, std::string_view>::first);
    expects(found != names.end());
    return found->second;
}

template <class Kind, std::size_t Count>
std::optional<Kind> named(std::array<std::pair<Kind, std::string_view>, Count> const& names,
                          std::string_view text)
{
    for (auto const& [kind, name] : names)
        if (name == text) return kind;
    return std::nullopt;
}

void check_amount(std::vector<Problem>& problems, NewLine const& wanted, Pence balance)
{
    bool const counts = wanted.move == Move::count;
    if (wanted.amount > most_at_once || wanted.amount < Pence{counts ? 0 : 1})
        problems.push_back({"amount", "Enter a sum from £0.01 to £10,000.00"});
    else if (wanted.move == Move::out && wanted.amount > balance)
        problems.push_back(
            {"amount", fmt::format("There is only {}. Write down first what came in, or count it",
                                   in_words(balance))});
}

void check_child(std::vector<Problem>& problems, NewLine const& wanted)
{
    if (!wanted.ledger.child || wanted.move == Move::count) return;
    if (!wanted.agreed)
        problems.push_back({"agreed", "Choose whether they signed or agreed"});
    else if (*wanted.agreed == Agreed::no)
        check_written(problems, "agreed_why", wanted.agreed_why, longest_line, "Write why not");
}

}  // namespace

std::string_view to_text(Purse purse) { return name_of(purse_names, purse); }
std::string_view to_text(Move move) { return name_of(move_names, move); }
std::string_view to_text(Agreed agreed) { return name_of(agreed_names, agreed); }
std::optional<Purse> purse_from_text(std::string_view text) { return named(purse_names, text); }
std::optional<Move> move_from_text(std::string_view text) { return named(move_names, text); }
std::optional<Agreed> agreed_from_text(std::string_view text) { return named(agreed_names, text); }

std::string_view in_words(Purse purse)
{
    switch (purse) {
    case Purse::petty: return "Petty cash";
    case Purse::pocket: return "Pocket money";
    case Purse::savings: return "Savings";
    }
    return "";
}

std::string in_words(Pence pence)
{
    auto const size = pence.count < 0 ? -pence.count : pence.count;
    auto pounds = std::to_string(size / 100);
    for (auto at = static_cast<std::ptrdiff_t>(pounds.size()) - 3; at > 0; at -= 3)
        pounds.insert(static_cast<std::size_t>(at), ",");
    return fmt::format("{}£{}.{:02}", pence.count < 0 ? "−" : "", pounds, size % 100);
}

std::optional<Pence> read_pence(std::string_view typed)
{
    std::string text{trimmed(typed)};
    if (text.starts_with("£")) text.erase(0, std::string_view{"£"}.size());
    std::erase(text, ',');
    auto const point = text.find('.');
    auto const pounds = text.substr(0, point);
    auto const rest = point == std::string::npos ? std::string{"00"} : text.substr(point + 1);
    bool const digits = !pounds.empty() && pounds.size() <= 6 && rest.size() == 2 &&
                        (pounds + rest).find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return std::nullopt;
    Pence pence;
    auto const all = pounds + rest;
    std::from_chars(all.data(), all.data() + all.size(), pence.count);
    if (pence > most_at_once) return std::nullopt;
    return pence;
}

std::string key_of(Ledger const& ledger)
{
    expects((ledger.purse == Purse::petty) == !ledger.child.has_value());
    return fmt::format("{}:{}:{}", to_text(ledger.purse), ledger.setting.text(),
                       ledger.child ? ledger.child->text() : "");
}

Pence change_of(NewLine const& wanted, Pence balance)
{
    switch (wanted.move) {
    case Move::in: return wanted.amount;
    case Move::out: return {-wanted.amount.count};
    case Move::count: return {wanted.amount.count - balance.count};
    case Move::counter: break;
    }
    return {};
}

Outcome<> check(NewLine const& wanted, Pence balance, Pence figure, local_days today)
{
    expects(wanted.move != Move::counter);
    std::vector<Problem> problems;
    check_amount(problems, wanted, balance);
    bool const counts = wanted.move == Move::count;
    bool const differs = counts && change_of(wanted, balance) != Pence{};
    check_written(problems, "what", wanted.what, longest_line,
                  differs   ? fmt::format("There should be {}. Write what you know of the "
                                          "difference",
                                          in_words(balance))
                  : !counts ? "Write what it was for"
                            : "");
    if (!counts)
        check_written(problems, "who", wanted.who, longest_line,
                      "Write who brought it or had it");
    if (wanted.happened_on > today)
        problems.push_back({"happened_on", "Enter a day that has come"});
    else if (wanted.happened_on < today - longest_late)
        problems.push_back({"happened_on", "Enter a day of the last 31"});
    if (wanted.move == Move::out && wanted.receipt.empty())
        check_written(problems, "no_receipt", wanted.no_receipt, longest_line,
                      "Choose the receipt, or write why there is none");
    check_child(problems, wanted);
    if (!counts && wanted.amount > figure && !wanted.witness)
        problems.push_back({"witness_name",
                            fmt::format("More than {} needs a second person: they enter their "
                                        "name and password",
                                        in_words(figure))});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

Outcome<NewLine> read_line(TypedLine const& typed, Ledger const& ledger, local_days today)
{
    std::vector<Problem> problems;
    NewLine line{.ledger = ledger, .move = Move::in, .amount = {},
                 .what = std::string{trimmed(typed.what)},
                 .who = std::string{trimmed(typed.who)}, .happened_on = today, .receipt = {},
                 .no_receipt = std::string{trimmed(typed.no_receipt)},
                 .agreed = agreed_from_text(typed.agreed),
                 .agreed_why = std::string{trimmed(typed.agreed_why)}, .witness = std::nullopt,
                 .form_key = typed.form_key};
    auto const purse = purse_from_text(typed.purse);
    if (ledger.child && (!purse || *purse == Purse::petty))
        problems.push_back({"purse", "Choose pocket money or savings"});
    else if (ledger.child)
        line.ledger.purse = *purse;
    auto const move = move_from_text(typed.move);
    if (!move || *move == Move::counter)
        problems.push_back({"move", "Choose what happened"});
    line.move = move.value_or(Move::in);
    if (line.move == Move::count) line.agreed = std::nullopt;
    auto const amount = read_pence(typed.amount);
    if (!amount) problems.push_back({"amount", "Enter pounds and pence, like 4.50"});
    line.amount = amount.value_or(Pence{});
    if (!is_blank(typed.happened_on)) {
        auto const day = read_day(trimmed(typed.happened_on), today);
        if (!day) problems.push_back({"happened_on", "Enter a day, like today or 24 November"});
        line.happened_on = day.value_or(today);
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return line;
}

}  // namespace keywork::money

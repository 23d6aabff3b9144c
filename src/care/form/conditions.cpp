#include "care/form/conditions.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::form {

namespace {

// An answer as the codes that conditions compare: a yes/no is "yes" or "no".
std::vector<std::string> codes_of(Value const& value)
{
    if (auto const* chosen = std::get_if<Chosen>(&value)) return chosen->codes;
    if (auto const* yes = std::get_if<bool>(&value)) return {*yes ? "yes" : "no"};
    if (auto const* text = std::get_if<std::string>(&value)) return {*text};
    if (auto const* number = std::get_if<Number>(&value))
        return {std::to_string(number->hundredths / 100)};
    return {};
}

std::optional<std::int64_t> hundredths_of(std::string_view text)
{
    std::int64_t number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    return number * 100;
}

std::optional<std::int64_t> size_of(Value const& value)
{
    if (auto const* number = std::get_if<Number>(&value)) return number->hundredths;
    auto const codes = codes_of(value);
    return codes.size() == 1 ? hundredths_of(codes.front()) : std::nullopt;
}

bool is_answered(Value const& value) { return !std::holds_alternative<std::monostate>(value); }

// Small letters of a to z: enough for the words that forms look for.
std::string in_small_letters(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

// "group" is mentioned by "the whole group" and by "Groups", not by "regroup".
bool mentions(Value const& value, std::string_view start_of_word)
{
    auto const* text = std::get_if<std::string>(&value);
    if (!text) return false;
    auto const small = in_small_letters(*text);
    for (auto at = small.find(start_of_word); at != std::string::npos;
         at = small.find(start_of_word, at + 1))
        if (at == 0 || small[at - 1] < 'a' || small[at - 1] > 'z') return true;
    return false;
}

bool passes(Test const& test, Value const& value)
{
    auto const codes = codes_of(value);
    bool const among = std::ranges::any_of(codes, [&](std::string const& code) {
        return std::ranges::find(test.values, code) != test.values.end();
    });
    switch (test.how) {
    case Test::How::is:
    case Test::How::has: return among;
    case Test::How::is_not: return is_answered(value) && !among;
    case Test::How::answered: return is_answered(value);
    case Test::How::not_answered: return !is_answered(value);
    case Test::How::mentions:
        return std::ranges::any_of(test.values, [&](std::string const& word) {
            return mentions(value, in_small_letters(word));
        });
    case Test::How::at_least: {
        auto const size = size_of(value);
        auto const least = test.values.empty() ? std::nullopt : hundredths_of(test.values.front());
        return size && least && *size >= *least;
    }
    }
    return false;
}

// "holds.hold": what is chosen in that column of any row.
Value column_value(Answers const& answers, std::string_view question)
{
    auto const dot = question.find('.');
    auto const* rows = answers.as<Rows>(question.substr(0, dot));
    if (!rows) return {};
    Chosen all;
    for (Answers const& row : *rows)
        for (std::string& code : codes_of(row.value(question.substr(dot + 1))))
            all.codes.push_back(std::move(code));
    return all.codes.empty() ? Value{} : Value{std::move(all)};
}

}  // namespace

Value const& InView::value(std::string_view question) const
{
    if (row && row->has(question)) return row->value(question);
    return form.value(question);
}

bool holds(Condition const& condition, InView const& view)
{
    if (!holds_for(condition.settings, view.profile)) return false;
    if (condition.tests.empty()) return true;
    auto const test_holds = [&](Test const& test) {
        if (test.question.find('.') != std::string::npos)
            return passes(test, column_value(view.form, test.question));
        return passes(test, view.value(test.question));
    };
    return condition.of == Condition::Of::all ? std::ranges::all_of(condition.tests, test_holds)
                                              : std::ranges::any_of(condition.tests, test_holds);
}

bool holds(Condition const& condition, Answers const& answers, std::string_view profile)
{
    return holds(condition, InView{nullptr, answers, profile});
}

}  // namespace keywork::form

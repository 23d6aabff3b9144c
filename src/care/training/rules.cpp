#include "care/code_set/code_set.hpp"
#include "care/training/training.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <charconv>

namespace keywork::training {
namespace {

/// 31 January and one month: 28 February.
local_days months_after(local_days day, int months)
{
    auto const from = std::chrono::year_month_day{day};
    auto const month =
        std::chrono::year_month{from.year(), from.month()} + std::chrono::months{months};
    auto const last = std::chrono::year_month_day_last{
        month.year(), std::chrono::month_day_last{month.month()}};
    return local_days{month / std::min(from.day(), last.day())};
}

}  // namespace

State standing(Training const* done, local_days on)
{
    if (!done) return {};
    State state{.standing = Standing::in_date, .type = done->type, .done_on = done->done_on,
                .expires_on = done->expires_on};
    if (!done->expires_on) return state;
    if (*done->expires_on < on)
        state.standing = Standing::out_of_date;
    else if (*done->expires_on - on <= ends_soon_within)
        state.standing = Standing::ends_soon;
    return state;
}

std::string in_words(State const& state)
{
    switch (state.standing) {
    case Standing::never_recorded:
        return "never recorded";
    case Standing::in_date:
        if (!state.expires_on) return "in date, no end";
        return fmt::format("in date until {}", keywork::in_words(*state.expires_on));
    case Standing::ends_soon:
        return fmt::format("ends on {}", keywork::in_words(*state.expires_on));
    case Standing::out_of_date:
        return fmt::format("out of date since {}",
                           keywork::in_words(*state.expires_on + days{1}));
    }
    return "";
}

std::optional<local_days> expires_on(CodeSets const& code_sets, std::string_view type,
                                     local_days done_on)
{
    auto const* types = code_sets.find("training-type");
    expects(types != nullptr);
    auto const* code = types->find(type);
    if (!code) return std::nullopt;
    auto const text = code->column("refresh_months");
    int months = 0;
    std::from_chars(text.data(), text.data() + text.size(), months);
    if (months <= 0) return std::nullopt;
    return months_after(done_on, months);
}

}  // namespace keywork::training

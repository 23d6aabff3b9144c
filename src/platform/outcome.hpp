// Done, or refused and why. Faults of the machine are exceptions; what a person can act on is here.
#pragma once

#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace tl {
template <class T, class E> class [[nodiscard]] expected;
}
#include <tl/expected.hpp>

namespace keywork {

/// Nothing is there, or nothing this actor may know of: the two look the same from outside.
struct NotFound {
    bool operator==(NotFound const&) const = default;
};

/// The actor may know of it and may not do this. `why` is a sentence for the screen.
struct NotAllowed {
    std::string why;
    bool operator==(NotAllowed const&) const = default;
};

/// The actor may do this after giving their password again (assurance A3 of the security model).
struct NeedsPasswordAgain {
    bool operator==(NeedsPasswordAgain const&) const = default;
};

/// One answer that needs mending: the question's name on the form, and what to put instead.
struct Problem {
    std::string field;
    std::string message;
    bool operator==(Problem const&) const = default;
};

/// Answers that need mending, all of them together, in the order of the form.
struct Invalid {
    std::vector<Problem> problems;
    bool operator==(Invalid const&) const = default;
};

/// The state of the world says no. `why` is a sentence for the screen.
struct Conflict {
    std::string why;
    bool operator==(Conflict const&) const = default;
};

using Refusal = std::variant<NotFound, NotAllowed, NeedsPasswordAgain, Invalid, Conflict>;

template <class T = void>
using Outcome = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(Refusal refusal)
{
    return tl::unexpected<Refusal>{std::move(refusal)};
}

/// The refusal if the outcome was refused as Kind, else null.
template <class Kind, class T>
Kind const* refused_as(Outcome<T> const& outcome)
{
    return outcome ? nullptr : std::get_if<Kind>(&outcome.error());
}

namespace detail {
template <class T>
T take(Outcome<T>&& outcome)
{
    if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}
}  // namespace detail

}  // namespace keywork

/// The value of an outcome, or return its refusal from the function this stands in. One a line.
#define TRY(expression)                                                                    \
    __extension__({                                                                        \
        auto outcome_of_try = (expression);                                                \
        if (!outcome_of_try) return ::keywork::refuse(std::move(outcome_of_try).error());  \
        ::keywork::detail::take(std::move(outcome_of_try));                                \
    })

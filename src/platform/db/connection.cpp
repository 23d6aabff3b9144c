#include "platform/db/connection.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::db {

void Connection::look_again()
{
    constexpr bool is_on_loan = false;
    expects(is_on_loan);
}

std::vector<Bind const*> in_order(std::span<Bind const> binds,
                                  std::vector<std::string> const& names)
{
    if (binds.size() != names.size())
        throw BrokenInvariant{"a statement of " + std::to_string(names.size()) +
                              " parameters was given " + std::to_string(binds.size())};
    std::vector<Bind const*> ordered;
    ordered.reserve(names.size());
    for (std::string const& name : names) {
        auto const here = binds.begin() + static_cast<std::ptrdiff_t>(ordered.size());
        // Mostly they stand in the order of the statement.
        auto const found =
            here->name == name ? here : std::ranges::find(binds, name, &Bind::name);
        if (found == binds.end()) throw BrokenInvariant{"no value for the parameter :" + name};
        ordered.push_back(&*found);
    }
    return ordered;
}

Columns::Columns(std::vector<std::string> names) : names_{std::move(names)}
{
    auto sorted = names_;
    std::ranges::sort(sorted);
    auto const twice = std::ranges::adjacent_find(sorted);
    if (twice != sorted.end())
        throw Error{ErrorKind::other, "two columns of the query are called " + *twice};
}

int Columns::place_of(std::string_view column) const
{
    for (std::size_t tried = 0; tried < names_.size(); ++tried) {
        if (names_[last_] == column) return static_cast<int>(last_);
        last_ = (last_ + 1) % names_.size();
    }
    throw Error{ErrorKind::other, "the query has no column " + std::string{column}};
}

}  // namespace keywork::db

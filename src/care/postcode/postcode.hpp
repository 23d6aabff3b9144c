// Postcodes and how far apart they are.
#pragma once

#include "platform/db/database.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace keywork {

/// "v285oy" and "V28 5OY" as "V28 5OY". None if no postcode can look so.
/// source   the pattern of UK postcodes: Q, V, X are not first, I, J, Z not second, and C, I, K, M,
///          O, V are not in the last two letters
std::optional<std::string> read_postcode(std::string_view typed);

/// A place on the national grid, in metres.
struct GridPlace {
    std::int64_t easting;
    std::int64_t northing;
    bool operator==(GridPlace const&) const = default;
};

/// The straight line in miles, rounded to one decimal place.
/// source   SSDA903 guidance: metres / 1000 / 1.6093
double miles_between(GridPlace one, GridPlace other);

namespace postcode {

/// By postcode without its space, as in the table.
using Places = std::unordered_map<std::string, GridPlace>;
std::string key_of(std::string_view postcode);

bool any_known(db::Reader& db);
std::optional<GridPlace> place_of(db::Reader& db, std::string_view postcode);
/// Those of these postcodes that are known.
Places places_of(db::Reader& db, std::span<std::string const> postcodes);

}  // namespace postcode
}  // namespace keywork

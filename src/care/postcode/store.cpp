#include "care/postcode/postcode.hpp"

namespace keywork::postcode {

bool any_known(db::Reader& db)
{
    constexpr db::Sql select{R"sql(SELECT postcode FROM postcode ORDER BY postcode LIMIT 1)sql"};
    return db.one(select, {}, [](db::Row const&) { return true; }).has_value();
}

std::optional<GridPlace> place_of(db::Reader& db, std::string_view postcode)
{
    constexpr db::Sql select{R"sql(
        SELECT easting, northing
          FROM postcode
         WHERE postcode = :postcode
         ORDER BY postcode
    )sql"};
    return db.one(select, {{"postcode", key_of(postcode)}}, [](db::Row const& row) {
        return GridPlace{row.integer("easting"), row.integer("northing")};
    });
}

Places places_of(db::Reader& db, std::span<std::string const> postcodes)
{
    Places places;
    if (!any_known(db)) return places;
    for (std::string const& postcode : postcodes)
        if (auto const place = place_of(db, postcode)) places.emplace(key_of(postcode), *place);
    return places;
}

}  // namespace keywork::postcode

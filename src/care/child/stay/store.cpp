#include "care/child/stay/store.hpp"

namespace keywork::child {
namespace {

using OptionalText = std::optional<std::string>;

Placement placement_from(db::Row const& row)
{
    return {.id                 = row.get<std::string>("id"),
            .from_on            = row.get<local_days>("from_on"),
            .until_on           = row.get<std::optional<local_days>>("until_on"),
            .legal_status       = row.get<OptionalText>("legal_status"),
            .need_category      = row.get<OptionalText>("need_category"),
            .placement_type     = row.get<OptionalText>("placement_type"),
            .provider           = row.get<OptionalText>("provider"),
            .reason_new         = row.get<OptionalText>("reason_new"),
            .reason_ceased      = row.get<OptionalText>("reason_ceased"),
            .reason_changed     = row.get<OptionalText>("reason_changed"),
            .home_postcode      = row.get<OptionalText>("home_postcode"),
            .placement_postcode = row.get<OptionalText>("placement_postcode"),
            .distance_miles     = row.get<std::optional<double>>("distance_miles"),
            .urn                = row.get<OptionalText>("urn"),
            .address            = row.get<OptionalText>("address"),
            .address_level      = level_from_number(row.integer("address_level")),
            .import             = row.get<std::optional<ImportId>>("import_id")};
}

StayInWords stay_from(db::Row const& row)
{
    return {.stay         = {.id               = row.get<StayId>("id"),
                             .child            = row.get<ChildId>("child_id"),
                             .setting          = row.get<SettingId>("setting_id"),
                             .kind             = row.get<std::string>("kind"),
                             .enrolment_status = row.get<OptionalText>("enrolment_status"),
                             .group_name       = row.get<OptionalText>("group_name"),
                             .from_on          = row.get<local_days>("from_on"),
                             .until_on         = row.get<std::optional<local_days>>("until_on"),
                             .import           = row.get<std::optional<ImportId>>("import_id")},
            .setting_name = row.get<std::string>("setting_name"),
            .profile      = row.get<std::string>("profile"),
            .authority    = row.get<OptionalText>("authority")};
}

}  // namespace

std::vector<StayInWords> stays(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT stay.id, stay.child_id, stay.setting_id, stay.kind, stay.enrolment_status,
               stay.group_name, stay.from_on, stay.until_on, stay.import_id,
               setting.name AS setting_name, setting.profile, setting.authority
          FROM stay
          JOIN setting ON setting.id = stay.setting_id
         WHERE stay.child_id = :child
         ORDER BY stay.from_on DESC, stay.id DESC
    )sql"};
    return db.all(select, {{"child", *child}}, stay_from);
}

std::vector<Placement> placements(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT id, from_on, until_on, legal_status, need_category, placement_type, provider,
               reason_new, reason_ceased, reason_changed, distance_miles, urn, address_level,
               import_id,
               CASE WHEN :level >= 2 THEN home_postcode END AS home_postcode,
               CASE WHEN :level >= 2 AND :level >= address_level
                    THEN placement_postcode END AS placement_postcode,
               CASE WHEN :level >= address_level THEN address END AS address
          FROM placement
         WHERE child_id = :child
         ORDER BY from_on DESC, id DESC
    )sql"};
    return db.all(select, {{"child", *child}, {"level", number(child.reads_to())}},
                  placement_from);
}

std::vector<SchoolPlace> school_places(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT id, urn, school_name, status, from_on, until_on, import_id
          FROM school_place
         WHERE child_id = :child
         ORDER BY from_on DESC, id DESC
    )sql"};
    return db.all(select, {{"child", *child}}, [](db::Row const& row) {
        return SchoolPlace{.id          = row.get<std::string>("id"),
                           .urn         = row.get<OptionalText>("urn"),
                           .school_name = row.get<std::string>("school_name"),
                           .status      = row.get<OptionalText>("status"),
                           .from_on     = row.get<local_days>("from_on"),
                           .until_on    = row.get<std::optional<local_days>>("until_on"),
                           .import      = row.get<std::optional<ImportId>>("import_id")};
    });
}

void insert_stay(db::Transaction& db, Stay const& stay)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO stay (id, child_id, setting_id, kind, enrolment_status, group_name, from_on,
                          until_on, import_id)
        VALUES (:id, :child, :setting, :kind, :enrolment_status, :group_name, :from_on, :until_on,
                :import)
    )sql"};
    db.run(insert, {{"id", stay.id},
                    {"child", stay.child},
                    {"setting", stay.setting},
                    {"kind", stay.kind},
                    {"enrolment_status", stay.enrolment_status},
                    {"group_name", stay.group_name},
                    {"from_on", stay.from_on},
                    {"until_on", stay.until_on},
                    {"import", stay.import}});
}

bool end_stay(db::Transaction& db, ChildId const& child, StayId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE stay
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND until_on IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

void insert_placement(db::Transaction& db, ChildId const& child, Placement const& placement)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO placement (id, child_id, from_on, until_on, legal_status, need_category,
                               placement_type, provider, reason_new, reason_ceased, reason_changed,
                               home_postcode, placement_postcode, distance_miles, urn, address,
                               address_level, import_id)
        VALUES (:id, :child, :from_on, :until_on, :legal_status, :need_category, :placement_type,
                :provider, :reason_new, :reason_ceased, :reason_changed, :home_postcode,
                :placement_postcode, :distance_miles, :urn, :address, :address_level, :import)
    )sql"};
    db.run(insert, {{"id", placement.id},
                    {"child", child},
                    {"from_on", placement.from_on},
                    {"until_on", placement.until_on},
                    {"legal_status", placement.legal_status},
                    {"need_category", placement.need_category},
                    {"placement_type", placement.placement_type},
                    {"provider", placement.provider},
                    {"reason_new", placement.reason_new},
                    {"reason_ceased", placement.reason_ceased},
                    {"reason_changed", placement.reason_changed},
                    {"home_postcode", placement.home_postcode},
                    {"placement_postcode", placement.placement_postcode},
                    {"distance_miles", placement.distance_miles},
                    {"urn", placement.urn},
                    {"address", placement.address},
                    {"address_level", number(placement.address_level)},
                    {"import", placement.import}});
}

void insert_school_place(db::Transaction& db, ChildId const& child, SchoolPlace const& place)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO school_place (id, child_id, urn, school_name, status, from_on, until_on,
                                  import_id)
        VALUES (:id, :child, :urn, :school_name, :status, :from_on, :until_on, :import)
    )sql"};
    db.run(insert, {{"id", place.id},
                    {"child", child},
                    {"urn", place.urn},
                    {"school_name", place.school_name},
                    {"status", place.status},
                    {"from_on", place.from_on},
                    {"until_on", place.until_on},
                    {"import", place.import}});
}

bool end_school_place(db::Transaction& db, ChildId const& child, std::string_view id,
                      local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE school_place
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND until_on IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

}  // namespace keywork::child

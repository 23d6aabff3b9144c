#include "care/notice/store.hpp"

#include "care/notice/notice.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::notice {
namespace {

Figure figure_named(std::string_view name)
{
    auto const found = std::ranges::find(figure_kinds(), name, &FigureKind::name);
    expects(found != figure_kinds().end());
    return found->figure;
}

}  // namespace

Figures figures(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT name, after_hours
          FROM notice_figure
         WHERE NOT EXISTS (SELECT 1
                             FROM notice_figure AS later
                            WHERE later.name = notice_figure.name
                              AND (later.set_at, later.id) >
                                  (notice_figure.set_at, notice_figure.id))
         ORDER BY name
    )sql"};
    std::map<Figure, hours> all;
    db.each(select, {}, [&](db::Row const& row) {
        all.emplace(figure_named(row.text("name")), hours{row.get<std::int64_t>("after_hours")});
    });
    return Figures{std::move(all)};
}

std::vector<SetFigure> figures_set(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT notice_figure.*, staff.full_name
          FROM notice_figure
          LEFT JOIN staff ON staff.id = notice_figure.set_by
         ORDER BY notice_figure.set_at DESC, notice_figure.id DESC
         LIMIT 200
    )sql"};
    return db.all(select, {}, [](db::Row const& row) {
        return SetFigure{.figure = figure_named(row.text("name")),
                         .after = hours{row.get<std::int64_t>("after_hours")},
                         .reason = row.get<std::string>("reason"),
                         .set_by = row.get<std::optional<std::string>>("full_name"),
                         .set_at = row.get<sys_seconds>("set_at")};
    });
}

void insert_figure(db::Transaction& db, std::string const& id, FigureKind const& kind,
                   FigureChange const& change)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO notice_figure (id, name, after_hours, reason, set_by, set_at)
        VALUES (:id, :name, :after, :reason, :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"name", kind.name},
                    {"after", static_cast<std::int64_t>(change.after.count())},
                    {"reason", change.reason},
                    {"by", change.set_by},
                    {"at", change.set_at}});
}

Seniors seniors_in(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM staff_role
          JOIN staff ON staff.id = staff_role.staff_id
         WHERE staff_role.setting_id = :setting AND staff_role.role = 'senior'
           AND staff_role.from_on <= :day AND staff_role.until_on >= :day
           AND staff.off_at IS NULL
    )sql"};
    return db.number(select, {{"setting", setting}, {"day", day}}) > 0 ? Seniors::some
                                                                       : Seniors::none;
}

std::set<ActionId> late_made_by(db::Reader& db, StaffId const& staff, SettingId const& setting,
                                sys_seconds now)
{
    constexpr db::Sql select{R"sql(
        SELECT id
          FROM action
         WHERE setting_id = :setting AND done_at IS NULL AND due_at < :now AND made_by = :staff
         ORDER BY due_at, id
         LIMIT 200
    )sql"};
    std::set<ActionId> made;
    db.each(select, {{"setting", setting}, {"now", now}, {"staff", staff}},
            [&](db::Row const& row) { made.insert(row.get<ActionId>("id")); });
    return made;
}

}  // namespace keywork::notice

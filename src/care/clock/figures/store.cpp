#include "care/clock/figures/figure.hpp"

namespace keywork::clock {
namespace {

OwnFigure read_own_figure(db::Row const& row)
{
    return {.id          = row.get<FigureId>("id"),
            .clock       = row.get<std::string>("clock"),
            .due_code    = row.get<std::optional<std::string>>("due_code"),
            .from_on     = london_day(row.get<sys_seconds>("from_at")),
            .reason      = row.get<std::string>("reason"),
            .set_by      = row.get<StaffId>("set_by"),
            .set_by_name = row.get<std::string>("full_name"),
            .set_at      = row.get<sys_seconds>("set_at")};
}

}  // namespace

void insert_figure(db::Transaction& db, OwnFigure const& figure)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO clock_figure (id, clock, due_code, from_at, reason, set_by, set_at)
        VALUES (:id, :clock, :due_code, :from_at, :reason, :set_by, :set_at)
    )sql"};
    db.run(insert, {{"id", figure.id},
                    {"clock", figure.clock},
                    {"due_code", figure.due_code},
                    {"from_at", start_of(figure.from_on)},
                    {"reason", figure.reason},
                    {"set_by", figure.set_by},
                    {"set_at", figure.set_at}});
}

std::vector<OwnFigure> all_figures(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT clock_figure.*, staff.full_name
          FROM clock_figure
          JOIN staff ON staff.id = clock_figure.set_by
         ORDER BY clock_figure.clock, clock_figure.from_at DESC, clock_figure.set_at DESC,
                  clock_figure.id DESC
    )sql"};
    return db.all(select, {}, read_own_figure);
}

std::vector<OwnFigure> figures_of(db::Reader& db, std::string_view clock)
{
    constexpr db::Sql select{R"sql(
        SELECT clock_figure.*, staff.full_name
          FROM clock_figure
          JOIN staff ON staff.id = clock_figure.set_by
         WHERE clock_figure.clock = :clock
         ORDER BY clock_figure.from_at DESC, clock_figure.set_at DESC, clock_figure.id DESC
    )sql"};
    return db.all(select, {{"clock", clock}}, read_own_figure);
}

}  // namespace keywork::clock

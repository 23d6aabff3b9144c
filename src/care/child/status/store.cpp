#include "care/child/status/store.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::child {
namespace {

ChildStatus status_from(db::Row const& row)
{
    auto const what = status_of_from_text(row.text("what"));
    expects(what.has_value());
    return {.id       = row.get<std::string>("id"),
            .what     = *what,
            .code     = row.get<std::string>("code"),
            .words    = row.get<std::optional<std::string>>("words"),
            .from_on  = row.get<local_days>("from_on"),
            .until_on = row.get<std::optional<local_days>>("until_on"),
            .import   = row.get<std::optional<ImportId>>("import_id")};
}

/// The level of a status is a rule on its code, so it is applied here, before anybody else sees it.
std::vector<ChildStatus> permitted_only(std::vector<ChildStatus> statuses,
                                        Permitted<ChildId> const& child)
{
    std::erase_if(statuses, [&](ChildStatus const& status) {
        return level_of(status.what, status.code) > child.reads_to();
    });
    return statuses;
}

}  // namespace

std::vector<ChildStatus> statuses(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT id, what, code, words, from_on, until_on, import_id
          FROM child_status
         WHERE child_id = :child
         ORDER BY what, from_on DESC, id DESC
    )sql"};
    return permitted_only(db.all(select, {{"child", *child}}, status_from), child);
}

std::vector<ChildStatus> statuses_on(db::Reader& db, Permitted<ChildId> const& child,
                                     local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, what, code, words, from_on, until_on, import_id
          FROM child_status
         WHERE child_id = :child
           AND from_on <= :day AND (until_on IS NULL OR until_on >= :day)
         ORDER BY what, from_on DESC, id DESC
    )sql"};
    return permitted_only(db.all(select, {{"child", *child}, {"day", day}}, status_from), child);
}

ChildStatus const* first_of(std::vector<ChildStatus> const& statuses, StatusOf what)
{
    auto const found = std::ranges::find(statuses, what, &ChildStatus::what);
    return found == statuses.end() ? nullptr : &*found;
}

void insert_status(db::Transaction& db, ChildId const& child, ChildStatus const& status)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO child_status (id, child_id, what, code, words, from_on, until_on, import_id)
        VALUES (:id, :child, :what, :code, :words, :from_on, :until_on, :import)
    )sql"};
    db.run(insert, {{"id", status.id},
                    {"child", child},
                    {"what", to_text(status.what)},
                    {"code", status.code},
                    {"words", status.words},
                    {"from_on", status.from_on},
                    {"until_on", status.until_on},
                    {"import", status.import}});
}

std::int64_t end_open_statuses(db::Transaction& db, ChildId const& child, StatusOf what,
                               local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE child_status
           SET until_on = :until_on
         WHERE child_id = :child AND what = :what AND until_on IS NULL
    )sql"};
    return db.run(update, {{"child", child}, {"what", to_text(what)}, {"until_on", until_on}});
}

bool end_status(db::Transaction& db, ChildId const& child, std::string_view id,
                local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE child_status
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND until_on IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

}  // namespace keywork::child

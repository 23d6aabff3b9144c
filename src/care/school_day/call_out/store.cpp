#include "care/school_day/call_out/store.hpp"

#include "care/child/child.hpp"
#include "care/school_day/call_out/asked.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::call_outs {
namespace {

CallOut read_call(db::Row const& row)
{
    auto const needs = needs_from_text(row.get<std::string>("needs"));
    expects(needs.has_value());
    ChildFace face{};
    face.known_as = row.get<std::string>("known_as");
    face.family_name = row.get<std::string>("family_name");
    return {.id = row.get<CallOutId>("id"),
            .setting = row.get<SettingId>("setting_id"),
            .child = row.get<ChildId>("child_id"),
            .child_name = short_name(face),
            .place = row.get<std::string>("place"),
            .needs = *needs,
            .words = row.get<std::string>("words"),
            .called_by = row.get<StaffId>("called_by"),
            .caller_name = row.get<std::string>("full_name"),
            .called_at = row.get<sys_seconds>("called_at"),
            .off_at = row.get<std::optional<sys_seconds>>("off_at"),
            .responses = {}};
}

struct ResponseOf {
    CallOutId call;
    Response response;
};

ResponseOf read_response(db::Row const& row)
{
    auto const how = row.get<std::optional<std::string>>("stopped_how");
    return {.call = row.get<CallOutId>("call_out_id"),
            .response = {.staff = row.get<StaffId>("staff_id"),
                         .name = row.get<std::string>("full_name"),
                         .going_at = row.get<sys_seconds>("going_at"),
                         .stopped_at = row.get<std::optional<sys_seconds>>("stopped_at"),
                         .how = how ? how_from_text(*how) : std::nullopt,
                         .draft = row.get<std::optional<DraftId>>("draft_id"),
                         .sent = row.get<std::optional<std::string>>("sent_as").has_value()}};
}

std::vector<ResponseOf> responses_between(db::Reader& db, SettingId const& setting,
                                          sys_seconds from, sys_seconds until)
{
    constexpr db::Sql select{R"sql(
        SELECT call_out_response.call_out_id, call_out_response.staff_id, staff.full_name,
               call_out_response.going_at, call_out_response.stopped_at,
               call_out_response.stopped_how, call_out_response.draft_id, draft.sent_as
          FROM call_out
          JOIN call_out_response ON call_out_response.call_out_id = call_out.id
          JOIN staff ON staff.id = call_out_response.staff_id
          LEFT JOIN draft ON draft.id = call_out_response.draft_id
         WHERE call_out.setting_id = :setting
           AND call_out.called_at >= :from AND call_out.called_at < :until
         ORDER BY call_out_response.going_at, call_out_response.id
    )sql"};
    return db.all(select, {{"setting", setting}, {"from", from}, {"until", until}},
                  read_response);
}

constexpr Literal calls_here = R"sql(
        SELECT call_out.id, call_out.setting_id, call_out.child_id, child.known_as,
               child.family_name, call_out.place, call_out.needs, call_out.words,
               call_out.called_by, staff.full_name, call_out.called_at, call_out.off_at
          FROM call_out
          JOIN reach ON reach.child_id = call_out.child_id
          JOIN child ON child.id = reach.child_id
          JOIN staff ON staff.id = call_out.called_by
         WHERE call_out.setting_id = :setting AND reach.level >= 1
)sql";

}  // namespace

std::vector<CallOut> between(db::Reader& db, PlaceReach const& here, sys_seconds from,
                             sys_seconds until)
{
    constexpr db::Sql select = within_reach<calls_here + Literal{R"sql(
           AND call_out.called_at >= :from AND call_out.called_at < :until
         ORDER BY call_out.called_at DESC, call_out.id DESC
    )sql"}>;
    auto all = db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"from", from},
                               {"until", until}},
                      read_call);
    if (all.empty()) return all;
    for (ResponseOf& one : responses_between(db, here.setting(), from, until)) {
        auto const found = std::ranges::find(all, one.call, &CallOut::id);
        if (found != all.end()) found->responses.push_back(std::move(one.response));
    }
    return all;
}

std::vector<CallOut> of_day(db::Reader& db, PlaceReach const& here, local_days day)
{
    return between(db, here, start_of(day), start_of(day + days{1}));
}

std::vector<CallOut> open_now(db::Reader& db, PlaceReach const& here, sys_seconds now)
{
    auto all = of_day(db, here, london_day(now));
    std::erase_if(all, [](CallOut const& call) { return !is_open(call); });
    std::ranges::reverse(all);
    return all;
}

std::vector<CallOut> told_of(db::Reader& db, PlaceReach const& here, StaffId const& staff,
                             Role role, sys_seconds now)
{
    auto open = open_now(db, here, now);
    if (open.empty()) return open;
    auto const shift = staff::current_shift(db, staff, here.setting(), now, seconds{0});
    if (!is_told_of_all(role, shift))
        std::erase_if(open, [&](CallOut const& call) { return !concerns(call, staff); });
    return open;
}

Outcome<CallOut> find(db::Reader& db, PlaceReach const& here, CallOutId const& id)
{
    constexpr db::Sql select = within_reach<calls_here + Literal{R"sql(
           AND call_out.id = :id
    )sql"}>;
    auto found = db.one(select, {here.reach_bind(), {"setting", here.setting()}, {"id", id}},
                        read_call);
    if (!found) return refuse(NotFound{});
    for (ResponseOf& one : responses_between(db, here.setting(), found->called_at,
                                             found->called_at + seconds{1}))
        if (one.call == id) found->responses.push_back(std::move(one.response));
    return std::move(*found);
}

std::optional<CalledBefore> called_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id, called_by
          FROM call_out
         WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}}, [](db::Row const& row) {
        return CalledBefore{.id = row.get<CallOutId>("id"),
                            .by = row.get<StaffId>("called_by")};
    });
}

void insert_call(db::Transaction& tx, CallOutId const& id, SettingId const& setting,
                 NewCall const& wanted, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO call_out (id, setting_id, child_id, place, needs, words, form_key, called_by,
                              called_at)
        VALUES (:id, :setting, :child, :place, :needs, :words, :form_key, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"setting", setting},
                    {"child", wanted.child},
                    {"place", wanted.place},
                    {"needs", to_text(wanted.needs)},
                    {"words", wanted.words},
                    {"form_key", wanted.form_key},
                    {"by", by},
                    {"at", at}});
}

bool insert_response(db::Transaction& tx, std::string const& id, CallOutId const& call,
                     StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO call_out_response (id, call_out_id, staff_id, going_at)
        VALUES (:id, :call, :staff, :at)
        ON CONFLICT (call_out_id, staff_id) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id}, {"call", call}, {"staff", staff}, {"at", at}}) == 1;
}

void store_stop(db::Transaction& tx, CallOutId const& call, StaffId const& staff, How how,
                sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE call_out_response
           SET stopped_at = :at, stopped_how = :how
         WHERE call_out_id = :call AND staff_id = :staff
    )sql"};
    tx.run(update, {{"call", call}, {"staff", staff}, {"how", to_text(how)}, {"at", at}});
}

void store_off(db::Transaction& tx, CallOutId const& call, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE call_out
           SET off_by = :by, off_at = :at
         WHERE id = :call
    )sql"};
    tx.run(update, {{"call", call}, {"by", by}, {"at", at}});
}

void store_draft(db::Transaction& tx, CallOutId const& call, StaffId const& staff,
                 DraftId const& draft)
{
    constexpr db::Sql update{R"sql(
        UPDATE call_out_response
           SET draft_id = :draft
         WHERE call_out_id = :call AND staff_id = :staff
    )sql"};
    tx.run(update, {{"call", call}, {"staff", staff}, {"draft", draft}});
}

}  // namespace keywork::call_outs

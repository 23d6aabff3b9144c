#include "care/training/store.hpp"

namespace keywork::training {
namespace {

Training read_training(db::Row const& row)
{
    return {.id = row.get<TrainingId>("id"),
            .staff = row.get<StaffId>("staff_id"),
            .type = row.get<std::string>("type"),
            .done_on = row.get<local_days>("done_on"),
            .expires_on = row.get<std::optional<local_days>>("expires_on"),
            .provider = row.get<std::string>("provider"),
            .certificate = row.get<std::string>("certificate"),
            .record = row.get<std::optional<RecordId>>("record_id"),
            .recorded_at = row.get<sys_seconds>("recorded_at")};
}

/// Which of two counts longer: the one without an end, else the later end.
bool counts_longer(State const& one, State const& other)
{
    if (other.standing == Standing::never_recorded) return true;
    if (!other.expires_on) return false;
    return !one.expires_on || *one.expires_on > *other.expires_on;
}

}  // namespace

void insert(db::Transaction& db, Training const& training)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO training (id, staff_id, type, done_on, expires_on, provider, certificate,
                              record_id, recorded_at)
        VALUES (:id, :staff, :type, :done_on, :expires_on, :provider, :certificate, :record,
                :recorded_at)
    )sql"};
    db.run(insert, {{"id", training.id},
                    {"staff", training.staff},
                    {"type", training.type},
                    {"done_on", training.done_on},
                    {"expires_on", training.expires_on},
                    {"provider", training.provider},
                    {"certificate", training.certificate},
                    {"record", training.record},
                    {"recorded_at", training.recorded_at}});
}

State in_date(db::Reader& db, StaffId const& staff, std::string_view type, local_days on)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, type, done_on, expires_on, provider, certificate, record_id,
               recorded_at
          FROM training
         WHERE staff_id = :staff AND type = :type AND done_on <= :on
         ORDER BY COALESCE(expires_on, '9999'), done_on, id
    )sql"};
    State best;
    for (Training const& one :
         db.all(select, {{"staff", staff}, {"type", type}, {"on", on}}, read_training))
        best = standing(&one, on);   // the last one counts longest
    return best;
}

State in_date_for_any(db::Reader& db, StaffId const& staff, std::span<std::string_view const> types,
                      local_days on)
{
    State best;
    for (std::string_view const type : types) {
        auto const state = in_date(db, staff, type, on);
        if (state.standing != Standing::never_recorded && counts_longer(state, best)) best = state;
    }
    return best;
}

std::vector<OfStaff> of_setting(db::Reader& db, SettingId const& setting, local_days on)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, type, done_on, expires_on, provider, certificate, record_id,
               recorded_at
          FROM training
         WHERE done_on <= :on
           AND staff_id IN (SELECT staff_role.staff_id
                              FROM staff_role
                             WHERE staff_role.setting_id = :setting
                               AND staff_role.reach = 'works'
                               AND staff_role.from_on <= :on AND staff_role.until_on >= :on)
         ORDER BY staff_id, type, COALESCE(expires_on, '9999'), done_on, id
    )sql"};
    std::vector<OfStaff> all;
    for (Training const& one : db.all(select, {{"setting", setting}, {"on", on}}, read_training)) {
        bool const same =
            !all.empty() && all.back().staff == one.staff && all.back().state.type == one.type;
        if (same) all.pop_back();   // this one counts longer
        all.push_back({one.staff, standing(&one, on)});
    }
    return all;
}

std::vector<Training> of_staff(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, type, done_on, expires_on, provider, certificate, record_id,
               recorded_at
          FROM training
         WHERE staff_id = :staff
         ORDER BY done_on DESC, type, id
    )sql"};
    return db.all(select, {{"staff", staff}}, read_training);
}

}  // namespace keywork::training

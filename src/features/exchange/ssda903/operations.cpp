#include "features/exchange/ssda903/operations.hpp"

#include "care/import/operations.hpp"
#include "care/import/store.hpp"
#include "care/setting/store.hpp"
#include "features/exchange/ssda903/return.hpp"
#include "features/exchange/ssda903/rules.hpp"
#include "features/exchange/ssda903/store.hpp"
#include "features/exchange/ssda903/tables.hpp"

#include <fmt/core.h>

namespace keywork::ssda903 {
namespace {

/// Under which import, with which ids, and when.
struct For {
    ImportId import;
    std::string first_id;
    sys_seconds now;
};

Outcome<> check_setting(db::Reader& db, SettingId const& setting)
{
    auto const found = setting::find(db, setting);
    if (!found) return refuse(NotFound{});
    if (found->profile != "vs")
        return refuse(Conflict{"An SSDA903 return is about an authority's looked-after children. "
                               "It goes into a Virtual School: choose one as the place."});
    return {};
}

Outcome<Check> compared(db::Reader& db, Reference const& reference, Into const& into,
                        Tables tables, For const& with)
{
    TRY(check_setting(db, into.setting));
    auto source = TRY(source_of(std::move(tables)));
    Codes const codes{reference.code_sets};
    Check check{.made = read_return(std::move(source), codes,
                                    {london_day(with.now), into.year_ending}),
                .plan = {}, .summary = {}};
    auto const known = known_of(db, check.made, into.setting);
    check.plan = make_plan(check.made, known,
                           {.import = with.import, .setting = into.setting,
                            .stay = StayKind::caseload, .now = with.now,
                            .first_id = with.first_id, .codes = codes,
                            .clocks = reference.clocks, .calendars = reference.calendars});
    check.summary = summary_of(check.made, check.plan, codes);
    if (known.newest_year && check.made.year_ending < *known.newest_year)
        check.summary.notes.push_back(fmt::format(
            "A newer return, for the year ending {}, is in already. Where both speak of the same "
            "episode, the newer one stands.", in_words(*known.newest_year)));
    return check;
}

}  // namespace

Outcome<Check> check(db::Reader& db, Reference const& reference, sys_seconds now, Into const& into,
                     Tables tables)
{
    std::string const no_id(20, '0');  // nothing is written: ids need not be new
    return compared(db, reference, into, std::move(tables), {ImportId{no_id}, no_id, now});
}

Outcome<Saved> save(Transaction& tx, Reference const& reference, Into const& into,
                    Tables tables)
{
    auto const import = tx.new_id<Import>();
    auto const hash = imports::hash_of(tables);
    if (auto const before = imports::standing_with(tx.db(), into.setting, hash))
        return refuse(Conflict{fmt::format("These files were imported already, on {}.",
                                           in_words(before->made_at))});
    auto checked =
        TRY(compared(tx.db(), reference, into, std::move(tables),
                     {import, tx.new_text(), tx.now()}));
    if (!checked.summary.can_be_saved)
        return refuse(Conflict{"There is nothing to save: everything is in Keywork already, or "
                               "every row has a problem."});
    imports::begin(tx,
                   {.id = import, .kind = ImportKind::ssda903, .setting = into.setting,
                    .year_ending = checked.made.year_ending, .sha256 = hash,
                    .made_by = tx.actor().staff, .made_at = tx.now(),
                    .rows = checked.summary.rows()},
                   audit::Verb::record_create);
    imports::ChangeNotes notes{tx.db(), import};
    write_plan(tx.db(), checked.plan, import, tx.now(), tx.actor().staff, notes);
    notes.finish();
    return Saved{import, std::move(checked.summary), checked.made.year_ending};
}

}  // namespace keywork::ssda903

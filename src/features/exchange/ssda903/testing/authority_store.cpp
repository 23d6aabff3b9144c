#include "features/exchange/ssda903/testing/authority.hpp"

#include "care/import/operations.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/expects.hpp"
#include "platform/json/json.hpp"

#include <algorithm>

namespace keywork::ssda903::testing {
namespace {

struct Listing {
    std::string_view table;
    db::Sql count;
    db::Sql rows;  // each row as one column, line
};

// What is put together is the text of every column, so that no difference is missed.
constexpr Listing listings[] = {
    {"child", "SELECT COUNT(*) FROM child",
     R"sql(SELECT id || '|' || known_as || '|' || legal_name || '|' || born_on || '|' ||
                  COALESCE(died_on, '') || '|' || COALESCE(sex, '') || '|' ||
                  COALESCE(ethnicity, '') || '|' || COALESCE(upn, '') AS line
             FROM child ORDER BY id)sql"},
    {"child_identifier", "SELECT COUNT(*) FROM child_identifier",
     "SELECT kind || '|' || value || '|' || child_id AS line FROM child_identifier ORDER BY value"},
    {"child_name_key", "SELECT COUNT(*) FROM child_name_key",
     "SELECT kind || '|' || key || '|' || child_id AS line FROM child_name_key ORDER BY key"},
    {"child_status", "SELECT COUNT(*) FROM child_status",
     R"sql(SELECT id || '|' || child_id || '|' || what || '|' || code || '|' || from_on || '|' ||
                  COALESCE(until_on, '') AS line
             FROM child_status ORDER BY id)sql"},
    {"stay", "SELECT COUNT(*) FROM stay",
     R"sql(SELECT id || '|' || child_id || '|' || from_on || '|' || COALESCE(until_on, '') AS line
             FROM stay ORDER BY id)sql"},
    {"placement", "SELECT COUNT(*) FROM placement",
     R"sql(SELECT id || '|' || child_id || '|' || from_on || '|' || COALESCE(until_on, '') || '|' ||
                  COALESCE(legal_status, '') || '|' || COALESCE(placement_type, '') || '|' ||
                  COALESCE(reason_ceased, '') || '|' || COALESCE(placement_postcode, '') || '|' ||
                  COALESCE(CAST(distance_miles AS TEXT), '') AS line
             FROM placement ORDER BY id)sql"},
    {"review_held", "SELECT COUNT(*) FROM review_held",
     R"sql(SELECT child_id || '|' || held_on || '|' || COALESCE(participation, '') AS line
             FROM review_held ORDER BY child_id, held_on)sql"},
    {"looked_after_year", "SELECT COUNT(*) FROM looked_after_year",
     R"sql(SELECT child_id || '|' || year_ending || '|' ||
                  COALESCE(CAST(sdq_score AS TEXT), '') || '|' ||
                  COALESCE(CAST(convicted AS TEXT), '') || '|' || COALESCE(in_touch, '') AS line
             FROM looked_after_year ORDER BY child_id, year_ending)sql"},
    {"chronology_entry", "SELECT COUNT(*) FROM chronology_entry",
     R"sql(SELECT CAST(entry AS TEXT) || '|' || child_id || '|' || occurred_at || '|' || kind ||
                  '|' || words AS line
             FROM chronology_entry ORDER BY entry)sql"},
    {"word_entry", "SELECT COUNT(*) FROM word_entry",
     "SELECT CAST(entry AS TEXT) AS line FROM word_entry ORDER BY entry"},
    {"duty", "SELECT COUNT(*) FROM duty",
     R"sql(SELECT id || '|' || clock || '|' || COALESCE(child_id, '') || '|' || started_at ||
                  '|' || COALESCE(met_at, '') || '|' || COALESCE(not_applicable, '') AS line
             FROM duty ORDER BY id)sql"},
    {"counted", "SELECT COUNT(*) FROM counted",
     R"sql(SELECT child_id || '|' || clock || '|' || counted_on || '|' ||
                  CAST(amount AS TEXT) AS line
             FROM counted ORDER BY child_id, clock, counted_on)sql"},
};

}  // namespace

sys_seconds day_at(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    return start_of(local_days{std::chrono::year{year} / month / day}) + hours{10};
}

Authority::Authority(db::Database& database)
    : database_{database}, law_{keywork::testing::the_law()}
{
    actor_.staff = StaffId{"ada"};
    actor_.session = "-";
    actor_.request = "-";
    set_now(day_at(2026, 11, 22));
    database_.write([&](db::Transaction& tx) {
        setting::insert(tx, {.id = SettingId{"north-vs"}, .name = "North Virtual School",
                             .profile = "vs"});
        setting::insert(tx, {.id = SettingId{"larch-house"}, .name = "Larch House",
                             .profile = "home"});
        staff::insert(tx, {.id = actor_.staff, .sign_in_name = "ada", .full_name = "Ada Office",
                           .job_title = "Data officer", .created_at = actor_.now});
        return db::Database::Finish::commit;
    });
}

void Authority::set_now(sys_seconds now)
{
    actor_.now = now;
    actor_.today = london_day(now);
}

void Authority::know_postcode(std::string const& postcode, int easting, int northing)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO postcode (postcode, easting, northing) VALUES (:postcode, :easting, :northing)
    )sql"};
    database_.write([&](db::Transaction& tx) {
        tx.run(insert, {{"postcode", postcode}, {"easting", easting}, {"northing", northing}});
        return db::Database::Finish::commit;
    });
}

Reference Authority::reference() const
{
    return {law_.code_sets, law_.clocks, law_.calendars};
}

Outcome<Check> Authority::check(std::vector<ImportFile> const& files)
{
    return check_in("north-vs", files);
}

Outcome<Check> Authority::check_in(std::string const& setting,
                                   std::vector<ImportFile> const& files)
{
    return check_in(setting, TRY(read_files(files)));
}

Outcome<Check> Authority::check_in(std::string const& setting, Tables tables)
{
    std::optional<Outcome<Check>> checked;
    database_.read([&](db::Reader& reader) {
        checked.emplace(ssda903::check(reader, reference(), actor_.now,
                                       {.setting = SettingId{setting}, .year_ending = {}},
                                       std::move(tables)));
    });
    return std::move(*checked);
}

Outcome<Saved> Authority::save(std::vector<ImportFile> const& files)
{
    return save(TRY(read_files(files)));
}

Outcome<Saved> Authority::save(Tables tables)
{
    std::optional<Outcome<Saved>> saved;
    database_.write([&](db::Transaction& opened) {
        Transaction tx{opened, actor_, random_};
        saved.emplace(ssda903::save(tx, reference(),
                                    {.setting = SettingId{"north-vs"}, .year_ending = {}},
                                    std::move(tables)));
        expects(!*saved || tx.audited());
        return *saved ? db::Database::Finish::commit : db::Database::Finish::rollback;
    });
    return std::move(*saved);
}

Outcome<> Authority::undo(ImportId const& import)
{
    std::optional<Outcome<>> undone;
    database_.write([&](db::Transaction& opened) {
        Transaction tx{opened, actor_, random_};
        undone.emplace(imports::undo(tx, SettingId{"north-vs"}, import));
        expects(!*undone || tx.audited());
        return *undone ? db::Database::Finish::commit : db::Database::Finish::rollback;
    });
    return std::move(*undone);
}

void Authority::write_about_child(std::string const& known_as)
{
    constexpr db::Sql select{"SELECT id FROM child WHERE known_as = :known_as ORDER BY id"};
    database_.write([&](db::Transaction& opened) {
        Transaction tx{opened, actor_, random_};
        auto const child = opened.one(select, {{"known_as", known_as}}, [](db::Row const& row) {
            return row.get<ChildId>("id");
        });
        expects(child.has_value());
        tx.audit({.verb = audit::Verb::record_amend, .target = audit::target("child", *child),
                  .subject = audit::subject(*child)});
        return db::Database::Finish::commit;
    });
}

std::int64_t Authority::number(db::Sql sql)
{
    std::int64_t found = 0;
    database_.read([&](db::Reader& reader) { found = reader.number(sql, {}); });
    return found;
}

std::int64_t Authority::number(db::Sql sql, std::string_view clock)
{
    std::int64_t found = 0;
    database_.read(
        [&](db::Reader& reader) { found = reader.number(sql, {{"clock", clock}}); });
    return found;
}

std::map<std::string, std::int64_t> counted(db::Database& database)
{
    std::map<std::string, std::int64_t> counts;
    database.read([&](db::Reader& reader) {
        for (Listing const& listing : listings)
            counts.emplace(listing.table, reader.number(listing.count, {}));
    });
    return counts;
}

std::vector<std::string> everything(db::Database& database)
{
    std::vector<std::string> lines;
    database.read([&](db::Reader& reader) {
        for (Listing const& listing : listings)
            reader.each(listing.rows, {}, [&](db::Row const& row) {
                lines.push_back(std::string{listing.table} + ": " + std::string{row.text("line")});
            });
    });
    return lines;
}

}  // namespace keywork::ssda903::testing

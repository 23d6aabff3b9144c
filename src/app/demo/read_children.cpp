#include "app/demo/children.hpp"

#include "care/child/upn.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

constexpr hours in_the_afternoon{17};   // when a day's paperwork was kept, where nobody says

class ChildReading {
public:
    ChildReading(StoryClock const& clock, CodeSets const& code_sets)
        : clock_{clock}, code_sets_{code_sets} {}

    ToldChild read(Table table)
    {
        ToldChild child{.key = table.text("key"), .details = {}, .identifiers = {},
                        .statuses = {}, .stays = {}, .placements = {}, .schools = {},
                        .contacts = {}, .alerts = {}, .about_me = {}, .help = {},
                        .dates = {}, .health_dates = {}, .identity = {}, .allocations = {},
                        .kept_away = {}, .line = table.line()};
        child.details = details(table);
        if (auto numbers = table.table("identifiers"))
            for (toml::Entry const& one : numbers->entries())
                child.identifiers.push_back({one.key, one.value.text().value_or("")});
        each(table, "statuses", child.statuses, &ChildReading::status);
        each(table, "stays", child.stays, &ChildReading::stay);
        each(table, "placements", child.placements, &ChildReading::placement);
        each(table, "schools", child.schools, &ChildReading::school);
        each(table, "contacts", child.contacts, &ChildReading::contact);
        each(table, "alerts", child.alerts, &ChildReading::alert);
        each(table, "about_me", child.about_me, &ChildReading::about_me);
        each(table, "help", child.help, &ChildReading::help);
        each(table, "dates", child.dates, &ChildReading::date);
        each(table, "health_dates", child.health_dates, &ChildReading::health_date);
        each(table, "identity", child.identity, &ChildReading::identity_words);
        each(table, "allocations", child.allocations, &ChildReading::allocation);
        each(table, "kept_away", child.kept_away, &ChildReading::kept_away);
        table.done();
        int version = 1;
        for (ToldHelp& help : child.help) help.help.version = version++;
        return child;
    }

private:
    template <class Told>
    void each(Table& table, std::string_view key, std::vector<Told>& all,
              Told (ChildReading::*read_one)(Table&))
    {
        for (Table& one : table.tables(key)) {
            all.push_back((this->*read_one)(one));
            one.done();
        }
    }

    std::optional<local_days> maybe_day(Table& table, std::string_view key)
    {
        auto const told = table.maybe_text(key);
        if (!told) return std::nullopt;
        auto const day = clock_.day(*told);
        if (!day) table.fault(fmt::format("\"{}\" is no day; write it like \"-14d\"", *told));
        return day;
    }

    local_days day(Table& table, std::string_view key)
    {
        if (!table.has(key)) table.fault(fmt::format("\"{}\" is missing", key));
        return maybe_day(table, key).value_or(clock_.today());
    }

    std::string code(Table& table, std::string_view key, std::string_view set)
    {
        auto const found = table.text(key);
        auto const* codes = code_sets_.find(set);
        if (!codes || !codes->find(found))
            table.fault(fmt::format("\"{}\" is no code of law/code-sets/{}.csv", found, set));
        return found;
    }

    std::optional<std::string> maybe_code(Table& table, std::string_view key,
                                          std::string_view set)
    {
        if (!table.has(key)) return std::nullopt;
        return code(table, key, set);
    }

    template <class Choice>
    Choice one_of(Table& table, std::string_view key,
                  std::optional<Choice> (*from)(std::string_view))
    {
        auto const word = table.text(key);
        auto const found = from(word);
        if (!found) table.fault(fmt::format("\"{}\" is no {} that Keywork knows", word, key));
        return found.value_or(Choice{});
    }

    Level level(Table& table, int otherwise)
    {
        return level_from_number(table.whole("level", otherwise));
    }

    ChildDetails details(Table& table)
    {
        ChildDetails details;
        details.face.known_as = table.text("known_as");
        details.face.family_name = table.text("family_name");
        details.face.legal_name = table.maybe_text("legal_name").value_or(
            details.face.known_as + " " + details.face.family_name);
        details.face.pronouns = table.maybe_text("pronouns");
        auto const age = static_cast<int>(table.whole("age", -1));
        auto const born = clock_.born_on(age, table.text("birthday"));
        if (!born || age < 0) table.fault("give age = 14 and birthday = \"02-03\"");
        details.face.born_on = born.value_or(clock_.today());
        details.former_names = table.maybe_text("former_names");
        details.sex = table.maybe_text("sex");
        details.ethnicity = maybe_code(table, "ethnicity", "ethnicity");
        details.first_language = table.maybe_text("first_language");
        details.religion = table.maybe_text("religion");
        details.communication = table.maybe_text("communication");
        details.upn = upn(table);
        details.home_postcode = table.maybe_text("home_postcode");
        return details;
    }

    std::optional<std::string> upn(Table& table)
    {
        auto const written = table.maybe_text("upn");
        if (!written) return std::nullopt;
        auto read = read_upn(*written);
        if (!read) table.fault(fmt::format("\"{}\" is no UPN: its letter does not fit", *written));
        return written;
    }

    ChildStatus status(Table& table)
    {
        ChildStatus status{.id = {}, .what = one_of(table, "what", status_of_from_text),
                           .code = {}, .words = table.maybe_text("words"),
                           .from_on = day(table, "from"), .until_on = maybe_day(table, "until"),
                           .import = std::nullopt};
        auto const set = code_set_of(status.what);
        status.code = set ? code(table, "code", *set) : table.text("code");
        return status;
    }

    ToldStay stay(Table& table)
    {
        return {.place = table.text("in"),
                .stay = {.id = {}, .child = {}, .setting = {}, .kind = table.text("kind"),
                         .enrolment_status = maybe_code(table, "status", "enrolment-status"),
                         .group_name = table.maybe_text("group"),
                         .from_on = day(table, "from"),
                         .until_on = maybe_day(table, "until"),
                         .import = std::nullopt}};
    }

    Placement placement(Table& table)
    {
        Placement placement;
        placement.from_on = day(table, "from");
        placement.until_on = maybe_day(table, "until");
        placement.legal_status = maybe_code(table, "legal_status", "ssda903-legal-status");
        placement.need_category = maybe_code(table, "need", "ssda903-need-category");
        placement.placement_type = maybe_code(table, "type", "ssda903-placement-type");
        placement.provider = maybe_code(table, "provider", "ssda903-placement-provider");
        placement.reason_new = maybe_code(table, "reason_new", "ssda903-reason-new-episode");
        placement.urn = table.maybe_text("urn");
        placement.address = table.maybe_text("address");
        placement.address_level = level(table, 1);
        return placement;
    }

    SchoolPlace school(Table& table)
    {
        return {.id = {}, .urn = table.maybe_text("urn"), .school_name = table.text("name"),
                .status = maybe_code(table, "status", "enrolment-status"),
                .from_on = day(table, "from"), .until_on = maybe_day(table, "until"),
                .import = std::nullopt};
    }

    ToldContact contact(Table& table)
    {
        ToldContact told{.key = table.text("key"), .person = {}};
        told.person.details = {.name = table.text("name"),
                               .relationship =
                                   code(table, "relationship", "contact-relationship"),
                               .phone = table.maybe_text("phone"),
                               .email = table.maybe_text("email"),
                               .address = table.maybe_text("address"),
                               .organisation = table.maybe_text("organisation"),
                               .parental_responsibility = table.yes("parental_responsibility"),
                               .may_be_phoned = table.yes("may_be_phoned"),
                               .told_of_absence = table.yes("told_of_absence"),
                               .receives_reports = table.yes("receives_reports"),
                               .may_collect = table.yes("may_collect"),
                               .lives_with = table.yes("lives_with"),
                               .must_not_know_address = table.yes("must_not_know_address"),
                               .restriction = table.maybe_text("restriction"),
                               .position = static_cast<int>(table.whole("position", 5))};
        told.person.from_on = maybe_day(table, "from").value_or(clock_.today() - days{400});
        told.person.until_on = maybe_day(table, "until");
        return told;
    }

    Alert alert(Table& table)
    {
        return {.id = {}, .kind = one_of(table, "kind", alert_kind_from_text),
                .subject = table.text("subject"),
                .what_to_do = table.maybe_text("what_to_do").value_or(""),
                .danger = one_of(table, "danger", danger_from_text),
                .level = level(table, 1),
                .from_on = maybe_day(table, "from").value_or(clock_.today() - days{200}),
                .until_on = maybe_day(table, "until")};
    }

    ToldAboutMe about_me(Table& table)
    {
        ToldAboutMe told{.about_me = {}, .helped_by = table.maybe_text("helped_by").value_or("")};
        told.about_me.words = table.text("words");
        told.about_me.method = code(table, "method", "child-voice-method");
        told.about_me.given_on = day(table, "given");
        told.about_me.made_at = from_london(local_seconds{told.about_me.given_on} +
                                            in_the_afternoon);
        return told;
    }

    static std::string in_lines(std::vector<std::string> const& items)
    {
        std::string lines;
        for (std::string const& item : items) lines += (lines.empty() ? "" : "\n") + item;
        return lines;
    }

    ToldHelp help(Table& table)
    {
        auto const on = day(table, "on");
        return {.help = {.version = 1,
                         .helps = in_lines(table.texts("helps")),
                         .is_hard = in_lines(table.texts("is_hard")),
                         .too_much = in_lines(table.texts("too_much")),
                         .made_by_name = std::nullopt,
                         .made_at = from_london(local_seconds{on} + in_the_afternoon)},
                .by = table.text("by")};
    }

    ToldDate date(Table& table)
    {
        ToldDate told{.date = {.kind = one_of(table, "kind", dates::kind_from_text),
                               .on = day(table, "on"),
                               .yearly = !table.yes("once"),
                               .words = table.text("words"),
                               .helps = table.maybe_text("helps").value_or(""),
                               .prompt_days = dates::prompt_days_usual,
                               .level = level(table, 2)},
                      .by = {}};
        told.by = table.text("by");
        return told;
    }

    ToldHealthDate health_date(Table& table)
    {
        ToldHealthDate told{.date = {.kind = one_of(table, "kind", health_dates::kind_from_text),
                                     .what = table.yes("booked") ? health_dates::What::booked
                                                                 : health_dates::What::done,
                                     .on = day(table, "on"),
                                     .next_on = maybe_day(table, "next"),
                                     .evidence = table.maybe_text("evidence").value_or(""),
                                     .why_late = table.maybe_text("why_late").value_or("")},
                            .by = {}};
        told.by = table.text("by");
        return told;
    }

    ToldIdentity identity_words(Table& table)
    {
        ToldIdentity told{.said = {.part = one_of(table, "part", identity::part_from_text),
                                   .words = table.text("words"),
                                   .adults_do = table.maybe_text("adults_do").value_or(""),
                                   .method = code(table, "method", "child-voice-method"),
                                   .given_on = day(table, "given"),
                                   .made_by_name = {}},
                          .by = {}};
        told.by = table.text("by");
        return told;
    }

    ToldAllocation allocation(Table& table)
    {
        return {.worker = table.text("worker"),
                .part = one_of(table, "part", allocation_part_from_text),
                .reason = table.maybe_text("reason"),
                .from_on = day(table, "from"),
                .until_on = maybe_day(table, "until")};
    }

    ToldKeptAway kept_away(Table& table)
    {
        return {.worker = table.text("worker"), .reason = table.text("reason"),
                .from_on = day(table, "from")};
    }

    StoryClock const& clock_;
    CodeSets const& code_sets_;
};

}  // namespace

std::vector<ToldChild> read_children(Table file, StoryClock const& clock,
                                     CodeSets const& code_sets)
{
    std::vector<ToldChild> children;
    ChildReading reading{clock, code_sets};
    for (Table const& one : file.tables("child")) children.push_back(reading.read(one));
    file.done();
    return children;
}

}  // namespace keywork::app::demo

#include "features/together/said/handlers.hpp"

#include "care/child/allocation/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/code_set/code_set.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/voice/operations.hpp"
#include "care/voice/store.hpp"
#include "features/together/said/views.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::said {
namespace {

constexpr days told_lately{30};
constexpr std::size_t key_bytes = 16;

std::vector<Method> methods_of(Site const& site)
{
    std::vector<Method> methods;
    if (CodeSet const* set = site.code_sets().find("child-voice-method"))
        for (Code const* code : set->offered_on(site.today()))
            methods.push_back({code->code, code->words});
    return methods;
}

ChildPage ledger_of(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    return {.face = child::face(db, child),
            .all = voices::of_child(db, sight_of(request.actor(), child)),
            .methods = methods_of(site),
            .may_write = child.writes_to().has_value(),
            .today = site.today(),
            .gives_access = request.actor().may_in(Function::young_person_access,
                                                   request.actor().place)};
}

NotePage empty_note(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    NotePage page{.face = child::face(db, child),
                  .methods = methods_of(site),
                  .team = child::team_of(db, child, site.today()),
                  .levels = {},
                  .record = {},
                  .record_title = {},
                  .words = {},
                  .method = "SPOKEN",
                  .said_on = "today",
                  .heard_by = request.actor().staff.text(),
                  .asks = {},
                  .level = "1",
                  .form_key = crypto::hex(site.services().random.bytes(key_bytes)),
                  .problems = {}};
    for (Level const level : {Level::l1, Level::l2, Level::l3})
        if (child.writes_to() && level <= std::min(*child.writes_to(), child.reads_to()))
            page.levels.push_back(level);
    return page;
}

/// The record whose view becomes an entry, as the reader may see it.
Outcome<std::optional<record::RecordRead>> record_of(Request const& request, Site const& site,
                                                     std::string const& typed)
{
    if (typed.empty()) return std::optional<record::RecordRead>{};
    auto const id = TRY(RecordId::parse(typed));
    record::Rulebook const rules{site.forms(), site.profiles(), site.clocks()};
    auto read = TRY(record::read(site.reader(), rules, request.actor(), request.child(), id));
    if (read.sees != record::Sees::all || read.record.level == Level::l4)
        return refuse(NotFound{});
    return std::optional{std::move(read)};
}

void fill_from(NotePage& page, record::RecordRead const& read)
{
    page.record = read.record.id.text();
    page.record_title = form::said(read.form->short_title, read.words);
    if (auto const* words = read.answers.as<std::string>("child_view")) page.words = *words;
    if (auto const* method = read.answers.as<form::Chosen>("child_view_method");
        method && !method->codes.empty())
        page.method = method->codes.front();
    page.said_on = to_text(london_day(read.record.occurred_at));
    page.heard_by = read.record.author.text();
    page.asks = "yes";
    page.level = std::to_string(number(std::max(read.record.level, Level::l1)));
    std::erase_if(page.levels, [&](Level one) { return one < read.record.level; });
    auto const found = std::ranges::find_if(page.team, [&](StaffFace const& one) {
        return one.id == read.record.author;
    });
    if (found == page.team.end())
        page.team.push_back({read.record.author, read.author_name, read.author_job});
}

http::Response note_answer(Request const& request, Site const& site, NotePage const& page)
{
    bool const wrong = !page.problems.empty();
    return child::child_form_page(request, site,
                                  {.title = "What a child said", .has_errors = wrong,
                                   .status = wrong ? 422 : 200},
                                  "What they said", note_page(page, form_token(request)));
}

/// What was typed, or every problem with it.
Outcome<voices::ToNote> read_note(NotePage const& typed, Request const& request, Site const& site)
{
    std::vector<Problem> problems;
    auto const is_method = [&](Method const& one) { return one.code == typed.method; };
    auto const is_hearer = [&](StaffFace const& one) { return one.id.text() == typed.heard_by; };
    if (typed.words.find_first_not_of(" \t\r\n") == std::string::npos)
        problems.push_back({"words", "Write what " + typed.face.known_as + " said"});
    if (std::ranges::none_of(typed.methods, is_method))
        problems.push_back({"method", "Choose how it was given"});
    auto const day = read_day(typed.said_on, site.today());
    if (!day || *day > site.today())
        problems.push_back({"said_on", "Enter the day, like today or 24/11/2026"});
    if (std::ranges::none_of(typed.team, is_hearer))
        problems.push_back({"heard_by", "Choose who heard it"});
    if (typed.asks != "yes" && typed.asks != "no")
        problems.push_back({"asks", "Choose yes or no"});
    auto const level = std::ranges::find_if(typed.levels, [&](Level one) {
        return std::to_string(number(one)) == typed.level;
    });
    if (level == typed.levels.end())
        problems.push_back({"level", "Choose who may see it"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const setting = record::setting_for(site.reader(), request.actor(), request.child());
    if (!setting) return refuse(NotFound{});
    return voices::ToNote{.setting = *setting,
                          .record = typed.record.empty()
                                        ? std::nullopt
                                        : std::optional{RecordId{typed.record}},
                          .words = typed.words,
                          .method = typed.method,
                          .said_on = *day,
                          .heard_by = StaffId{typed.heard_by},
                          .asks = typed.asks == "yes",
                          .level = *level,
                          .form_key = typed.form_key};
}

Outcome<EntryPage> entry_of(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const id = TRY(request.id<voices::SaidId>("said"));
    auto said = TRY(voices::find(db, child, id));
    return EntryPage{.face = child::face(db, child),
                     .said = voices::as_shown_to(db, request.actor().staff, std::move(said)),
                     .methods = methods_of(site),
                     .team = child::team_of(db, child, site.today()),
                     .typed = {},
                     .problems = {},
                     .today = site.today()};
}

http::Response entry_answer(Request const& request, Site const& site, EntryPage const& page)
{
    bool const wrong = !page.problems.empty();
    return child::child_page(request, site,
                             {.title = "What a child said", .has_errors = wrong,
                              .status = wrong ? 422 : 200},
                             entry_page(page, form_token(request)));
}

int number_in(std::string const& text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

Outcome<http::Response> show_place(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place) return refuse(NotFound{});
    auto const here = reach_in(site.reader(), request.scope(), actor.place);
    PlacePage const shown{
        .place_name = place->setting_name,
        .all = voices::in_place(site.reader(), here, start_of(site.today() - told_lately)),
        .today = site.today()};
    return page(request, site, {.title = "Voices", .current = "/voices"}, place_page(shown));
}

Outcome<http::Response> show_ledger(Request const& request, Site const& site)
{
    return child::child_page(request, site, {.title = "What a child says"},
                             child_ledger_page(ledger_of(request, site)));
}

Outcome<http::Response> show_you_said(Request const& request, Site const& site)
{
    return page(request, site, {.title = "You said, we did"},
                you_said_page(ledger_of(request, site)));
}

Outcome<http::Response> show_note(Request const& request, Site const& site)
{
    auto shown = empty_note(request, site);
    if (shown.levels.empty()) return refuse(NotFound{});
    auto const read = TRY(record_of(request, site, request.query("record").value_or("")));
    if (read) fill_from(shown, *read);
    return note_answer(request, site, shown);
}

Outcome<http::Response> keep_note(Request const& request, Site& site)
{
    auto typed = empty_note(request, site);
    if (typed.levels.empty()) return refuse(NotFound{});
    auto const& form = request.form();
    auto const read = TRY(record_of(request, site, form.value_or("record")));
    if (read) fill_from(typed, *read);
    typed.words = form.value_or("words");
    typed.method = form.value_or("method");
    typed.said_on = form.value_or("said_on");
    typed.heard_by = form.value_or("heard_by");
    typed.asks = form.value_or("asks");
    typed.level = form.value_or("level");
    typed.form_key = form.value_or("form_key");
    auto const kept = read_note(typed, request, site).and_then([&](voices::ToNote const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return voices::note(tx, request.child(), wanted);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        typed.problems = invalid->problems;
        return note_answer(request, site, typed);
    }
    auto const id = TRY(kept);
    return http::redirect("/children/" + request.child()->text() + "/voices/" + id.text());
}

Outcome<http::Response> show_entry(Request const& request, Site const& site)
{
    return entry_answer(request, site, TRY(entry_of(request, site)));
}

Outcome<http::Response> take_step(Request const& request, Site& site)
{
    auto shown = TRY(entry_of(request, site));
    for (auto const& [field, value] : request.form().fields) shown.typed[field] = value;
    auto const step = read_step(shown.typed["what"], shown.typed, shown.team, site.today());
    auto const taken = step.and_then([&](voices::Step const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return voices::take(tx, request.child(), shown.said.id, wanted,
                                number_in(shown.typed["based_on"]));
        });
    });
    if (auto const* invalid = refused_as<Invalid>(taken)) {
        shown.problems = invalid->problems;
        return entry_answer(request, site, shown);
    }
    TRY(taken);
    return http::redirect("/children/" + request.child()->text() + "/voices/" +
                          shown.said.id.text());
}

}  // namespace keywork::said

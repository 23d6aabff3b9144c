#include "app/demo/large/entries.hpp"

#include "app/demo/large/words.hpp"
#include "app/demo/typed_answers.hpp"
#include "care/chronology/store.hpp"
#include "care/record/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/word_search.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>
#include <stdexcept>

namespace keywork::app::large {
namespace {

constexpr days story_lasts{1000};    // from a child's first entry to now

/// What somebody types into a form of this kind besides the time; empty for kinds whose lines are
/// made without records.
http::Pairs typed_for(std::string_view kind, std::string const& words, std::string const& author)
{
    if (kind == "daily-log")
        return {{"log_of", "LINE"}, {"area", "activity"}, {"what_happened", words}};
    if (kind == "good-moment")
        return {{"type", "EFFORT"}, {"what", words}, {"shared_with_child", "yes"}};
    if (kind == "observation")
        return {{"location", "Here"}, {"kind_of", "PLAIN"}, {"area", "LEARNING"},
                {"what_seen", words}, {"took_part", author}};
    if (kind == "incident")
        return {{"location", "Here"}, {"types", "VERBAL"}, {"severity", "2"},
                {"lead_up", "The plan had changed."}, {"what_happened", words},
                {"deescalation", "SPACE"}, {"deescalation.at.SPACE", "1"},
                {"plan_followed", "yes"}, {"restrictive_intervention", "no"},
                {"outcome", "You came back and sat down."}, {"child_hurt", "no"},
                {"others_hurt", "no"}, {"safeguarding_considered", "NO"},
                {"bullying_or_prejudice", "no"}, {"police_called", "no"}, {"told", "NOT-YET"},
                {"took_part", author}, {"child_view_method", "DECLINED"},
                {"child_debrief", "YES"}};
    if (kind == "restrictive-intervention")
        return {{"location", "Kitchen"}, {"behaviour_before", "A call was moved."},
                {"trigger", "CHANGE"}, {"tried", "CALM-TALK"}, {"tried.at.CALM-TALK", "1"},
                {"why_no_alternative", "You held something sharp."}, {"reason", "INJURY-OTHER"},
                {"holds.1.hold", "STAND-HOLD-2"},
                {"holds.1.started_at", "16:12"}, {"holds.1.ended_at", "16:15"},
                {"holds.1.staff", author}, {"holds.1.position", "Right forearm"},
                {"holds.1.force", "FIRM"}, {"what_happened", words}, {"seclusion", "no"},
                {"child_hurt", "no"}, {"others_hurt", "no"}, {"medical_check", "DONE"},
                {"medical_check_by", "Joel, no marks"}, {"worked", "Yes."},
                {"on_plan", "FOLLOWED"}, {"planned_in_ehc_plan", "no"}, {"trained", "yes"},
                {"took_part", author}, {"child_view_method", "DECLINED"}};
    return {};
}

/// Holds are what analyses count: at home each line of one has its record.
bool has_record(Random& random, std::string_view kind, Place const& place)
{
    return random.below(entries_a_record) == 0 ||
           (kind == "restrictive-intervention" && place.setting.profile == "home");
}

}  // namespace

sys_seconds EntryMaking::when(Some const& some, std::int64_t at)
{
    auto const span = std::chrono::duration_cast<seconds>(story_lasts).count();
    auto const step = span / some.many;
    auto const into = step > 0 ? static_cast<std::int64_t>(random_.below(
                                     static_cast<std::uint64_t>(step)))
                               : 0;
    return wanted_.now - seconds{span - at * step - into} - minutes{1};
}

std::optional<RecordId> EntryMaking::add_record(db::Transaction& tx, MadeChild const& child,
                                                Place const& place, StaffFace const& author,
                                                std::string_view kind, std::string const& words,
                                                sys_seconds at)
{
    form::Typed typed{typed_for(kind, words, author.id.text())};
    if (typed.fields.empty()) return std::nullopt;
    form::Form const* form = loaded_.forms.find(kind);
    expects(form != nullptr);
    demo::type_instant("occurred_at", at, typed);
    form::Known known;
    known.now = at + minutes{10};
    known.author = author.id;
    known.words.profile = place.setting.profile;
    known.staff = {{author.id.text(), author.full_name}};
    auto const reading = form::read_answers(*form, typed, known);
    if (!reading.problems.empty())
        throw std::runtime_error{fmt::format("made {}: {}: {}", kind,
                                             reading.problems.front().field,
                                             reading.problems.front().message)};
    RecordId const id{random_.new_id<RecordId>(known.now)};
    auto const key = fmt::format("{:016x}{:016x}", random_.bits(), random_.bits());
    record::insert_record(tx, {.id = id,
                               .kind = form->kind,
                               .form_version = form->version,
                               .setting = place.setting.id,
                               .author = author.id,
                               .occurred_at = at,
                               .ended_at = std::nullopt,
                               .recorded_at = known.now,
                               .level = form->level,
                               .significant = false,
                               .answers = form::to_json(reading.answers),
                               .form_key = key,
                               .body_hash = crypto::sha256_hex(key),
                               .opened_from = std::nullopt});
    record::insert_child(tx, id, child.id, 0);
    record::insert_staff(tx, id, author.id, Part::took_part);
    return id;
}

std::int64_t EntryMaking::add(db::Transaction& tx, MadeChild const& child, Some some)
{
    std::string const owners[] = {child.id.text()};
    std::int64_t records = 0;
    for (std::int64_t at = some.from; at < some.until; ++at) {
        auto const told = sentence(random_);
        Place const& place = *child.places[random_.below(child.places.size())];
        StaffFace const& author = place.anybody(random_);
        auto const occurred_at = when(some, at);
        form::Form const* form = loaded_.forms.find(told.kind);
        std::optional<RecordId> record;
        if (has_record(random_, told.kind, place))
            record = add_record(tx, child, place, author, told.kind, told.words, occurred_at);
        if (record) ++records;
        auto const number = next_++;
        auto const title = form ? form->title.in(place.setting.profile) : std::string{"Education"};
        chronology::insert_entry(tx, number,
                                 {.child = child.id,
                                  .occurred_at = occurred_at,
                                  .kind = std::string{told.kind},
                                  .level = form ? form->level : Level::l1,
                                  .significant = random_.below(30) == 0,
                                  .title = title,
                                  .words = told.words,
                                  .by_whom = author.full_name,
                                  .author = author.id,
                                  .setting = place.setting.id,
                                  .record = record,
                                  .recorded_at = occurred_at + minutes{10},
                                  .import_id = std::nullopt});
        db::word_search::add(tx, number, owners, title + " " + told.words);
    }
    return records;
}

}  // namespace keywork::app::large

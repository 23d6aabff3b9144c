#include "care/record/reading/reading.hpp"

#include "care/child/roster/store.hpp"
#include "care/form/redaction.hpp"
#include "care/record/about/store.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/known.hpp"
#include "care/record/signing/store.hpp"
#include "care/record/store.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

using Hide = std::function<std::string(std::string const&)>;

/// Hides the names of the record's other children in the file of one.
Hide hiding(std::vector<ChildOfRecord> const& children, ChildId const& own)
{
    form::OtherChild own_names;
    std::vector<form::OtherChild> others;
    for (ChildOfRecord const& one : children) {
        if (one.child == own) own_names = one.names;
        else others.push_back(one.names);
    }
    return [own_names, others](std::string const& text) {
        return form::without_other_children(text, own_names, others);
    };
}

std::vector<form::Question const*> questions_of(form::LaterPart const& part)
{
    std::vector<form::Question const*> questions;
    for (form::Question const& question : part.questions) questions.push_back(&question);
    return questions;
}

/// What is shown of a file: how far, which names, what is hidden.
struct Shown {
    Level reads_to;
    ChildShown const& child_shown;
    Hide const& hide;
    std::set<std::string> const& rows_about;   // the children whose rows are shown
};

void add_later_answers(db::Reader& db, form::Form const& form, Shown const& shown,
                       ShownAddition& one, form::Names& names)
{
    if (!one.addition.part || !one.addition.answers) return;
    one.part = form::find_later(form, *one.addition.part);
    expects(one.part != nullptr);
    auto answers = form::answers_from_json(form, *one.addition.answers);
    expects(answers.has_value());
    auto const questions = questions_of(*one.part);
    one.answers = with_texts_hidden(up_to(questions, std::move(*answers), shown.reads_to),
                                    shown.hide);
    leave_out_rows(form, one.answers, shown.rows_about);
    names.merge(names_in(db, questions, one.answers, shown.child_shown));
}

std::vector<ShownAddition> additions_shown(db::Reader& db, RecordRead const& read,
                                           StaffId const& reader, Shown const& shown,
                                           form::Names& names)
{
    std::vector<ShownAddition> all;
    for (Addition& addition : additions_to(db, read.record.id)) {
        bool const own = addition.author == reader;
        if (read.sees == Sees::own_words ? !own : addition.level > shown.reads_to) continue;
        addition.words = shown.hide(addition.words);
        if (addition.reason) addition.reason = shown.hide(*addition.reason);
        ShownAddition one{.addition = std::move(addition), .part = nullptr, .answers = {}};
        add_later_answers(db, *read.form, shown, one, names);
        all.push_back(std::move(one));
    }
    return all;
}

RecordRead start_of_reading(db::Reader& db, Rulebook const& rules, Record record, Sees sees)
{
    auto const* form = rules.forms.find(record.kind, record.form_version);
    expects(form != nullptr);
    auto const setting = setting::find(db, record.setting);
    auto const author = staff::face(db, record.author);
    expects(setting && author);
    RecordRead read{.record = std::move(record), .form = form, .words = {}, .answers = {},
                    .names = {}, .sees = sees, .author_name = author->full_name,
                    .author_job = author->job_title, .setting_name = setting->name,
                    .additions = {}, .signatures = {}, .actions = {}, .others = 0};
    read.words = words_for(db, rules.profiles, *setting, nullptr,
                           london_day(read.record.recorded_at));
    return read;
}

void fill(db::Reader& db, RecordRead& read, StaffId const& reader, Shown const& shown)
{
    auto answers = form::answers_from_json(*read.form, read.record.answers);
    expects(answers.has_value());
    auto const questions = form::questions(*read.form);
    read.answers = with_texts_hidden(up_to(questions, std::move(*answers), shown.reads_to),
                                     shown.hide);
    leave_out_rows(*read.form, read.answers, shown.rows_about);
    read.names = names_in(db, questions, read.answers, shown.child_shown);
    read.additions = additions_shown(db, read, reader, shown, read.names);
    read.signatures = signatures_of(db, read.record.id);
    for (RecordSignature& signature : read.signatures) {
        if (!signature.comment) continue;
        if (read.sees == Sees::own_words && signature.answer != SignAnswer::returned)
            signature.comment.reset();
        else
            signature.comment = shown.hide(*signature.comment);
    }
}

/// Level 4 is for those named on it; else whoever wrote it, and whose role reads so far here.
bool may_read(db::Reader& db, Actor const& actor, Record const& record)
{
    if (record.level == Level::l4) return is_named(db, record.id, actor.staff);
    if (record.author == actor.staff) return true;
    auto const reads_to = reads_in(actor, record.setting);
    return reads_to && record.level <= *reads_to;
}

}  // namespace

void leave_out_rows(form::Form const& form, form::Answers& answers,
                    std::set<std::string> const& kept)
{
    for (form::Answer& answer : answers.all) {
        auto* rows = std::get_if<form::Rows>(&answer.value);
        auto const* question = form::find(form, answer.question);
        if (!rows || !question) continue;
        std::erase_if(*rows, [&](form::Answers const& row) {
            return std::ranges::any_of(question->row, [&](form::Question const& column) {
                auto const* chosen = row.as<form::Chosen>(column.name);
                return column.type == form::Type::child && chosen &&
                       std::ranges::any_of(chosen->codes, [&](std::string const& id) {
                           return !kept.contains(id);
                       });
            });
        });
    }
}

Outcome<Reached> reach(db::Reader& db, Actor const& actor, Permitted<ChildId> const& child,
                       RecordId const& id)
{
    auto found = record_on(db, *child, id);
    if (!found) return refuse(NotFound{});
    auto const named = found->level == Level::l4 && is_named(db, id, actor.staff) ? Named::yes
                                                                                  : Named::no;
    auto const sight = sight_of(actor, child);
    auto how = sees(*found, sight, child.could_read_to(), named);
    // Who took part writes their own account and reads that, however far they read otherwise.
    bool const may_be_asked = found->level < Level::l4 && number(found->level) <= sight.own_level;
    if (how == Sees::nothing && may_be_asked && is_asked_for_account(db, id, actor.staff))
        how = Sees::own_words;
    if (how == Sees::nothing) return refuse(NotFound{});
    if (how == Sees::after_password) return refuse(NeedsPasswordAgain{});
    return Reached{std::move(*found), how};
}

Outcome<RecordRead> read(db::Reader& db, Rulebook const& rules, Actor const& actor,
                         Permitted<ChildId> const& child, RecordId const& id)
{
    auto reached = TRY(reach(db, actor, child, id));
    auto const children = children_of(db, id);
    auto const sight = sight_of(actor, child);
    auto read = start_of_reading(db, rules, std::move(reached.record), reached.sees);
    // The questions name the child it was opened on: on another's file that is somebody else.
    bool const first = !children.empty() && children.front().child == *child;
    read.words.name = first ? children.front().names.known_as
                            : std::string{form::another_young_person};
    read.others = static_cast<int>(children.size()) - 1;

    auto const child_shown = shown_on_file_of(db, *child);
    auto const hide = hiding(children, *child);
    bool const by_name = read.record.level == Level::l4;
    bool const own = read.sees == Sees::own_words;
    auto const reads_to = by_name || own ? Level::l4 : level_from_number(sight.level);
    std::set<std::string> const own_file{child->text()};
    fill(db, read, actor.staff, {reads_to, child_shown, hide, own_file});
    // What another child of this record says about it is on their own file.
    std::erase_if(read.additions, [&](ShownAddition const& one) {
        return one.addition.child && *one.addition.child != *child;
    });
    if (!own) read.actions = action::of_record(db, sight, id);
    read.accounts = accounts_of(db, id);
    read.account_first = owes(read.accounts, actor.staff);
    bool const takes_part_only = own && read.record.author != actor.staff;
    if (read.account_first || takes_part_only) leave_for_own_account(read, actor.staff);
    return read;
}

namespace {

/// Fills what is on no child's file: names and rows of children as far as the reader reaches them.
void fill_without_child(db::Reader& db, RecordRead& read, Actor const& actor)
{
    auto const reads_to = most_shown(actor.assurance);
    auto const answers = form::answers_from_json(*read.form, read.record.answers);
    expects(answers.has_value());
    std::vector<ChildId> named;
    ChildShown const collect = [&](ChildId const& child) {
        named.push_back(child);
        return std::string{};
    };
    names_in(db, form::questions(*read.form), *answers, collect);

    std::set<std::string> in_reach;
    std::map<std::string, std::string> names;
    for (ChildFace const& face : child::faces(db, scope_of(actor), named)) {
        in_reach.insert(face.id.text());
        names.emplace(face.id.text(), full_name(face));
    }
    std::vector<form::OtherChild> hidden;
    for (ChildId const& child : named)
        if (!in_reach.contains(child.text()))
            if (auto const other = names_of(db, child)) hidden.push_back(*other);
    ChildShown const child_shown = [&](ChildId const& child) {
        auto const name = names.find(child.text());
        return name == names.end() ? std::string{form::another_young_person} : name->second;
    };
    Hide const hide = [&](std::string const& text) {
        return form::without_other_children(text, {}, hidden);
    };
    fill(db, read, actor.staff, {reads_to, child_shown, hide, in_reach});
}

}  // namespace

Outcome<Record> reach_of_house(db::Reader& db, Actor const& actor, RecordId const& id)
{
    auto found = record(db, id);
    bool const reached = found && record_of_house(db, found->setting, id) &&
                         actor.may_in(Function::read_handover, found->setting) &&
                         may_read(db, actor, *found);
    if (!reached) return refuse(NotFound{});
    if (found->level > most_shown(actor.assurance)) return refuse(NeedsPasswordAgain{});
    return std::move(*found);
}

Outcome<RecordRead> read_of_house(db::Reader& db, Rulebook const& rules, Actor const& actor,
                                  SettingId const& setting, RecordId const& id)
{
    auto found = TRY(reach_of_house(db, actor, id));
    if (found.setting != setting) return refuse(NotFound{});
    auto read = start_of_reading(db, rules, std::move(found), Sees::all);
    fill_without_child(db, read, actor);
    return read;
}

Outcome<ReachedAbout> reach_about(db::Reader& db, Actor const& actor, StaffId const& worker,
                                  RecordId const& id)
{
    auto found = record_about(db, worker, id);
    if (!found) return refuse(NotFound{});
    auto facts = about_facts(db, *found, actor.today);
    expects(facts.has_value());
    auto const why = why_reads(actor, *facts);
    if (!why) return refuse(NotFound{});
    if (found->level > most_shown(actor.assurance)) return refuse(NeedsPasswordAgain{});
    return ReachedAbout{std::move(*found), std::move(*facts), std::string{*why}};
}

Outcome<AboutRead> read_about(db::Reader& db, Rulebook const& rules, Actor const& actor,
                              StaffId const& worker, RecordId const& id)
{
    auto reached = TRY(reach_about(db, actor, worker, id));
    auto const face = staff::face(db, worker);
    expects(face.has_value());
    AboutRead about{.read = start_of_reading(db, rules, std::move(reached.record), Sees::all),
                    .facts = std::move(reached.facts), .worker_name = face->full_name,
                    .basis = std::move(reached.basis)};
    about.read.words.name = face->full_name.substr(0, face->full_name.find(' '));
    fill_without_child(db, about.read, actor);
    about.read.actions = action::of_staff_record(db, id);
    return about;
}

}  // namespace keywork::record

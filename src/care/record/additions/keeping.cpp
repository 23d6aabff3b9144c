#include "care/record/additions/keeping.hpp"

#include "care/chronology/chronology.hpp"
#include "care/form/redaction.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/known.hpp"
#include "care/record/store.hpp"
#include "care/setting/store.hpp"
#include "platform/expects.hpp"

namespace keywork::record {
namespace {

std::string title_of(AdditionKind kind, std::string const& record_title)
{
    switch (kind) {
    case AdditionKind::correction: return "Correction: " + record_title;
    case AdditionKind::later_answer: return "Added later: " + record_title;
    case AdditionKind::note: return "Note: " + record_title;
    case AdditionKind::child_view: return "Their view: " + record_title;
    }
    return record_title;
}

}  // namespace

void store_lines(Transaction& tx, Rulebook const& rules, Record const& record,
                 Addition const& addition, WordsFor const& words_for_child)
{
    auto const children = children_of(tx.db(), record.id);
    auto const setting = setting::find(tx.db(), record.setting);
    expects(setting.has_value());
    auto const* form = rules.forms.find(record.kind, record.form_version);
    expects(form != nullptr);
    auto words = words_for(tx.db(), rules.profiles, *setting, nullptr, tx.today());
    for (ChildOfRecord const& own : children) {
        std::vector<form::OtherChild> others;
        for (ChildOfRecord const& one : children)
            if (one.child != own.child) others.push_back(one.names);
        auto const said = words_for_child(own.child);
        if (said.empty()) continue;
        words.name = own.names.known_as;
        auto const title = form::said(form->short_title, words);
        auto const line = form::without_other_children(said, own.names, others);
        chronology::append(tx.db(), {.child = own.child,
                                     .occurred_at = addition.added_at,
                                     .kind = record.kind,
                                     .level = addition.level,
                                     .significant = false,
                                     .title = title_of(addition.kind, title),
                                     .words = line,
                                     .by_whom = tx.actor().full_name,
                                     .author = addition.child ? std::nullopt
                                                              : std::optional{addition.author},
                                     .setting = record.setting,
                                     .record = record.id,
                                     .recorded_at = addition.added_at,
                                     .import_id = std::nullopt});
    }
}

void audit_addition(Transaction& tx, std::optional<ChildId> const& child, RecordId const& record,
                    std::string const& basis)
{
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("record", record),
              .subject = child ? audit::subject(*child) : "-",
              .basis = basis});
}

Outcome<std::optional<AdditionId>> added_before(Transaction& tx, std::string const& form_key,
                                                std::optional<ChildId> const& child,
                                                std::string const& words)
{
    auto const before = addition_with_key(tx.db(), form_key);
    if (!before) return std::nullopt;
    if (before->author != tx.actor().staff || before->child != tx.actor().young_person)
        return refuse(NotFound{});
    if (before->words != words)
        return refuse(Conflict{"This was added already, with other words. What was added stands; "
                               "add the rest as a note."});
    audit_addition(tx, child, before->record, "author");
    return before->id;
}

}  // namespace keywork::record

#include "features/administration/forms/operations.hpp"

#include "care/clock/clock.hpp"
#include "care/form/own/law_bound.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::forms {
namespace {

int next_version(db::Reader& db, std::string_view kind)
{
    int last = form::last_version_of_files;
    for (form::OwnVersion const& one : form::own_versions(db))
        if (one.kind == kind) last = std::max(last, one.version);
    return last + 1;
}

std::vector<Problem> problems_of(std::vector<form::FormFault> const& faults)
{
    std::vector<Problem> problems;
    for (form::FormFault const& fault : faults)
        problems.push_back(
            {"form", fmt::format("Line {}: {}. {}", fault.line, fault.what, fault.remedy)});
    return problems;
}

void audit_change(Transaction& tx, std::string const& kind, std::string_view what)
{
    tx.audit({.verb = audit::Verb::config_set,
              .target = fmt::format("form:{} {}", kind, what),
              .basis = "function"});
}

}  // namespace

std::optional<std::string> text_in_use(db::Reader& db, LiveForms const& live,
                                       std::string_view kind)
{
    std::optional<std::string> newest;
    for (form::OwnVersion& one : form::own_versions(db))
        if (one.kind == kind) newest = std::move(one.text);
    if (newest) return newest;
    auto const* file = live.file_text(kind);
    return file ? std::optional{*file} : std::nullopt;
}

std::vector<form::FormFault> faults_of(Catalogue const& catalogue, form::OwnDraft const& draft,
                                       Which which)
{
    std::vector<form::FormFault> faults;
    auto const read = form::read_own(draft.text, draft.kind, draft.area, 1, catalogue.live.law(),
                                     faults);
    if (which == Which::law_only) faults.clear();
    if (!read) return faults;
    if (which == Which::all)
        for (form::Opens const& opens : read->opens)
            if (!catalogue.forms.find(opens.kind) && opens.kind != draft.kind)
                faults.push_back({read->file, opens.line,
                                  fmt::format("it opens the kind \"{}\", which there is not",
                                              opens.kind),
                                  "Use a kind of the list of forms."});
    if (auto const* shipped = catalogue.live.from_files().find(draft.kind))
        std::ranges::move(form::law_faults(*shipped, *read, catalogue.clocks),
                          std::back_inserter(faults));
    std::ranges::stable_sort(faults, {}, &form::FormFault::line);
    return faults;
}

Outcome<> begin(Transaction& tx, std::string const& kind, std::string const& area,
                std::string const& text)
{
    form::store_draft(tx.db(), {.kind = kind, .area = area, .text = text, .turn = 0,
                                .changed_by = tx.actor().staff, .changed_by_name = {},
                                .changed_at = tx.now()});
    audit_change(tx, kind, "draft");
    return {};
}

Outcome<> save(Transaction& tx, Catalogue const& catalogue, form::OwnDraft draft,
               std::string const& text)
{
    auto const known = [&](std::string const& what) {
        auto const before = faults_of(catalogue, draft, Which::law_only);
        return std::ranges::find(before, what, &form::FormFault::what) != before.end();
    };
    auto changed = draft;
    changed.text = text;
    auto faults = faults_of(catalogue, changed, Which::law_only);
    std::erase_if(faults, [&](form::FormFault const& fault) { return known(fault.what); });
    if (!faults.empty()) return refuse(Invalid{problems_of(faults)});
    return save_text(tx, std::move(draft), text);
}

Outcome<> save_text(Transaction& tx, form::OwnDraft draft, std::string const& text)
{
    draft.text = text;
    draft.changed_by = tx.actor().staff;
    draft.changed_at = tx.now();
    if (!form::store_draft(tx.db(), draft))
        return refuse(Conflict{"Somebody else has changed this form since you opened it. Open it "
                               "again to see theirs, then make your change."});
    audit_change(tx, draft.kind, "draft");
    return {};
}

Outcome<> discard(Transaction& tx, std::string const& kind)
{
    if (!form::own_draft(tx.db(), kind)) return refuse(NotFound{});
    form::delete_draft(tx.db(), kind);
    audit_change(tx, kind, "discarded");
    return {};
}

Outcome<int> put_to_use(Transaction& tx, Catalogue const& catalogue, std::string const& kind)
{
    auto const draft = form::own_draft(tx.db(), kind);
    if (!draft) return refuse(NotFound{});
    auto const faults = faults_of(catalogue, *draft, Which::all);
    if (!faults.empty()) return refuse(Invalid{problems_of(faults)});
    auto const version = next_version(tx.db(), kind);
    form::insert_version(tx.db(), {.id = tx.new_id<struct form::OwnFormVersion>(), .kind = kind,
                                   .version = version, .area = draft->area, .text = draft->text,
                                   .live_by = tx.actor().staff, .live_by_name = {},
                                   .live_at = tx.now()});
    form::delete_draft(tx.db(), kind);
    audit_change(tx, kind, std::to_string(version));
    return version;
}

Outcome<> offer(Transaction& tx, Catalogue const& catalogue, std::string const& kind,
                bool offered)
{
    if (!catalogue.forms.find(kind)) return refuse(NotFound{});
    auto const* shipped = catalogue.live.from_files().find(kind);
    if (!offered && shipped && form::is_law_bound(*shipped)) {
        auto const& id = shipped->clocks.front().law;
        auto const* law = catalogue.clocks.find(id);
        return refuse(Conflict{fmt::format("Law asks for this record, so it cannot be retired: {}.",
                                           law ? law->law_line : id)});
    }
    form::insert_offer(tx.db(), {.id = tx.new_id<struct form::OwnFormOffer>(), .kind = kind,
                                 .offered = offered, .decided_by = tx.actor().staff,
                                 .decided_at = tx.now()});
    audit_change(tx, kind, offered ? "offered" : "retired");
    return {};
}

}  // namespace keywork::forms

#pragma once

#include "care/site/transaction.hpp"
#include "features/administration/forms/forms.hpp"

namespace keywork::forms {

/// The kinds as they are in force and as they were shipped, and the law over them.
struct Catalogue {
    Forms const& forms;
    LiveForms const& live;
    Clocks const& clocks;
};

/// The text of a kind that a change starts from: the newest version in use; none: no such kind.
std::optional<std::string> text_in_use(db::Reader& db, LiveForms const& live,
                                       std::string_view kind);

/// What stands in the way of using a text as the next version of a kind, by line. `law_only`: only
/// what law asks for and the text leaves out.
enum class Which : std::uint8_t { all, law_only };
std::vector<form::FormFault> faults_of(Catalogue const& catalogue, form::OwnDraft const& draft,
                                       Which which);

/// Begins a draft; one that is there already stays as it is.
Outcome<> begin(Transaction& tx, std::string const& kind, std::string const& area,
                std::string const& text);
/// Saves what a draft is changed to.
///
/// turn     that of the draft which the page was made from
/// refused  NotFound; Conflict when it was saved by somebody else since; Invalid by the field
///          "form" for what law asks for and the text no longer has
Outcome<> save(Transaction& tx, Catalogue const& catalogue, form::OwnDraft draft,
               std::string const& text);
/// Saves a text as it is, right or wrong.
/// refused  Conflict when the draft was saved by somebody else since
Outcome<> save_text(Transaction& tx, form::OwnDraft draft, std::string const& text);
/// Throws a draft away.
Outcome<> discard(Transaction& tx, std::string const& kind);
/// Makes a draft the version that is written from now on.
/// refused  NotFound; Invalid by the field "form" when something is wrong with it
Outcome<int> put_to_use(Transaction& tx, Catalogue const& catalogue, std::string const& kind);
/// Retires a kind, or offers it again.
/// refused  Conflict for a kind that law asks for
Outcome<> offer(Transaction& tx, Catalogue const& catalogue, std::string const& kind,
                bool offered);

}  // namespace keywork::forms

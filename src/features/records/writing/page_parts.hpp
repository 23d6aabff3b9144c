// From a request to what the pages of a form are made of: the place, the draft, what was posted.
#pragma once

#include "care/record/drafts/operations.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/records/writing/writing.hpp"

namespace keywork::writing {

/// Where the address says that somebody writes.
/// refused  NotFound where the actor has no role
Outcome<Place> place_of(Request const& request, Site const& site);

/// The actor's draft that the address names, if it is of this place.
Outcome<Draft> draft_of(Request const& request, Site const& site, Place const& place);

/// The form that a draft is answered on.
form::Form const& form_of(Site const& site, Draft const& draft);

/// What was posted, without the fields that are this slice's own.
record::PostedPage posted_page(Request const& request);

/// A new form, not saved: what is known filled in, and when and where of the record it is opened
/// from.
Outcome<FormPage> new_page(Request const& request, Site const& site, Place const& place,
                           form::Form const& form);
/// A draft as it stands.
FormPage draft_page(Site const& site, Actor const& actor, Place const& place, Draft const& draft,
                    std::size_t step);

/// The kind of record in which the actor adds progress towards a target; null: there is none.
form::Form const* progress_form(Site const& site, Place const& place, std::string const& profile);
/// Where progress towards a target is added.
html::Path progress_path(WrittenOn const& on, std::string const& kind, std::string const& target);
/// The targets that a record says were worked on: ids.
std::vector<std::string> targets_worked_on(form::Form const& form, form::Answers const& answers);

/// What writing help marks in the answers of a page.
writing_help::MarksByQuestion marks_on(Site const& site, Place const& place, FormPage const& page,
                                       form::Answers const& answers);

/// Records of the same hold that others have begun or sent, when a hold is checked.
void add_same_holds(Request const& request, Site const& site, Place const& place,
                    form::Answers const& answers, FormPage& shown);

/// The pages of a draft, and of what is new, begin with these.
html::Path draft_base(WrittenOn const& on, DraftId const& draft);
html::Path new_base(WrittenOn const& on, std::string const& kind);
html::Path step_path(WrittenOn const& on, DraftId const& draft, std::size_t step);
html::Path record_path(WrittenOn const& on, RecordId const& record);

/// "Saved 9:42pm"
std::string saved_words(sys_seconds saved_at);

/// The kinds that the actor may write there, as the profile lists them.
std::vector<KindOffered> kinds_offered(Site const& site, Actor const& actor, Place const& place,
                                       std::string const& profile);

}  // namespace keywork::writing

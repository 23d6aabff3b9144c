// What the pages of a draft share.
#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/administration/forms/operations.hpp"
#include "features/administration/forms/views.hpp"

namespace keywork::forms {

Catalogue catalogue(Site const& site);
/// Every request from now on sees what was committed.
void renew(Site const& site);

/// The draft that the address names.
Outcome<form::OwnDraft> draft_in(Request const& request, Site const& site);
/// The form that a draft will be; none where its text is no TOML.
std::optional<form::Form> form_of(Site const& site, form::OwnDraft const& draft);
/// What stands in the way of its use, in words.
std::vector<std::string> faults_in_words(Site const& site, form::OwnDraft const& draft);

}  // namespace keywork::forms

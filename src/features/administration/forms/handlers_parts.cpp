#include "features/administration/forms/handlers_parts.hpp"

#include <fmt/core.h>

namespace keywork::forms {

Catalogue catalogue(Site const& site)
{
    return {site.forms(), site.services().live_forms, site.clocks()};
}

void renew(Site const& site)
{
    auto& live = site.services().live_forms;
    live.renew([&] {
        site.reader().look_again();
        return form::own_kinds(site.reader(), live.law());
    });
}

Outcome<form::OwnDraft> draft_in(Request const& request, Site const& site)
{
    auto draft = form::own_draft(site.reader(), request.parameter("kind"));
    if (!draft) return refuse(NotFound{});
    return std::move(*draft);
}

std::optional<form::Form> form_of(Site const& site, form::OwnDraft const& draft)
{
    std::vector<form::FormFault> faults;
    constexpr int not_yet_counted = form::last_version_of_files;
    return form::read_own(draft.text, draft.kind, draft.area, not_yet_counted,
                          site.services().live_forms.law(), faults);
}

std::vector<std::string> faults_in_words(Site const& site, form::OwnDraft const& draft)
{
    std::vector<std::string> words;
    for (form::FormFault const& fault : faults_of(catalogue(site), draft, Which::all))
        words.push_back(fmt::format("Line {}: {}. {}", fault.line, fault.what, fault.remedy));
    return words;
}

}  // namespace keywork::forms

#include "features/records/reading/hooks.hpp"

#include "care/record/additions/on_page.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/on_page.hpp"
#include "care/site/services.hpp"

namespace keywork::reading {

Outcome<> keep_added_words(Request const& request, Site& site)
{
    auto const key = request.form().value_or("form_key");
    if (key.empty()) return refuse(NotFound{});
    record::PostedPage const posted{.form_key = key, .page_key = key, .version = 0, .step = 0,
                                    .opened_from = std::nullopt, .fields = request.form()};
    auto const why =
        request.actor().in_session() ? WhyKept::not_allowed : WhyKept::session_ended;
    return site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        record::keep_words(tx, {.kind = "addition", .setting = {}, .child = {}}, posted, why);
        return {};
    });
}

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    if (auto said = record::said_by_form(asked)) return said;
    auto const& code_sets = asked.services.code_sets;
    if (asked.path.ends_with("/level"))
        return said_in(record::level_fields, asked.name, asked.value, code_sets);
    auto said = said_in(record::addition_fields, asked.name, asked.value, code_sets);
    // Which of the record's own answers it is about: the record is not looked up.
    if (said && asked.name == "question")
        *said = {said->label, label_of(asked.value), FieldKind::code};
    return said;
}

}  // namespace keywork::reading

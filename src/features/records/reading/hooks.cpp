#include "features/records/reading/hooks.hpp"

#include "care/record/drafts/operations.hpp"

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

}  // namespace keywork::reading

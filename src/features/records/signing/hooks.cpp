#include "features/records/signing/hooks.hpp"

#include "care/record/drafts/operations.hpp"
#include "care/record/signing/on_page.hpp"
#include "care/record/signing/operations.hpp"
#include "care/record/signing/store.hpp"
#include "care/site/services.hpp"

namespace keywork::signing {

std::optional<MenuCount> waiting_count(Request const& request, Site const& site)
{
    constexpr int most_counted = 200;
    auto const returned = record::returned_to(site.reader(), request.scope());
    auto count = static_cast<std::int64_t>(returned.size());
    if (request.actor().may(Function::see_staff_file))
        count += static_cast<std::int64_t>(
            record::waiting_to_sign(site.reader(), site.forms(), request.scope(), most_counted)
                .size());
    if (count == 0) return std::nullopt;
    return MenuCount{.number = count, .words = "to sign", .urgent = false};
}

Outcome<> keep_signing_words(Request const& request, Site& site)
{
    if (request.form().value_or("comment") + request.form().value_or("why") == "")
        return refuse(NotFound{});
    record::PostedPage const posted{.form_key = {}, .page_key = {}, .version = 0, .step = 0,
                                    .opened_from = std::nullopt, .fields = request.form()};
    auto const why =
        request.actor().in_session() ? WhyKept::not_allowed : WhyKept::session_ended;
    return site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        record::keep_words(tx, {.kind = "signature", .setting = {}, .child = {}}, posted, why);
        return {};
    });
}

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    if (asked.path.ends_with("/none"))
        return said_in(record::no_account_fields, asked.name, asked.value,
                       asked.services.code_sets);
    return said_in(record::signature_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::signing

// Saying why somebody's own account of a measure cannot be had, so that the record can be signed.
#include "care/child/store.hpp"
#include "care/record/accounts/operations.hpp"
#include "care/record/same_hold/same_hold.hpp"
#include "care/record/views.hpp"
#include "care/site/page.hpp"
#include "features/records/signing/handlers.hpp"
#include "features/records/signing/views.hpp"

#include <algorithm>

namespace keywork::signing {
namespace {

Outcome<NoAccountPage> no_account_page_of(Request const& request, Site const& site)
{
    auto const record = TRY(request.id<RecordId>("record"));
    auto const account = TRY(request.id<OwnAccountId>("account"));
    auto const read = TRY(record::read(site.reader(), record::rulebook(site), request.actor(),
                                       request.child(), record));
    auto const found = std::ranges::find(read.accounts, account, &OwnAccount::id);
    if (found == read.accounts.end()) return refuse(NotFound{});
    return NoAccountPage{.who = found->who,
                         .title = form::said(read.form->title, read.words),
                         .base = html::path("/children/{}/records/{}", *request.child(), record),
                         .account = account,
                         .why = {},
                         .problems = {}};
}

http::Response no_account_answer(Request const& request, Site const& site,
                                 NoAccountPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Why there is no account", .has_errors = wrong,
                 .banner = record::who_bar(child::face(site.reader(), request.child()),
                                           shown.title, site.today())},
                no_account_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> take_part(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const& child = *request.child();
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return record::say_took_part(tx, record::rulebook(site), child, id);
    }));
    return http::redirect(
        html::path("/children/{}/records/{}/parts/own_account", child, id).text());
}

Outcome<http::Response> show_no_account(Request const& request, Site const& site)
{
    return no_account_answer(request, site, TRY(no_account_page_of(request, site)));
}

Outcome<http::Response> say_no_account(Request const& request, Site& site)
{
    auto shown = TRY(no_account_page_of(request, site));
    auto const record = TRY(request.id<RecordId>("record"));
    shown.why = request.form().value_or("why");
    auto const said = site.write(request.actor(), [&](Transaction& tx) {
        return record::say_why_none(tx, *request.child(), record, shown.account, shown.why);
    });
    if (auto const* invalid = refused_as<Invalid>(said)) {
        shown.problems = invalid->problems;
        return no_account_answer(request, site, shown);
    }
    TRY(said);
    return http::redirect(shown.base.text());
}

}  // namespace keywork::signing

#include "features/home_life/money/handlers_parts.hpp"

#include "care/session/second_person.hpp"
#include "care/site/asked.hpp"
#include "platform/html/components/form.hpp"
#include "platform/text/text.hpp"

namespace keywork::money {

TypedLine typed_line(Request const& request, Site const& site)
{
    auto const& form = request.form();
    return {.purse = form.value_or("purse"), .move = form.value_or("move"),
            .amount = form.value_or("amount"), .what = form.value_or("what"),
            .who = form.value_or("who"), .happened_on = form.value_or("happened_on"),
            .no_receipt = form.value_or("no_receipt"), .agreed = form.value_or("agreed"),
            .agreed_why = form.value_or("agreed_why"),
            .witness_name = form.value_or("witness_name"),
            .form_key = form_key_sent(request, site)};
}

Outcome<NewLine> whole_line(Request const& request, Site& site, TypedLine const& typed,
                            Ledger const& ledger)
{
    auto line = TRY(read_line(typed, ledger, site.today()));
    if (auto const* file = premises::file_in(request.form(), "receipt"))
        line.receipt = file->bytes;
    if (is_blank(typed.witness_name)) return line;
    // Before the transaction: a password takes its time, and nobody else may wait for it.
    auto const second = TRY(session::second_person(
        site, request.actor(),
        {.sign_in_name = typed.witness_name,
         .password = request.form().value_or("witness_password"),
         .address = request.message().address, .place = ledger.setting}));
    line.witness = second.id;
    return line;
}

void ask_for_receipt_again(Request const& request, std::vector<Problem>& problems)
{
    if (premises::file_in(request.form(), "receipt") &&
        html::problem_with(problems, "receipt").empty())
        problems.push_back({"receipt", "Choose the file again: a browser sends it once"});
}

}  // namespace keywork::money

#include "features/together/own_page/operations.hpp"

#include "care/record/additions/operations.hpp"
#include "care/voice/operations.hpp"
#include "care/young_person/shared_store.hpp"
#include "platform/text/text.hpp"

namespace keywork::own_page {
namespace {

constexpr std::string_view shared_path = "/me/shared/";

/// What every entry of theirs has.
Outcome<voices::OwnWords> own_words(db::Reader& db, Actor const& actor, http::Form const& form)
{
    auto const from = young_person::who_gave(db, *actor.young_person, actor.place);
    if (!from) return refuse(NotFound{});
    return voices::OwnWords{.setting = actor.place,
                            .came = voices::Came::own_page,
                            .words = form.value_or("words"),
                            .method = "WRITTEN",
                            .asks = true,
                            .level = Level::l1,
                            .record = {},
                            .shared = {},
                            .task_from = *from,
                            .form_key = form.value_or("form_key")};
}

Outcome<Sent> say(Site& site, Actor const& actor, http::Form const& form)
{
    auto wanted = TRY(own_words(site.reader(), actor, form));
    std::vector<Problem> problems;
    if (is_blank(wanted.words)) problems.push_back({"words", "Write what you want to say"});
    auto const asks = form.value_or("asks");
    if (asks != "yes" && asks != "no")
        problems.push_back({"asks", "Choose whether you want an answer"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    wanted.asks = asks == "yes";
    TRY(site.write(actor, [&](Transaction& tx) { return voices::say(tx, wanted); }));
    return Sent::said;
}

Outcome<Sent> feel_unsafe(Site& site, Actor const& actor, http::Form const& form)
{
    auto wanted = TRY(own_words(site.reader(), actor, form));
    auto const who = form.value_or("who");
    if (who != "anybody" && who != "lead")
        return refuse(Invalid{{{"who", "Choose who should be told"}}});
    wanted.came = voices::Came::unsafe;
    wanted.level = who == "lead" ? Level::l3 : Level::l1;
    wanted.words = is_blank(wanted.words) ? "I feel unsafe."
                                          : "I feel unsafe. " + wanted.words;
    TRY(site.write(actor, [&](Transaction& tx) { return voices::say(tx, wanted); }));
    return who == "lead" ? Sent::unsafe_to_lead : Sent::unsafe;
}

/// A dated addition to the record, and an entry of the ledger, together or not at all.
Outcome<Sent> disagree(Site& site, Actor const& actor, http::Form const& form,
                       std::string_view typed_id)
{
    auto const id = TRY(young_person::SharedId::parse(typed_id));
    auto wanted = TRY(own_words(site.reader(), actor, form));
    if (is_blank(wanted.words))
        return refuse(Invalid{{{"words", "Write what is not right"}}});
    record::Rulebook const rules{site.forms(), site.profiles(), site.clocks()};
    auto const said = site.write(actor, [&](Transaction& tx) -> Outcome<voices::SaidId> {
        auto const shared = TRY(young_person::shared_text(tx.db(), as_self(actor), id));
        TRY(record::add_own_view(tx, rules, shared.record, wanted.words, wanted.form_key));
        wanted.came = voices::Came::disagrees;
        wanted.record = shared.record;
        wanted.shared = shared.id.text();
        return voices::say(tx, wanted);
    });
    if (!said) return refuse(said.error());
    return Sent::disagrees;
}

}  // namespace

Outcome<Sent> send_posted(Site& site, Actor const& actor, http::Request const& posted)
{
    std::string_view const path = posted.path;
    if (path == "/me/say") return say(site, actor, posted.form);
    if (path == "/me/unsafe") return feel_unsafe(site, actor, posted.form);
    if (path.starts_with(shared_path))
        return disagree(site, actor, posted.form, path.substr(shared_path.size()));
    return refuse(NotFound{});
}

}  // namespace keywork::own_page

#include "world.hpp"

#include "platform/crypto/crypto.hpp"

#include <fmt/core.h>

namespace keywork::matrix {
namespace {

constexpr std::string_view young_made_at = "2026-11-20T10:00:00Z";

void shared_text(db::Transaction& tx, std::string_view id, std::string_view record,
                 std::string const& words, std::optional<sys_seconds> ended_at)
{
    tx.run("INSERT INTO shared_text (id, child_id, record_id, is_plan, title, words,"
            " shared_by, shared_at, ended_by, ended_at, form_key) VALUES (:id, '0young', :r, 1,"
            " :w, :w, '0author', :at, :by, :ended_at, :id)",
            {{"id", id}, {"r", record}, {"w", words}, {"at", young_made_at},
             {"by", ended_at ? std::optional<std::string>{"0author"} : std::nullopt},
             {"ended_at", ended_at}});
}

}  // namespace

void add_said(db::Transaction& tx, World& world, Level level)
{
    auto const id = fmt::format("0said{}", number(level));
    tx.run("INSERT INTO said (id, child_id, setting_id, came, words, method, said_on, asks,"
           " level, heard_by, made_by, made_at, form_key) VALUES (:id, '0canarychild', '0home',"
           " 'noted', :w, 'SPOKEN', '2026-11-20', 1, :level, '0author', '0author', :at, :id)",
           {{"id", id}, {"w", canary(level)}, {"level", number(level)}, {"at", young_made_at}});
    world.parameters["said"].push_back(id);
}

void add_young_person(db::Transaction& tx, World& world)
{
    auto const own = std::string{young_canary};
    tx.run("INSERT INTO child (id, known_as, family_name, legal_name, born_on, created_at)"
            " VALUES ('0young', 'Robin', 'Younger', 'Robin Younger', '2011-02-03', :at)",
            {{"at", young_made_at}});
    tx.run("INSERT INTO stay (id, child_id, setting_id, kind, from_on)"
            " VALUES ('0stayyoung', '0young', '0home', 'lives', '2026-01-01')", {});
    for (auto const* record : {"0youngshared", "0youngkept", "0youngraised"}) {
        tx.run("INSERT INTO record (id, kind, form_version, setting_id, author_id,"
                " occurred_at, recorded_at, level, answers, form_key, body_hash) VALUES (:id,"
                " 'good-moment', 1, '0home', '0author', :at, :at, :level, :answers, :id, 'x')",
                {{"id", record}, {"at", young_made_at},
                 {"level", std::string_view{record} == "0youngraised" ? 3 : 1},
                 {"answers", fmt::format(R"({{"what":"{}"}})", own)}});
        tx.run("INSERT INTO record_child (record_id, child_id, position) VALUES (:r,"
                " '0young', 0)", {{"r", record}});
    }
    shared_text(tx, "0shared", "0youngshared", std::string{shared_canary}, std::nullopt);
    shared_text(tx, "0sharedback", "0youngkept", own, instant_from_text(young_made_at));
    shared_text(tx, "0sharedraised", "0youngraised", own, std::nullopt);
    world.parameters["shared"] = {"0shared", "0sharedback", "0sharedraised"};
    tx.run("INSERT INTO young_person_access (id, child_id, setting_id, sign_in_name, way,"
            " secret_hash, given_by, given_at) VALUES ('0access', '0young', '0home', 'robin',"
            " 'pin', 'x', '0author', :at)", {{"at", young_made_at}});
    tx.run("INSERT INTO young_person_device (token_hash, setting_id, opened_by, opened_at,"
            " until_at) VALUES (:device, '0home', '0author', :at, '2026-11-24T20:00:00Z')",
            {{"device", crypto::sha256_hex(young_device)}, {"at", young_made_at}});
    tx.run("INSERT INTO young_person_session (token_hash, access_id, device_hash,"
            " form_secret, signed_in_at, seen_at) VALUES (:token, '0access', :device,"
            " :secret, :now, :now)",
            {{"token", crypto::sha256_hex(young_token)},
             {"device", crypto::sha256_hex(young_device)}, {"secret", young_form_secret},
             {"now", now()}});
}

}  // namespace keywork::matrix

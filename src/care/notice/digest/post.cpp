#include "care/notice/digest/post.hpp"

#include "care/audit/audit.hpp"
#include "care/notice/digest/store.hpp"

namespace keywork::notice {
namespace {

using Finish = db::Database::Finish;

/// A digest that is due, and what it would say. None: the account is off, or holds no role.
struct Due {
    Choice choice;
    std::optional<Counts> counts;
};

std::optional<Counts> counts_for(db::Reader& db, Rules const& rules, StaffId const& staff,
                                 sys_seconds now)
{
    auto const actor = actor_away(db, staff, now);
    return actor ? std::optional{counts_of(db, rules, *actor)} : std::nullopt;
}

std::vector<Choice> due_now(Post const& post, sys_seconds now)
{
    std::vector<Choice> due;
    auto const of_day = london_time(now) - local_seconds{london_day(now)};
    auto const hour = static_cast<int>(std::chrono::floor<hours>(of_day).count());
    post.database.read([&](db::Reader& db) {
        due = choices_without(db, london_day(now), hour);
    });
    std::erase_if(due, [&](Choice const& choice) { return !is_due(choice, now); });
    return due;
}

/// Keeps that numbers about children leave, in whose name: no audit, no message.
void audit_counts(db::Transaction& tx, Sending const& sending, Counts const& counts,
                  sys_seconds now)
{
    audit::append_as(tx, "sys:digest", "-", now,
                     {.verb = audit::Verb::list_read,
                      .target = "digest:" + sending.staff.text() + " " + to_text(sending.on_day),
                      .basis = "digest",
                      .count = counts.all()});
}

/// Claims the digest of one person and day. None: there is nothing to send, or somebody else has
/// it.
std::optional<Sending> claim_digest(Post const& post, Due const& due, sys_seconds now)
{
    bool const says_something = due.counts && due.counts->all() > 0;
    Sending sending{.id = {}, .kind = Kind::digest, .staff = due.choice.staff, .staff_name = {},
                    .on_day = london_day(now), .email = due.choice.email, .made_at = now,
                    .quiet = !says_something, .tries = says_something ? 1 : 0};
    sending.id = new_id_text(now, post.random.bits());
    if (says_something) sending.claimed_at = now;
    bool is_mine = false;
    post.database.write([&](db::Transaction& tx) {
        is_mine = insert_sending(tx, sending);
        if (is_mine && says_something) audit_counts(tx, sending, *due.counts, now);
        return is_mine ? Finish::commit : Finish::rollback;
    });
    return is_mine && says_something ? std::optional{sending} : std::nullopt;
}

bool carry(Post const& post, Sending const& sending, mail::Message const& message,
           sys_seconds now)
{
    auto const not_sent = post.carry(message);
    post.database.write([&](db::Transaction& tx) {
        if (not_sent) set_failed(tx, sending.id, *not_sent, now);
        else set_sent(tx, sending.id, now);
        return Finish::commit;
    });
    return !not_sent;
}

bool begin_again(Post const& post, Sending const& seen, std::optional<Counts> const& counts,
                 sys_seconds now)
{
    bool is_mine = false;
    post.database.write([&](db::Transaction& tx) {
        is_mine = claim(tx, seen, now);
        if (is_mine && counts) audit_counts(tx, seen, *counts, now);
        return is_mine ? Finish::commit : Finish::rollback;
    });
    return is_mine;
}

/// Tests that wait, and what failed before.
int send_waiting(Post const& post, sys_seconds now)
{
    std::vector<Sending> waiting;
    post.database.read([&](db::Reader& db) {
        waiting = not_sent_since(db, start_of(london_day(now)));
    });
    int sent = 0;
    for (Sending const& one : waiting) {
        if (post.stopping() || !may_try(one, now)) continue;
        std::optional<Counts> counts;
        if (one.kind == Kind::digest)
            post.database.read([&](db::Reader& db) {
                counts = counts_for(db, post.rules, one.staff, now);
            });
        // Their account went off meanwhile, or there is nothing to say any longer.
        if (one.kind == Kind::digest && (!counts || counts->all() == 0)) continue;
        if (!begin_again(post, one, counts, now)) continue;
        auto const message = counts ? digest_message(one, *counts, post.address)
                                    : test_message(one, post.address);
        sent += carry(post, one, message, now) ? 1 : 0;
    }
    return sent;
}

}  // namespace

int send_due(Post const& post, sys_seconds now)
{
    int sent = send_waiting(post, now);
    for (Choice const& choice : due_now(post, now)) {
        if (post.stopping()) return sent;
        Due due{choice, std::nullopt};
        post.database.read([&](db::Reader& db) {
            due.counts = counts_for(db, post.rules, choice.staff, now);
        });
        auto const mine = claim_digest(post, due, now);
        if (mine)
            sent += carry(post, *mine, digest_message(*mine, *due.counts, post.address), now) ? 1
                                                                                              : 0;
    }
    return sent;
}

}  // namespace keywork::notice

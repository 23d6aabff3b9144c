#include "care/notice/digest/store.hpp"

#include "platform/expects.hpp"

namespace keywork::notice {
namespace {

Choice read_choice(db::Row const& row)
{
    return {.staff = row.get<StaffId>("staff_id"),
            .email = row.get<std::string>("email"),
            .at_hour = row.get<int>("at_hour"),
            .chosen_at = row.get<sys_seconds>("chosen_at"),
            .off_at = row.get<std::optional<sys_seconds>>("off_at")};
}

std::string_view kind_text(Kind kind) { return kind == Kind::test ? "test" : "digest"; }

Sending read_sending(db::Row const& row)
{
    return {.id = row.get<std::string>("id"),
            .kind = row.text("kind") == "test" ? Kind::test : Kind::digest,
            .staff = row.get<StaffId>("staff_id"),
            .staff_name = row.get<std::string>("full_name"),
            .on_day = row.get<local_days>("on_day"),
            .email = row.get<std::string>("email"),
            .made_at = row.get<sys_seconds>("made_at"),
            .quiet = row.get<bool>("quiet"),
            .tries = row.get<int>("tries"),
            .claimed_at = row.get<std::optional<sys_seconds>>("claimed_at"),
            .sent_at = row.get<std::optional<sys_seconds>>("sent_at"),
            .failed_at = row.get<std::optional<sys_seconds>>("failed_at"),
            .why = row.get<std::optional<std::string>>("why").value_or(""),
            .for_good = row.get<bool>("for_good")};
}

}  // namespace

std::optional<Choice> choice_of(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT staff_id, email, at_hour, chosen_at, off_at
          FROM digest_choice
         WHERE staff_id = :staff
    )sql"};
    return db.one(select, {{"staff", staff}}, read_choice);
}

void store_choice(db::Transaction& db, Choice const& choice)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO digest_choice (staff_id, email, at_hour, chosen_at, off_at)
        VALUES (:staff, :email, :hour, :at, :off)
        ON CONFLICT (staff_id) DO UPDATE
           SET email = excluded.email, at_hour = excluded.at_hour,
               chosen_at = excluded.chosen_at, off_at = excluded.off_at
    )sql"};
    db.run(insert, {{"staff", choice.staff}, {"email", choice.email}, {"hour", choice.at_hour},
                    {"at", choice.chosen_at}, {"off", choice.off_at}});
}

std::vector<Choice> choices_without(db::Reader& db, local_days day, int hour)
{
    constexpr db::Sql select{R"sql(
        SELECT staff_id, email, at_hour, chosen_at, off_at
          FROM digest_choice
         WHERE off_at IS NULL AND at_hour <= :hour
           AND NOT EXISTS (SELECT 1 FROM mail_sending
                            WHERE mail_sending.staff_id = digest_choice.staff_id
                              AND mail_sending.on_day = :day AND mail_sending.kind = 'digest')
         ORDER BY at_hour, staff_id
    )sql"};
    return db.all(select, {{"day", day}, {"hour", hour}}, read_choice);
}

bool insert_sending(db::Transaction& db, Sending const& sending)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO mail_sending (id, kind, staff_id, on_day, email, made_at, quiet, tries,
                                  claimed_at)
        VALUES (:id, :kind, :staff, :day, :email, :at, :quiet, :tries, :claimed)
        ON CONFLICT DO NOTHING
    )sql"};
    return db.run(insert, {{"id", sending.id},
                           {"kind", kind_text(sending.kind)},
                           {"staff", sending.staff},
                           {"day", sending.on_day},
                           {"email", sending.email},
                           {"at", sending.made_at},
                           {"quiet", sending.quiet},
                           {"tries", sending.tries},
                           {"claimed", sending.claimed_at}}) == 1;
}

std::vector<Sending> not_sent_since(db::Reader& db, sys_seconds since)
{
    constexpr db::Sql select{R"sql(
        SELECT mail_sending.*, staff.full_name
          FROM mail_sending
          JOIN staff ON staff.id = mail_sending.staff_id
         WHERE mail_sending.sent_at IS NULL AND mail_sending.quiet = 0
           AND mail_sending.made_at >= :since
         ORDER BY mail_sending.made_at, mail_sending.id
         LIMIT 50
    )sql"};
    return db.all(select, {{"since", since}}, read_sending);
}

std::vector<Sending> to_look_at(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT mail_sending.*, staff.full_name
          FROM mail_sending
          JOIN staff ON staff.id = mail_sending.staff_id
         WHERE mail_sending.quiet = 0
           AND (mail_sending.kind = 'test' OR mail_sending.sent_at IS NULL)
         ORDER BY mail_sending.made_at DESC, mail_sending.id DESC
         LIMIT 20
    )sql"};
    return db.all(select, {}, read_sending);
}

bool claim(db::Transaction& db, Sending const& seen, sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE mail_sending
           SET tries = tries + 1, claimed_at = :now, failed_at = NULL, why = NULL
         WHERE id = :id AND tries = :tries AND sent_at IS NULL
    )sql"};
    return db.run(update, {{"id", seen.id}, {"tries", seen.tries}, {"now", now}}) == 1;
}

void set_sent(db::Transaction& db, std::string const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE mail_sending
           SET sent_at = :at, failed_at = NULL, why = NULL
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"at", at}});
}

void set_failed(db::Transaction& db, std::string const& id, mail::NotSent const& why,
                sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE mail_sending
           SET failed_at = :at, why = :why, for_good = :for_good
         WHERE id = :id AND sent_at IS NULL
    )sql"};
    db.run(update, {{"id", id}, {"at", at}, {"why", why.why}, {"for_good", why.for_good}});
}

std::optional<RelayShown> relay_shown(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT host, port, security, sender, signs_in
          FROM mail_relay
         WHERE id = 'relay'
    )sql"};
    return db.one(select, {}, [](db::Row const& row) {
        auto const security = mail::security_from_text(row.text("security"));
        expects(security.has_value());
        return RelayShown{.host = row.get<std::string>("host"),
                          .port = row.get<int>("port"),
                          .security = *security,
                          .sender = row.get<std::string>("sender"),
                          .signs_in = row.get<bool>("signs_in")};
    });
}

void show_relay(db::Transaction& db, std::optional<RelayShown> const& relay, sys_seconds now)
{
    constexpr db::Sql remove{"DELETE FROM mail_relay WHERE id = 'relay'"};
    constexpr db::Sql insert{R"sql(
        INSERT INTO mail_relay (id, host, port, security, sender, signs_in, seen_at)
        VALUES ('relay', :host, :port, :security, :sender, :signs_in, :at)
    )sql"};
    db.run(remove, {});
    if (!relay) return;
    db.run(insert, {{"host", relay->host},
                    {"port", relay->port},
                    {"security", mail::to_text(relay->security)},
                    {"sender", relay->sender},
                    {"signs_in", relay->signs_in},
                    {"at", now}});
}

}  // namespace keywork::notice

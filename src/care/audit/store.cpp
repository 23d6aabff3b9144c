#include "care/audit/store.hpp"

#include <fmt/core.h>

namespace keywork::audit {
namespace {

std::string with_milliseconds(sys_milliseconds at)
{
    auto const whole = std::chrono::floor<seconds>(at);
    auto text = keywork::to_text(sys_seconds{whole});
    text.pop_back();  // Z
    return fmt::format("{}.{:03}Z", text, (at - whole).count());
}

}  // namespace

void store_entry(db::Transaction& tx, NewRow const& row)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO audit_entry (seq, at, actor, session, action, target, subject, basis, result,
                                 count, content_hash, request)
        VALUES ((SELECT COALESCE(MAX(seq), -1) + 1 FROM audit_entry), :at, :actor, :session,
                :action, :target, :subject, :basis, :result, :count, :content_hash, :request)
    )sql"};
    tx.run(insert, {{"at", with_milliseconds(row.at)},
                    {"actor", row.actor},
                    {"session", row.session},
                    {"action", to_text(row.entry.verb)},
                    {"target", row.entry.target},
                    {"subject", row.entry.subject},
                    {"basis", row.entry.basis},
                    {"result", to_text(row.entry.result)},
                    {"count", row.entry.count},
                    {"content_hash", row.entry.content_hash},
                    {"request", row.request}});
}

std::vector<Seen> entries_about(db::Reader& db, ChildId const& child, std::int64_t before_seq,
                                int most)
{
    constexpr db::Sql select{R"sql(
        SELECT audit_entry.seq, audit_entry.at, audit_entry.action, audit_entry.target,
               audit_entry.basis, audit_entry.result,
               COALESCE(staff.full_name, audit_entry.actor) AS actor
          FROM audit_entry
          LEFT JOIN staff ON 'u:' || staff.id = audit_entry.actor
         WHERE audit_entry.subject = :subject AND audit_entry.seq < :before
         ORDER BY audit_entry.seq DESC
         LIMIT :most
    )sql"};
    return db.all(select, {{"subject", subject(child)}, {"before", before_seq}, {"most", most}},
                  [](db::Row const& row) {
                      return Seen{.seq = row.get<std::int64_t>("seq"),
                                  .at = row.get<std::string>("at"),
                                  .actor = row.get<std::string>("actor"),
                                  .action = row.get<std::string>("action"),
                                  .target = row.get<std::string>("target"),
                                  .basis = row.get<std::string>("basis"),
                                  .result = row.get<std::string>("result")};
                  });
}

}  // namespace keywork::audit

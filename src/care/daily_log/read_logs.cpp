#include "care/daily_log/daily_log.hpp"

namespace keywork::daily_log {

std::vector<Logged> logs_of(db::Reader& db, Forms const& forms, Sight const& sight,
                            Days const& days)
{
    record::OfKind const wanted{.kind = kind,
                                .from = start_of(days.from),
                                .until = start_of(days.until + std::chrono::days{1}),
                                .most = days.most};
    auto const found = record::answers_of_kind(db, forms, sight, wanted);
    std::vector<Logged> logs;
    logs.reserve(found.size());
    for (auto read = found.rbegin(); read != found.rend(); ++read)
        logs.push_back(logged_of(*read));
    return logs;
}

}  // namespace keywork::daily_log

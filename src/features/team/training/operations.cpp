#include "features/team/training/operations.hpp"

#include "care/child/document/document.hpp"
#include "care/record/about/store.hpp"
#include "features/team/training/store.hpp"
#include "platform/crypto/crypto.hpp"

#include <algorithm>

namespace keywork::training_matrix {
namespace {

/// The worker's file is open to the actor: to themselves, and to who leads or keeps files there.
Outcome<> may_change_file(Transaction& tx, StaffId const& worker)
{
    auto const found = record::worker(tx.db(), worker, tx.today());
    if (!found || !record::may_open_file(tx.actor(), *found)) return refuse(NotFound{});
    return {};
}

}  // namespace

Outcome<> add_need(Transaction& tx, SettingId const& setting, Need need)
{
    if (!tx.actor().may_in(Function::write_staff_file, setting)) return refuse(NotFound{});
    need.id = tx.new_id<TrainingNeed>();
    insert_need(tx.db(), setting, need, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("training_need", need.id),
              .basis = "function"});
    return {};
}

Outcome<> end_need(Transaction& tx, SettingId const& setting, NeedId const& need)
{
    if (!tx.actor().may_in(Function::write_staff_file, setting)) return refuse(NotFound{});
    if (!end_need(tx.db(), setting, need, tx.actor().staff, tx.now())) return refuse(NotFound{});
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("training_need", need),
              .basis = "function"});
    return {};
}

Outcome<> add_certificate(Transaction& tx, StaffId const& worker, std::string const& training,
                          std::string content)
{
    TRY(may_change_file(tx, worker));
    auto const done = training::of_staff(tx.db(), worker);
    auto const found = std::ranges::find_if(
        done, [&](Training const& one) { return one.id.text() == training; });
    if (found == done.end())
        return refuse(Invalid{{{"training", "Choose the training that it is of"}}});
    auto const file = TRY(file_to_keep(std::move(content)));
    Certificate const added{.id = tx.new_id<TrainingCertificate>(),
                            .training = found->id,
                            .file_type = file.file_type,
                            .bytes = static_cast<std::int64_t>(file.content.size()),
                            .added_by_name = {},
                            .added_at = tx.now()};
    insert_certificate(tx.db(), worker, added, file.content, tx.actor().staff);
    audit::Entry kept{.verb = audit::Verb::file_add,
                      .target = audit::target("certificate", added.id),
                      .basis = "file"};
    kept.content_hash = crypto::sha256_hex(file.content);
    tx.audit(kept);
    return {};
}

Outcome<> keep_qualification(Transaction& tx, StaffId const& worker,
                             Qualification const& qualification)
{
    TRY(may_change_file(tx, worker));
    auto const id = tx.new_text();
    insert_qualification(tx.db(), id, worker, qualification, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = "qualification:" + id + " -",
              .basis = "file"});
    return {};
}

}  // namespace keywork::training_matrix

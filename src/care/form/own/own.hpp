// Kinds of record that an organisation made or changed: what the tables own_form… hold.
#pragma once

#include "care/form/own/live.hpp"
#include "care/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::form {

using OwnFormId = Id<struct OwnFormVersion>;
using OwnOfferId = Id<struct OwnFormOffer>;

/// Versions of an organisation's own count from the one after this.
inline constexpr int last_version_of_files = 1000;

/// A version that is or was in use.
struct OwnVersion {
    OwnFormId id;
    std::string kind;
    int version;
    std::string area;
    std::string text;        // TOML
    StaffId live_by;
    std::string live_by_name;
    sys_seconds live_at;
    bool operator==(OwnVersion const&) const = default;
};

/// What will be the next version.
struct OwnDraft {
    std::string kind;
    std::string area;
    std::string text;
    std::int64_t turn = 0;   // how often it was saved
    StaffId changed_by;
    std::string changed_by_name;
    sys_seconds changed_at;
    bool operator==(OwnDraft const&) const = default;
};

/// A kind retired, or offered again.
struct OwnOffer {
    OwnOfferId id;
    std::string kind;
    bool offered;
    StaffId decided_by;
    sys_seconds decided_at;
};

void insert_version(db::Transaction& db, OwnVersion const& version);
/// Every version, by kind, oldest first.
std::vector<OwnVersion> own_versions(db::Reader& db);

/// Saves a draft in place of the one with the turn before; 0: there must be none yet.
/// returns  whether it was saved
bool store_draft(db::Transaction& db, OwnDraft const& draft);
std::optional<OwnDraft> own_draft(db::Reader& db, std::string_view kind);
/// By kind.
std::vector<OwnDraft> own_drafts(db::Reader& db);
void delete_draft(db::Transaction& db, std::string_view kind);

void insert_offer(db::Transaction& db, OwnOffer const& offer);
/// The kinds that are retired now, by name.
std::vector<std::string> retired_kinds(db::Reader& db);

/// Everything of the tables that LiveForms needs. A version whose text names what law/ no longer
/// has is read all the same: records were answered on it.
OwnKinds own_kinds(db::Reader& db, LawNames const& law);

/// A text as the form that this version is; faults are appended. The kind, the area and the version
/// are those given, whatever the text says.
std::optional<Form> read_own(std::string_view text, std::string_view kind, std::string_view area,
                             int version, LawNames const& law, std::vector<FormFault>& faults);

}  // namespace keywork::form

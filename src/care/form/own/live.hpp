// The kinds of record as they stand now: those of forms/ with the organisation's own over them.
// They change while the program serves, so each request takes one set and keeps it to its end.
#pragma once

#include "care/form/load.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace keywork {

namespace form {

/// What the organisation has made of the kinds.
struct OwnKinds {
    std::vector<Form> versions;                       // every version that was ever live
    std::set<std::string, std::less<>> retired;       // kinds that are no longer offered
};

/// The organisation's versions with those of the files; both stay, so that old records are shown
/// as they were answered.
Forms with_own(Forms const& from_files, OwnKinds own);

}  // namespace form

/// May be used from any thread.
class LiveForms {
public:
    /// Reads the organisation's kinds as they are committed at that moment.
    using ReadOwn = std::function<form::OwnKinds()>;

    using Texts = std::map<std::string, std::string, std::less<>>;

    /// texts   of the files, by kind
    LiveForms(Forms const& from_files, Texts texts, form::LawNames law);

    /// The newest set; the first call reads. It never changes: a change makes another.
    std::shared_ptr<Forms const> now(ReadOwn const& read_own);
    /// Reads again, after a change was committed. Readings wait for each other, and each must look
    /// at the database only when its turn has come: the last one then sees every change.
    void renew(ReadOwn const& read_own);

    Forms const& from_files() const { return from_files_; }
    form::LawNames const& law() const { return law_; }
    /// The file of a kind as it was shipped; null when the organisation made the kind.
    std::string const* file_text(std::string_view kind) const;

private:
    Forms const& from_files_;
    Texts texts_;
    form::LawNames law_;
    std::mutex reading_;                    // one renews at a time
    std::mutex taking_;                     // held for the copy of `newest_` only
    std::shared_ptr<Forms const> newest_;   // none: not read yet
};

}  // namespace keywork

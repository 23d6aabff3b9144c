// The organisation's own words over those of law/writing-words.csv.
#pragma once

#include "care/ids.hpp"
#include "care/writing_help/word_list.hpp"
#include "platform/db/database.hpp"
#include "platform/time/time.hpp"

#include <span>
#include <vector>

namespace keywork::writing_help {

using OwnWordId = Id<struct OwnWordRow>;

/// One setting of a word: added, worded anew, switched off or on again.
struct OwnWord {
    OwnWordId id;
    Listed listed;
    bool is_on;
    StaffId set_by;
    std::string set_by_name;
    sys_seconds set_at;
    bool operator==(OwnWord const&) const = default;
};

void insert_own_word(db::Transaction& db, OwnWord const& word);
/// The latest setting of each word that was ever set, by its key.
std::vector<OwnWord> own_words(db::Reader& db);
/// Every setting of one word, newest first.
std::vector<OwnWord> settings_of_word(db::Reader& db, std::string_view key);

/// The list with the organisation's settings over it.
WordList with_own(WordList const& list, std::span<OwnWord const> own);

}  // namespace keywork::writing_help

// Finding entries by the words in them, within the entries of some owners, newest first.
//
// An entry is a number that grows; an owner is an id: a child's, say. The index is kept by owner,
// so that a search within one child takes as long among ten million entries as among ten thousand,
// and touches nothing of any other child's.
#pragma once

#include "platform/db/database.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::db::word_search {

/// Makes an entry findable by the words of `text`, in the same transaction as the entry itself.
///
/// entry    above all earlier ones, or one that was removed before
/// owners   ids (a-z, 0-9, '-'); at least one
void add(Transaction& tx, std::int64_t entry, std::span<std::string const> owners,
         std::string_view text);

/// Takes an entry and its words out of the index; nothing happens if it is not there.
void remove(Transaction& tx, std::int64_t entry);

struct Query {
    std::string typed;                          // as typed: nothing in it is syntax
    std::vector<std::string> owners;
    int most = 50;
    std::optional<std::int64_t> before = {};    // for the next page: the last entry of this one
};

/// The newest entries of the owners that hold every word typed, the last of them as a beginning.
/// Highest entry first, each once. Nothing if no word was typed.
std::vector<std::int64_t> newest(Reader& reader, Query const& query);

}  // namespace keywork::db::word_search

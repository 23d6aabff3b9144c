#pragma once

#include "care/site/transaction.hpp"
#include "features/administration/word_list/word_list.hpp"

namespace keywork::word_list {

/// Sets a word for the organisation, with its audit entry.
writing_help::OwnWordId set_word(Transaction& tx, writing_help::Listed const& listed, bool is_on);

}  // namespace keywork::word_list

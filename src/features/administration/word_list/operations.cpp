#include "features/administration/word_list/operations.hpp"

namespace keywork::word_list {

writing_help::OwnWordId set_word(Transaction& tx, writing_help::Listed const& listed, bool is_on)
{
    writing_help::OwnWord const word{.id = tx.new_id<struct writing_help::OwnWordRow>(),
                                     .listed = listed,
                                     .is_on = is_on,
                                     .set_by = tx.actor().staff,
                                     .set_by_name = {},
                                     .set_at = tx.now()};
    writing_help::insert_own_word(tx.db(), word);
    // The audit holds no typed words: the row has them.
    tx.audit({.verb = audit::Verb::config_set,
              .target = "writing_word:" + word.id.text() + (is_on ? " on" : " off"),
              .basis = "function"});
    return word.id;
}

}  // namespace keywork::word_list

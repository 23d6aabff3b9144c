#include "care/writing_help/own_words.hpp"

#include <map>

namespace keywork::writing_help {

WordList with_own(WordList const& list, std::span<OwnWord const> own)
{
    std::map<std::string, OwnWord const*, std::less<>> by_key;
    for (OwnWord const& word : own) by_key.emplace(key_of(word.listed.words), &word);
    std::vector<Listed> all;
    for (Listed const& listed : list.all())
        if (!by_key.contains(key_of(listed.words))) all.push_back(listed);
    for (OwnWord const& word : own)
        if (word.is_on) all.push_back(word.listed);
    return WordList{std::move(all)};
}

}  // namespace keywork::writing_help

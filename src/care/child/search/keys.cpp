#include "care/child/search/keys.hpp"

#include "platform/expects.hpp"
#include "platform/words/words.hpp"

#include <algorithm>

namespace keywork::child {

std::string_view to_text(NameKey::Kind kind)
{
    switch (kind) {
    case NameKey::Kind::word:  return "word";
    case NameKey::Kind::sound: return "sound";
    case NameKey::Kind::part:  return "part";
    }
    expects(false);
    return {};
}

std::vector<std::string> name_words(ChildDetails const& details)
{
    auto const all = words::plain(details.face.known_as + " " + details.face.family_name + " " +
                                  details.face.legal_name + " " +
                                  details.former_names.value_or(""));
    auto found = words::words_of(all);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<NameKey> name_keys(ChildDetails const& details)
{
    std::vector<NameKey> keys;
    for (std::string const& word : name_words(details)) {
        keys.push_back({NameKey::Kind::word, word});
        keys.push_back({NameKey::Kind::sound, words::sound_key(word)});
        for (std::string& part : words::trigrams(word))
            keys.push_back({NameKey::Kind::part, std::move(part)});
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace keywork::child

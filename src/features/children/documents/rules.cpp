#include "features/children/documents/documents.hpp"

namespace keywork::documents {

std::string in_words(Level level)
{
    switch (level) {
    case Level::l0: return "Keeps the child safe: everybody with the child sees it";
    case Level::l1: return "Everyday: all who work with the child";
    case Level::l2: return "Sensitive: health, family, incidents";
    case Level::l3: return "Safeguarding: leads only";
    case Level::l4: return "Named people only";
    }
    return {};
}

}  // namespace keywork::documents

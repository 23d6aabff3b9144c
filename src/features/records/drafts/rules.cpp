#include "features/records/drafts/rules.hpp"

#include <algorithm>

namespace keywork::drafts {
namespace {

void add_fields(form::Typed const& typed, std::vector<std::string>& fields)
{
    for (auto const& [field, value] : typed.fields)
        if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
}

}  // namespace

std::vector<Compared> compare(form::Typed const& before, form::Typed const& meanwhile,
                              form::Typed const& mine, SaysField const& says)
{
    std::vector<std::string> fields;
    add_fields(mine, fields);
    add_fields(meanwhile, fields);
    std::vector<Compared> differing;
    for (std::string const& field : fields) {
        if (meanwhile.values(field) == mine.values(field) || field.ends_with(".rows")) continue;
        Compared one{.label = label_of(field), .before = {}, .meanwhile = {}, .mine = {}};
        auto const in_words = [&](form::Typed const& typed) {
            std::string text;
            for (std::string const& value : typed.values(field)) {
                auto const said = says(field, value);
                if (said) one.label = said->label;
                text += (text.empty() ? "" : ", ") + (said ? said->answer : value);
            }
            return text;
        };
        one.before = in_words(before);
        one.meanwhile = in_words(meanwhile);
        one.mine = in_words(mine);
        differing.push_back(std::move(one));
    }
    return differing;
}

}  // namespace keywork::drafts

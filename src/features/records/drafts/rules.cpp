#include "features/records/drafts/rules.hpp"

#include <algorithm>

namespace keywork::drafts {
namespace {

std::string joined(std::vector<std::string> const& values)
{
    std::string text;
    for (std::string const& value : values) {
        if (!text.empty()) text += ", ";
        text += value;
    }
    return text;
}

void add_fields(form::Typed const& typed, std::vector<std::string>& fields)
{
    for (auto const& [field, value] : typed.fields)
        if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
}

}  // namespace

std::vector<Compared> compare(form::Typed const& before, form::Typed const& meanwhile,
                              form::Typed const& mine)
{
    std::vector<std::string> fields;
    add_fields(mine, fields);
    add_fields(meanwhile, fields);
    std::vector<Compared> differing;
    for (std::string const& field : fields) {
        Compared one{.label = field, .before = joined(before.values(field)),
                     .meanwhile = joined(meanwhile.values(field)),
                     .mine = joined(mine.values(field))};
        if (one.meanwhile != one.mine) differing.push_back(std::move(one));
    }
    return differing;
}

}  // namespace keywork::drafts

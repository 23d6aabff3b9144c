#include "care/code_set/code_set.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork {

bool Code::valid_on(local_days day) const
{
    return (!valid_from || *valid_from <= day) && (!valid_until || day <= *valid_until);
}

std::string_view Code::column(std::string_view name) const
{
    auto const found = columns.find(name);
    return found == columns.end() ? std::string_view{} : std::string_view{found->second};
}

CodeSet::CodeSet(std::string name, std::string title, std::vector<Code> codes)
    : name_{std::move(name)}, title_{std::move(title)}, codes_{std::move(codes)}
{
}

Code const* CodeSet::find(std::string_view code) const
{
    auto const found = std::ranges::find(codes_, code, &Code::code);
    return found == codes_.end() ? nullptr : &*found;
}

Code const* CodeSet::find(std::string_view scale, std::string_view code) const
{
    auto const found = std::ranges::find_if(codes_, [&](Code const& each) {
        return each.code == code && each.column("scale") == scale;
    });
    return found == codes_.end() ? nullptr : &*found;
}

std::string CodeSet::words_of(std::string_view code) const
{
    auto const* found = find(code);
    return found ? found->words : std::string{code};
}

std::vector<Code const*> CodeSet::offered_on(local_days day) const
{
    std::vector<Code const*> offered;
    for (Code const& code : codes_)
        if (code.valid_on(day)) offered.push_back(&code);
    return offered;
}

CodeSets::CodeSets(std::vector<CodeSet> sets) : sets_{std::move(sets)}
{
    std::ranges::sort(sets_, {}, &CodeSet::name);
}

CodeSet const* CodeSets::find(std::string_view name) const
{
    auto const found = std::ranges::lower_bound(sets_, name, {}, &CodeSet::name);
    return found == sets_.end() || found->name() != name ? nullptr : &*found;
}

}  // namespace keywork

#include "care/form/own/own.hpp"

#include <fmt/core.h>

namespace keywork::form {

std::optional<Form> read_own(std::string_view text, std::string_view kind, std::string_view area,
                             int version, LawNames const& law, std::vector<FormFault>& faults)
{
    auto form = read_form(text, fmt::format("{}/{}.toml", area, kind), law, faults);
    if (!form) return std::nullopt;
    form->kind = kind;
    form->version = version;
    form->own = true;
    return form;
}

OwnKinds own_kinds(db::Reader& db, LawNames const& law)
{
    OwnKinds own;
    for (OwnVersion const& version : own_versions(db)) {
        std::vector<FormFault> faults;
        auto form = read_own(version.text, version.kind, version.area, version.version, law,
                             faults);
        if (form) own.versions.push_back(std::move(*form));
    }
    for (std::string& kind : retired_kinds(db)) own.retired.insert(std::move(kind));
    return own;
}

}  // namespace keywork::form

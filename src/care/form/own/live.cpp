#include "care/form/own/live.hpp"

#include <utility>

namespace keywork {

namespace form {

Forms with_own(Forms const& from_files, OwnKinds own)
{
    auto all = from_files.every_version();
    for (Form& version : own.versions) all.push_back(std::move(version));
    for (Form& version : all) version.retired = own.retired.contains(version.kind);
    return Forms{std::move(all)};
}

}  // namespace form

LiveForms::LiveForms(Forms const& from_files, Texts texts, form::LawNames law)
    : from_files_{from_files}, texts_{std::move(texts)}, law_{std::move(law)}
{
}

std::string const* LiveForms::file_text(std::string_view kind) const
{
    auto const found = texts_.find(kind);
    return found == texts_.end() ? nullptr : &found->second;
}

std::shared_ptr<Forms const> LiveForms::now(ReadOwn const& read_own)
{
    auto const taken = [&] {
        std::scoped_lock const lock{taking_};
        return newest_;
    };
    if (auto newest = taken()) return newest;
    renew(read_own);
    return taken();
}

void LiveForms::renew(ReadOwn const& read_own)
{
    std::scoped_lock const turn{reading_};
    auto forms = std::make_shared<Forms const>(form::with_own(from_files_, read_own()));
    std::scoped_lock const lock{taking_};
    newest_ = std::move(forms);
}

}  // namespace keywork

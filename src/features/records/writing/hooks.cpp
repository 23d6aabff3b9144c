#include "features/records/writing/hooks.hpp"

#include "care/form/form.hpp"
#include "care/record/drafts/store.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "features/records/writing/page_parts.hpp"

namespace keywork::writing {
namespace {

/// A part of the path that only some of the slice's addresses have.
std::optional<std::string> part_after(std::string const& path, std::string_view literal)
{
    auto const at = path.find(literal);
    if (at == std::string::npos) return std::nullopt;
    auto const from = at + literal.size();
    return path.substr(from, path.find('/', from) - from);
}

record::LostPage lost_page(Request const& request, Site const& site)
{
    auto const& path = request.message().path;
    record::LostPage page{.kind = {}, .setting = std::nullopt, .child = std::nullopt};
    auto const* form = site.forms().find(part_after(path, "/records/new/").value_or(""));
    if (form) page.kind = form->kind;
    if (auto const child = part_after(path, "/children/"))
        if (auto const id = ChildId::parse(*child)) page.child = *id;
    if (auto const place = part_after(path, "/places/"))
        if (auto const id = SettingId::parse(*place))
            if (setting::find(site.reader(), *id)) page.setting = *id;
    if (auto const worker = part_after(path, "/staff-files/"))
        if (auto const id = StaffId::parse(*worker))
            if (staff::face(site.reader(), *id)) page.about = *id;
    return page;
}

}  // namespace

Outcome<> keep_posted_words(Request const& request, Site& site)
{
    auto const posted = posted_page(request);
    auto page = lost_page(request, site);
    if (posted.form_key.empty()) return refuse(NotFound{});
    auto const why =
        request.actor().in_session() ? WhyKept::not_allowed : WhyKept::session_ended;
    // A child that is not there cannot be named in the row; the words are kept all the same.
    if (page.child && !record::child_exists(site.reader(), *page.child)) page.child.reset();
    return site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        record::keep_words(tx, page, posted, why);
        return {};
    });
}

}  // namespace keywork::writing

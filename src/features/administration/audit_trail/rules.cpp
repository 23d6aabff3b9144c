#include "features/administration/audit_trail/audit_trail.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace keywork::audit_trail {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

/// The verbs of the catalogue that can be about a child, as sentences with what they were done to.
constexpr auto verbs = std::to_array<Words>({
    {"record.create", "Added"},
    {"record.read", "Looked at"},
    {"record.amend", "Added to"},
    {"record.submit", "Sent"},
    {"record.sign", "Signed"},
    {"record.move", "Moved"},
    {"record.dispose", "Disposed of"},
    {"list.read", "Looked at"},
    {"search.run", "Searched in"},
    {"file.read", "Opened"},
    {"file.add", "Added"},
    {"export.make", "Exported"},
    {"export.read", "Read an export of"},
    {"concern.raise", "Raised"},
    {"grant.make", "Invited somebody to"},
    {"grant.end", "Ended an invitation to"},
    {"link.start", "Started"},
    {"link.end", "Ended"},
    {"exclude.set", "Kept away"},
    {"exclude.clear", "Ended keeping away"},
    {"restrict.set", "Restricted"},
    {"restrict.clear", "Ended a restriction of"},
    {"glass.break", "Broke the glass for"},
    {"glass.review", "Reviewed a broken glass of"},
    {"config.set", "Changed"},
});

constexpr auto things = std::to_array<Words>({
    {"record", "a record"},
    {"draft", "a draft"},
    {"addition", "an addition to a record"},
    {"document", "a document"},
    {"child", "the child’s details"},
    {"about_me", "About me"},
    {"how_to_help_me", "How to help me"},
    {"alert", "an alert"},
    {"contact", "somebody in the child’s family and network"},
    {"allocation", "an allocation"},
    {"stay", "where the child is"},
    {"status", "a status"},
    {"placement", "a placement"},
    {"staff", "a member of staff"},
    {"duty", "a deadline"},
    {"action", "a task"},
    {"visit", "a visitor"},
    {"hazard", "a hazard"},
    {"moneyline", "a line of money"},
    {"money_line", "a line of money"},
    {"medicine", "a medicine"},
    {"dose", "a dose of medicine"},
    {"stock", "the count of a medicine"},
    {"said", "something the child said"},
    {"voice", "something the child said"},
    {"shared", "something shared with the child"},
    {"significant_date", "a day that matters"},
    {"health_date", "a date of health or care"},
    {"shared_text", "words shared with the child"},
    {"witness", "a second person’s word for a dose"},
    {"target", "a target"},
    {"plan", "a plan"},
    {"line", "a line of the plan of the day"},
    {"site_visit", "a visit"},
    {"sitevisit", "a visit"},
    {"call_out", "a call-out"},
    {"callout", "a call-out"},
    {"activity", "an activity"},
    {"group", "a group"},
    {"session", "a session"},
    {"part", "a part of a record"},
    {"kept", "words that were kept"},
    {"young_person_access", "the child’s own sign-in"},
    {"valuable", "something kept safe for the child"},
    {"placefile", "a receipt or photograph"},
    {"import", "an import"},
    {"kind", "a new record"},
    {"case", "a case of data protection"},
});

template <std::size_t N>
std::optional<std::string_view> found_in(std::array<Words, N> const& words, std::string_view text)
{
    auto const found = std::ranges::find(words, text, &Words::first);
    if (found == words.end()) return std::nullopt;
    return found->second;
}

std::optional<sys_seconds> instant_of(std::string_view at)
{
    auto const dot = at.find('.');
    if (dot == std::string_view::npos) return instant_from_text(at);
    return instant_from_text(std::string{at.substr(0, dot)} + "Z");
}

}  // namespace

Target target_of(std::string_view text)
{
    auto const colon = text.find(':');
    if (colon == std::string_view::npos) return {std::string{text}, {}};
    auto const rest = text.substr(colon + 1);
    return {std::string{text.substr(0, colon)}, std::string{rest.substr(0, rest.find(' '))}};
}

Line line_of(audit::Seen const& seen,
             std::function<std::string(std::string_view)> const& page_title)
{
    auto target = target_of(seen.target);
    auto const verb = found_in(verbs, seen.action).value_or(seen.action);
    auto const thing = target.type == "page"
                           ? "the page “" + page_title(target.id) + "”"
                           : std::string{found_in(things, target.type)
                                             .value_or("something on this file")};
    return {.seq     = seen.seq,
            .at      = instant_of(seen.at),
            .who     = seen.actor.starts_with("sys:") ? "Keywork itself" : seen.actor,
            .did     = std::string{verb} + " " + thing,
            .why     = why_in_words(seen.basis),
            .refused = seen.result != "allow",
            .target  = std::move(target)};
}

std::string why_in_words(std::string_view basis)
{
    constexpr auto reasons = std::to_array<Words>({
        {"key", "allocated to the child"},
        {"team", "works where the child is"},
        {"past", "worked with the child in the last 28 days"},
        {"over", "oversees where the child is"},
        {"function", "their role"},
        {"-", "–"},
    });
    if (basis.starts_with("case:")) return "a case of data protection";
    return std::string{found_in(reasons, basis).value_or(basis)};
}

std::int64_t before_of(std::optional<std::string> const& typed)
{
    constexpr auto newest = std::numeric_limits<std::int64_t>::max();
    if (!typed) return newest;
    std::int64_t number = 0;
    auto const [end, fault] =
        std::from_chars(typed->data(), typed->data() + typed->size(), number);
    bool const whole = fault == std::errc{} && end == typed->data() + typed->size() && number > 0;
    return whole ? number : newest;
}

}  // namespace keywork::audit_trail

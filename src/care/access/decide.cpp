#include "care/access/decide.hpp"

#include "care/access/opened_case.hpp"
#include "care/access/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork {
namespace {

std::optional<Relationship> relationship_of(Link const& link, local_days today)
{
    if (link.from_on > today) return std::nullopt;
    if (link.until_on && link.from_on > *link.until_on) return std::nullopt;  // never overlapped
    bool const holds_now = !link.until_on || *link.until_on >= today;
    if (link.kind == Link::Kind::stay && link.oversees)
        return holds_now ? std::optional{Relationship::over} : std::nullopt;
    if (holds_now)
        return link.kind == Link::Kind::allocation ? Relationship::key : Relationship::team;
    if (*link.until_on >= today - past_lasts) return Relationship::past;
    return std::nullopt;
}

/// Orders ways in by what they read; own-entries-only comes last.
bool reads_further(Standing::Way const& one, Standing::Way const& other)
{
    return one.rule.reads > other.rule.reads;
}

std::optional<Level> furthest(std::optional<Level> one, std::optional<Level> other)
{
    return std::max(one, other);
}

}  // namespace

Standing standing(std::span<Link const> links, local_days today)
{
    Standing result;
    for (Link const& link : links) {
        if (link.kind == Link::Kind::kept_away) {
            bool const holds = link.from_on <= today && (!link.until_on || *link.until_on >= today);
            if (holds) return {.kept_away = true, .ways = {}};
            continue;
        }
        auto const relationship = relationship_of(link, today);
        if (!relationship) continue;
        auto const rule = access_rule(link.role, *relationship, link.column);
        if (rule) result.ways.push_back({*relationship, *rule});
    }
    std::ranges::stable_sort(result.ways, reads_further);
    return result;
}

/// Builds the Permitted: the only friend that may.
struct Decision {
    static Outcome<Permitted<ChildId>> of(Actor const& actor, Function function, Level level,
                                          ChildId const& child, Standing const& standing,
                                          std::string const& basis = {})
    {
        Permitted<ChildId> permitted;
        std::optional<Level> reads;
        bool any = false;
        for (Standing::Way const& way : standing.ways) {
            if (!has_function(way.rule.role, function)) continue;
            if (!any) permitted.basis_ = basis.empty() ? to_text(way.relationship) : basis;
            any = true;
            reads = furthest(reads, way.rule.reads);
            permitted.writes_to_ = furthest(permitted.writes_to_, way.rule.writes);
            permitted.signs_to_ = furthest(permitted.signs_to_, way.rule.signs);
            if (std::ranges::find(permitted.roles_, way.rule.role) == permitted.roles_.end())
                permitted.roles_.push_back(way.rule.role);
        }
        if (!any) return refuse(NotFound{});
        permitted.thing_ = child;
        permitted.own_entries_only_ = !reads;
        permitted.could_read_to_ = reads.value_or(Level::l0);
        permitted.reads_to_ = std::min(permitted.could_read_to_, most_shown(actor.assurance));
        if (permitted.own_entries_only_ && level > Level::l0) return refuse(NotFound{});
        if (permitted.could_read_to_ < level) return refuse(NotFound{});
        if (permitted.reads_to_ < level) return refuse(NeedsPasswordAgain{});
        return permitted;
    }

    static Permitted<ChildId> self(ChildId const& child)
    {
        Permitted<ChildId> permitted;
        permitted.thing_ = child;
        permitted.basis_ = "self";
        return permitted;
    }
};

namespace {

/// Section 2, the row of the data protection officer: one named child, level 3, to read only.
constexpr AccessRule case_rule{.role = Role::dpo, .relationship = Relationship::over,
                               .column = Column::home, .reads = Level::l3,
                               .writes = std::nullopt, .signs = std::nullopt};

/// The way in that no link makes. Nothing of it, not even that the child is there, without a fresh
/// password. Lists do not have it: a case is of one child.
Outcome<Permitted<ChildId>> decide_by_case(db::Reader& db, Actor const& actor, Function function,
                                           Level level, ChildId const& child)
{
    bool const officer =
        std::ranges::find(actor.roles, Role::dpo, &HeldRole::role) != actor.roles.end();
    if (!officer) return refuse(NotFound{});
    auto const opened = access::open_case_on(db, actor.staff, child, actor.today);
    if (!opened) return refuse(NotFound{});
    if (actor.assurance != Assurance::a3) return refuse(NeedsPasswordAgain{});
    return Decision::of(actor, function, level, child,
                        {.kept_away = false, .ways = {{Relationship::over, case_rule}}},
                        "case:" + opened->text());
}

}  // namespace

Outcome<Permitted<ChildId>> decide(db::Reader& db, Actor const& actor, Function function,
                                   Level level, ChildId const& child)
{
    if (!actor.may(function)) return refuse(NotFound{});
    auto const links = access::links_between(db, actor.staff, child, actor.today);
    auto const stands = standing(links, actor.today);
    if (stands.kept_away) return refuse(NotFound{});
    auto by_links = Decision::of(actor, function, level, child, stands);
    if (by_links || !refused_as<NotFound>(by_links)) return by_links;
    return decide_by_case(db, actor, function, level, child);
}

Permitted<ChildId> as_self(Actor const& actor)
{
    expects(actor.young_person.has_value());
    return Decision::self(*actor.young_person);
}

}  // namespace keywork

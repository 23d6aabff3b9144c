#include "features/exchange/ssda903/rules.hpp"

#include "features/exchange/ssda903/diff_rules.hpp"
#include "features/exchange/ssda903/lines_rules.hpp"

#include <algorithm>

namespace keywork::ssda903 {
namespace {

std::optional<std::string> or_none(std::string const& text)
{
    if (text.empty()) return std::nullopt;
    return text;
}

/// Every row that says something of the child.
std::vector<RowRef> rows_of(ReturnChild const& child)
{
    std::vector<RowRef> rows = child.year_rows;
    if (child.header) rows.insert(rows.begin(), *child.header);
    for (auto const& row : child.episodes) rows.push_back(row.row);
    for (auto const& row : child.reviews) rows.push_back(row.row);
    for (auto const& row : child.missing) rows.push_back(row.row);
    for (auto const& row : child.dated) rows.push_back(row.row);
    for (auto const& row : child.story) rows.push_back(row.row);
    return rows;
}

class Comparing {
public:
    Comparing(Return& made, Known const& known, PlanFor const& plan_for)
        : made_{made}, known_{known}, for_{plan_for}, ids_{plan_for.first_id},
          by_whom_{"SSDA903 return, year ending " + in_words(made.year_ending)},
          older_{known.newest_year && made.year_ending < *known.newest_year} {}

    Plan run()
    {
        for (ReturnChild const& child : made_.children) compare_child(child);
        return std::move(plan_);
    }

private:
    void refuse_child(ReturnChild const& child, Wrong why)
    {
        for (RowRef const row : rows_of(child)) {
            made_.fate(row) = RowFate::wrong;
            auto const field = why == Wrong::born_otherwise_here ? Field::dob : Field::child;
            made_.faults.push_back({row, field, why, RowProblem::Weight::stops_row});
        }
    }

    /// By the return's number, else by UPN and date of birth. Never by name: there is none.
    KnownChild const* known_as(ReturnChild const& child) const
    {
        auto id = known_.by_number.find(child.number);
        if (id != known_.by_number.end()) return &known_.children.at(id->second);
        if (child.upn.empty()) return nullptr;
        id = known_.by_upn.find(child.upn);
        if (id == known_.by_upn.end()) return nullptr;
        KnownChild const& other = known_.children.at(id->second);
        return other.born_on == child.born_on ? &other : nullptr;
    }

    void compare_child(ReturnChild const& child)
    {
        auto const* known = known_as(child);
        if (!known && !child.header) return refuse_child(child, Wrong::child_unknown);
        bool const same_upn = known && known->upn && *known->upn == child.upn;
        if (known && child.header && known->born_on != child.born_on && !same_upn)
            return refuse_child(child, Wrong::born_otherwise_here);
        KnownChild const nobody{.id = ChildId{known ? "" : ids_.next()}};
        KnownChild const& here = known ? *known : nobody;
        auto const before = plan_.writes();
        compare_header(child, here, known == nullptr);
        auto const episodes = compare_episodes(child, here);
        compare_reviews(child, here);
        compare_year(child, here);
        compare_story(child, here);
        compare_spans(child, here, episodes);
        compare_duties(child, here, episodes);
        if (plan_.writes() != before) plan_.touched.insert(here.id);
    }

    std::optional<std::string> upn_for(ReturnChild const& child, KnownChild const& here)
    {
        if (child.upn.empty()) return here.upn;
        auto const other = known_.by_upn.find(child.upn);
        if (other != known_.by_upn.end() && other->second != here.id) {
            made_.faults.push_back({*child.header, Field::upn, Wrong::upn_of_another,
                                    RowProblem::Weight::warning});
            return here.upn;
        }
        if (!upns_.insert(child.upn).second) {
            made_.faults.push_back({*child.header, Field::upn, Wrong::upn_again,
                                    RowProblem::Weight::warning});
            return here.upn;
        }
        return child.upn;
    }

    static std::optional<local_days> died_on(ReturnChild const& child)
    {
        for (Episode const& episode : child.episodes)
            if (episode.reason_ceased == "E2" && episode.until_on) return episode.until_on;
        return std::nullopt;
    }

    void compare_header(ReturnChild const& child, KnownChild const& here, bool is_new)
    {
        if (!known_.by_number.contains(child.number))
            plan_.numbers.push_back({here.id, child.number});
        if (!child.header) return;
        KnownChild wanted = here;
        wanted.upn = upn_for(child, here);
        bool const by_import = !older_ && (here.came_by_import || is_new);
        if (by_import || (!older_ && !here.sex)) wanted.sex = or_none(child.sex);
        if (by_import || (!older_ && !here.ethnicity)) wanted.ethnicity = or_none(child.ethnicity);
        if (!older_ || is_new) wanted.born_on = child.born_on;
        if (auto const day = died_on(child)) wanted.died_on = day;
        if (is_new) {
            add_child(child, wanted);
            return;
        }
        bool const changed = wanted.upn != here.upn || wanted.sex != here.sex ||
                             wanted.ethnicity != here.ethnicity ||
                             wanted.born_on != here.born_on || wanted.died_on != here.died_on;
        if (changed) plan_.changed_children.push_back(wanted);
        made_.fate(*child.header) = changed ? RowFate::changed : RowFate::same;
    }

    /// A child is known by the return's number until somebody gives them their name.
    void add_child(ReturnChild const& child, KnownChild const& wanted)
    {
        ChildDetails details;
        details.face.id = wanted.id;
        details.face.known_as = "Child " + child.number;
        details.face.legal_name = details.face.known_as;
        details.face.born_on = wanted.born_on;
        details.died_on = wanted.died_on;
        details.sex = wanted.sex;
        details.ethnicity = wanted.ethnicity;
        details.upn = wanted.upn;
        details.import = for_.import;
        plan_.new_children.push_back(std::move(details));
    }

    Placement placement_of(Episode const& episode) const
    {
        Placement made{.from_on = episode.from_on,
                       .until_on = episode.until_on,
                       .legal_status = or_none(episode.legal_status),
                       .need_category = or_none(episode.need),
                       .placement_type = or_none(episode.place),
                       .provider = or_none(episode.provider),
                       .reason_new = or_none(episode.reason_new),
                       .reason_ceased = or_none(episode.reason_ceased),
                       .reason_changed = or_none(episode.reason_changed),
                       .home_postcode = or_none(episode.home_postcode),
                       .placement_postcode = or_none(episode.placement_postcode),
                       .distance_miles = miles(episode),
                       .urn = or_none(episode.urn),
                       .import = for_.import};
        if (is_with_adopters(episode.place)) made.address_level = Level::l4;
        return made;
    }

    std::optional<double> miles(Episode const& episode) const
    {
        auto const home = known_.places.find(postcode::key_of(episode.home_postcode));
        auto const placement = known_.places.find(postcode::key_of(episode.placement_postcode));
        if (home == known_.places.end() || placement == known_.places.end()) return std::nullopt;
        return miles_between(home->second, placement->second);
    }

    LineSource line_source(KnownChild const& here) const
    {
        return {here.id, for_.setting, for_.import, for_.now, by_whom_, for_.codes};
    }

    void add_line(std::optional<chronology::NewEntry> line)
    {
        if (line) plan_.lines.push_back(std::move(*line));
    }

    /// The episodes as they will stand, those of earlier returns included.
    std::vector<Placement> compare_episodes(ReturnChild const& child, KnownChild const& here)
    {
        auto all = here.placements;
        std::vector<bool> taken(all.size());
        for (Episode const& episode : child.episodes) {
            auto placement = placement_of(episode);
            auto const at = place_in(all, taken, placement);
            if (!at) {
                placement.id = ids_.next();
                add_line(line_of_start(placement, line_source(here)));
                add_line(line_of_end(placement, line_source(here)));
                plan_.placements.added.emplace_back(here.id, placement);
                all.push_back(std::move(placement));
                continue;
            }
            taken[*at] = true;
            bool const same = older_ || same_episode(placement, all[*at]);
            made_.fate(episode.row) = same ? RowFate::same : RowFate::changed;
            if (!same) change_episode(here, all[*at], std::move(placement));
        }
        std::ranges::stable_sort(all, {}, &Placement::from_on);
        return all;
    }

    /// The known episode of the same start; of several, the one under the same order and roof.
    static std::optional<std::size_t> place_in(std::vector<Placement> const& all,
                                               std::vector<bool> const& taken,
                                               Placement const& wanted)
    {
        std::optional<std::size_t> found;
        for (std::size_t at = 0; at < taken.size(); ++at) {
            if (taken[at] || all[at].from_on != wanted.from_on) continue;
            bool const alike = all[at].legal_status == wanted.legal_status &&
                               all[at].placement_type == wanted.placement_type;
            if (alike) return at;
            if (!found) found = at;
        }
        return found;
    }

    void change_episode(KnownChild const& here, Placement& standing, Placement wanted)
    {
        wanted.id = standing.id;
        wanted.import = standing.import;
        wanted.address = standing.address;
        wanted.address_level = std::max(wanted.address_level, standing.address_level);
        if (standing.until_on != wanted.until_on)
            add_line(line_of_end(wanted, line_source(here)));
        plan_.placements.changed.emplace_back(here.id, wanted);
        standing = std::move(wanted);
    }

    void compare_reviews(ReturnChild const& child, KnownChild const& here)
    {
        for (ReviewRow const& row : child.reviews) {
            auto const known = here.reviews.find(row.review.held_on);
            if (known == here.reviews.end()) {
                plan_.reviews.added.emplace_back(here.id, row.review);
                continue;
            }
            bool const same = older_ || known->second == row.review.participation;
            made_.fate(row.row) = same ? RowFate::same : RowFate::changed;
            if (!same) plan_.reviews.changed.emplace_back(here.id, row.review);
        }
    }

    void compare_year(ReturnChild const& child, KnownChild const& here)
    {
        auto const known = std::ranges::find(here.years, child.year.year_ending,
                                             &LookedAfterYear::year_ending);
        bool const is_new = known == here.years.end();
        for (RowRef const row : child.year_rows) {
            auto const kind = made_.source.tables[row.table].kind;
            auto const there = is_new ? LookedAfterYear{} : part_of(*known, kind);
            if (is_new || there.is_empty()) continue;
            auto const said = part_of(child.year, kind);
            made_.fate(row) = overlaid(there, said) == there ? RowFate::same : RowFate::changed;
        }
        if (child.year.is_empty()) return;
        if (is_new) {
            plan_.years.added.emplace_back(here.id, child.year);
            return;
        }
        auto const wanted = overlaid(*known, child.year);
        if (wanted != *known) plan_.years.changed.emplace_back(here.id, wanted);
    }

    bool add_lines_not_there(std::vector<chronology::NewEntry> lines, KnownChild const& here)
    {
        bool added = false;
        for (chronology::NewEntry& line : lines) {
            if (here.lines.contains({line.kind, line.occurred_at, line.words})) continue;
            plan_.lines.push_back(std::move(line));
            added = true;
        }
        return added;
    }

    /// Episodes of being missing count towards the pattern; being away without authorisation is
    /// another thing (law/clocks.csv, MISS-PATTERN). No duty starts: nothing becomes overdue by
    /// being imported.
    void count_if_new(MissingRow const& row, chronology::NewEntry const& gone,
                      KnownChild const& here)
    {
        if (row.kind != "M" || here.lines.contains({gone.kind, gone.occurred_at, gone.words}))
            return;
        plan_.counts.push_back({.clock = "MISS-PATTERN", .child = here.id, .on = row.from_on,
                                .amount = 1, .level = gone.level, .record = std::nullopt,
                                .import = for_.import});
    }

    void compare_story(ReturnChild const& child, KnownChild const& here)
    {
        auto const source = line_source(here);
        for (MissingRow const& row : child.missing) {
            auto lines = lines_of(row, source);
            count_if_new(row, lines.front(), here);
            if (!add_lines_not_there(std::move(lines), here)) made_.fate(row.row) = RowFate::same;
        }
        for (StoryRow const& row : child.story) {
            bool const has_own_fate =
                made_.source.tables[row.row.table].kind == TableKind::previous_permanence;
            if (!add_lines_not_there({line_of(row, source)}, here) && !has_own_fate)
                made_.fate(row.row) = RowFate::same;
        }
    }

    void compare_spans(ReturnChild const& child, KnownChild const& here,
                       std::vector<Placement> const& episodes)
    {
        auto const added = plan_.statuses.added.size();
        compare_statuses(here.id,
                         wanted_statuses(episodes, child.dated, made_.year_ending, for_.import),
                         here.statuses, plan_.statuses);
        for (std::size_t at = added; at < plan_.statuses.added.size(); ++at)
            plan_.statuses.added[at].second.id = ids_.next();
        set_fates_of_dated(child, here, added);
        auto const first_stay = plan_.stays.added.size();
        Stay const like{.setting = for_.setting, .kind = std::string{to_text(for_.stay)},
                        .import = for_.import};
        compare_stays(here.id, wanted_stays(here.id, episodes, here.stays, like), here.stays,
                      plan_.stays);
        for (std::size_t at = first_stay; at < plan_.stays.added.size(); ++at)
            plan_.stays.added[at].second.id = StayId{ids_.next()};
    }

    void set_fates_of_dated(ReturnChild const& child, KnownChild const& here, std::size_t added)
    {
        auto const is_of = [&](auto const& write, DatedRow const& row) {
            return write.first == here.id && write.second.code == row.code &&
                   (!row.from_on || write.second.from_on == *row.from_on);
        };
        for (DatedRow const& row : child.dated) {
            auto const begin = plan_.statuses.added.begin() + static_cast<std::ptrdiff_t>(added);
            bool const is_new = std::any_of(begin, plan_.statuses.added.end(),
                                            [&](auto const& write) { return is_of(write, row); });
            bool const is_changed =
                std::ranges::any_of(plan_.statuses.changed,
                                    [&](auto const& write) { return is_of(write, row); });
            if (!is_new)
                made_.fate(row.row) = is_changed ? RowFate::changed : RowFate::same;
        }
    }

    /// By date, each once. A date after the return's year is doubtful: no deadline rests on it.
    std::vector<local_days> reviews_in_the_year(ReturnChild const& child,
                                                KnownChild const& here) const
    {
        std::set<local_days> held;
        for (auto const& [held_on, participation] : here.reviews) held.insert(held_on);
        for (ReviewRow const& row : child.reviews) held.insert(row.review.held_on);
        return {held.begin(), held.upper_bound(made_.year_ending)};
    }

    void compare_duties(ReturnChild const& child, KnownChild const& here,
                        std::vector<Placement> const& episodes)
    {
        if (older_) return;
        CareFacts facts{.child = here.id, .born_on = child.header ? child.born_on : here.born_on,
                        .episodes = episodes, .reviews = {}, .missing = child.missing,
                        .year = child.year};
        facts.reviews = reviews_in_the_year(child, here);
        for (KnownDuty const& duty : here.duties)
            if (duty.is_open)
                if (auto end = end_of_duty(duty, facts, for_.now))
                    plan_.duties_ended.push_back(std::move(*end));
        for (clock::NewDuty& duty :
             duties_of(facts, {for_.setting, for_.import, for_.now, for_.clocks, for_.calendars})) {
            bool const is_there = std::ranges::any_of(here.duties, [&](KnownDuty const& known) {
                return known.clock == duty.clock && known.started_at == duty.started_at;
            });
            if (!is_there) plan_.duties.push_back(std::move(duty));
        }
    }

    Return& made_;
    Known const& known_;
    PlanFor const& for_;
    IdSequence ids_;
    std::string by_whom_;             // of every line
    bool older_;                      // a newer return is in: what it says stands
    Plan plan_;
    std::set<std::string> upns_;
};

}  // namespace

Plan make_plan(Return& made, Known const& known, PlanFor const& plan_for)
{
    return Comparing{made, known, plan_for}.run();
}

}  // namespace keywork::ssda903

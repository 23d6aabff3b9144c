// Ways through a page: tabs, chips, filters, steps, pages, quick links.
#pragma once

#include "platform/html/components/form.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// Nothing when there are no tabs.
Markup tabs(std::span<Tab const> all, std::string_view label);

/// A link that filters the list below it.
struct Chip {
    std::string words;
    Path to;
    std::optional<std::int64_t> count = {};
    bool current = false;
};
Markup chips(std::span<Chip const> all, std::string_view label);

/// One box of a filters form.
struct Filter {
    std::string name;  // of the query: "year"
    std::string label;
    std::string value = {};            // of a text box
    std::vector<Option> options = {};  // none: a text box
};
/// A GET form over a list; works without script. `hidden` keeps other parts of the address.
Markup filters(Path const& action, std::span<Filter const> all, Markup const& hidden = {});
/// The same sent by POST: one of its boxes takes a name, which no address may hold.
Markup filters(Form const& form, std::span<Filter const> all, Markup const& hidden = {});
/// The filters that are on, each a link that takes it off. Nothing when none is.
struct AppliedFilter {
    std::string words;  // "Year 9"
    Path without;
};
Markup applied_filters(std::span<AppliedFilter const> all);

/// Where somebody is in a form of several pages.
struct Step {
    std::string words;            // without its number
    std::optional<Path> to = {};  // done: goes back to it
    bool done = false;
};
/// `now` counts from 0. Says "Step 2 of 4" as well.
Markup steps(std::span<Step const> all, std::size_t now);

/// Newer and older pages of a list that is paged by key, or numbered ones.
struct PageLink {
    std::string words;  // "2", "Next", "Earlier"
    Path to;
    bool current = false;
};
/// Nothing when there is one page only and no sentence.
Markup pages(std::string_view shown, std::span<PageLink const> all);

/// One page of a list that was cut.
struct PageOf {
    std::size_t first = 0;   // counted from 0
    std::size_t of = 0;      // how many there are in all
    std::size_t a_page = 1;  // at most; never 0
};
/// "Showing 26 to 50 of 600" with numbered pages: the first, the last and those near this one, each
/// at `to` with ?from=. Nothing when one page holds all.
Markup pages_of(PageOf const& page, Path const& to);
/// Where the page asked for starts: what `from` says, or 0 if that is beyond the end or no number.
std::size_t first_of_page(std::string_view from, std::size_t of);

/// A kind of record that is quick to begin.
struct QuickLink {
    std::string words;
    Icon icon = Icon::log;
    Path to;
};
/// `labelled_by` is the id of the heading over it.
Markup quick_record(std::span<QuickLink const> all, std::string_view labelled_by);

/// "Back to results".
Markup back_link(Path const& to, std::string_view words);

}  // namespace keywork::html

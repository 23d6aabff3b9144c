// Adding a line, and finding lines by their words: the table and the word index together.
#include "care/chronology/store.hpp"
#include "care/record/accounts/store.hpp"
#include "platform/db/word_search.hpp"

#include <algorithm>
#include <map>

namespace keywork::chronology {
namespace {

// Of one child, more hits than this are cut off: the newest entered are looked at.
constexpr int most_hits_of_child = 500;
// Of a scope: some hits are above the reader's level, so more are asked for than are shown.
constexpr int hits_for_each_shown = 4;

bool comes_first(Entry const& one, Entry const& other)
{
    return std::pair{one.occurred_at, one.entry} > std::pair{other.occurred_at, other.entry};
}

bool is_kept(Entry const& entry, Filter const& filter)
{
    if (filter.kind && entry.kind != *filter.kind) return false;
    if (filter.from_on && entry.occurred_at < start_of(*filter.from_on)) return false;
    return !filter.until_on || entry.occurred_at <= end_of(*filter.until_on);
}

std::vector<Entry> newest_with_words(db::Reader& db, Sight const& sight, Filter const& filter,
                                     std::optional<Place> after, int most)
{
    auto const hits = db::word_search::newest(
        db, {.typed = filter.words, .owners = {sight.child.text()}, .most = most_hits_of_child});
    std::vector<Entry> entries;
    for (std::int64_t const hit : hits) {
        auto entry = entry_of(db, sight, hit);
        if (!entry || !is_kept(*entry, filter)) continue;
        if (filter.author && entry->author != filter.author) continue;
        bool const shown_before =
            after && std::pair{entry->occurred_at, entry->entry} >=
                         std::pair{after->occurred_at, after->entry};
        if (!shown_before) entries.push_back(std::move(*entry));
    }
    std::ranges::sort(entries, comes_first);
    if (entries.size() > static_cast<std::size_t>(most))
        entries.resize(static_cast<std::size_t>(most));
    return entries;
}

/// Records of which the reader owes an own account: what others wrote of them is kept from them.
class Kept {
public:
    Kept(db::Reader& db, StaffId const& reader) : records_{record::kept_from(db, reader)} {}
    bool has(Entry const& entry) const
    {
        return entry.record && std::ranges::find(records_, *entry.record) != records_.end();
    }
    void hide(Entry& entry) const
    {
        if (has(entry)) entry.words = record::account_first_words;
    }

private:
    std::vector<RecordId> records_;
};

}  // namespace

std::int64_t append(db::Transaction& tx, NewEntry const& entry)
{
    auto const number = next_entry(tx);
    insert_entry(tx, number, entry);
    std::string const owner = entry.child.text();
    auto text = entry.title + "\n" + entry.words + "\n" + entry.searched;
    db::word_search::add(tx, number, std::span{&owner, 1}, text);
    return number;
}

std::vector<Entry> newest(db::Reader& db, Sight const& sight, Filter const& filter,
                          std::optional<Place> after, int most)
{
    Kept const kept{db, sight.actor};
    auto entries = filter.words.empty() ? newest_rows(db, sight, filter, after, most)
                                        : newest_with_words(db, sight, filter, after, most);
    // That a line has the words looked for would say what is in it.
    if (!filter.words.empty())
        std::erase_if(entries, [&](Entry const& entry) { return kept.has(entry); });
    for (Entry& entry : entries) kept.hide(entry);
    return entries;
}

std::vector<EntryOfChild> recent(db::Reader& db, PlaceReach const& here, sys_seconds since,
                                 int most)
{
    Kept const kept{db, here.scope().staff};
    auto entries = recent_rows(db, here, since, most);
    for (EntryOfChild& one : entries) kept.hide(one.entry);
    return entries;
}

std::vector<EntryOfChild> with_words(db::Reader& db, Scope const& scope, std::string const& words,
                                     int most)
{
    std::map<std::string, int> levels;
    std::vector<std::string> owners;
    for (InReach const& one : children_in_reach(db, scope)) {
        levels.emplace(one.child.text(), std::min(one.level, number(Level::l3)));
        owners.push_back(one.child.text());
    }
    std::vector<EntryOfChild> found;
    if (owners.empty()) return found;
    auto const hits = db::word_search::newest(
        db, {.typed = words, .owners = owners, .most = most * hits_for_each_shown});
    Kept const kept{db, scope.staff};
    for (std::int64_t const hit : hits) {
        if (found.size() == static_cast<std::size_t>(most)) break;
        auto entry = entry_of_any(db, hit);
        if (!entry || kept.has(entry->entry)) continue;
        if (number(entry->entry.level) <= levels.at(entry->entry.child.text()))
            found.push_back(std::move(*entry));
    }
    return found;
}

}  // namespace keywork::chronology

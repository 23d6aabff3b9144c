#include "app/demo/large/entries.hpp"

#include "care/audit/audit.hpp"

#include <algorithm>

namespace keywork::app::large {
namespace {

constexpr std::int64_t rows_a_transaction = 5000;   // entries; a child counts as rows_a_child
constexpr std::int64_t rows_a_child = 60;

/// How many entries a child gets: an even share, up to half more or less, and what is left over
/// to the next, so that the total is right.
class Shares {
public:
    Shares(Wanted const& wanted, Random& random) : wanted_{wanted}, random_{random} {}

    std::int64_t next(std::int64_t child)
    {
        auto const left = wanted_.entries - given_;
        auto const children_left = wanted_.children - child;
        if (children_left <= 1) return take(left);
        auto const even = left / children_left;
        return take(std::min(left, even + even * random_.between(-50, 50) / 100));
    }

private:
    std::int64_t take(std::int64_t many)
    {
        given_ += many;
        return many;
    }
    Wanted const& wanted_;
    Random& random_;
    std::int64_t given_ = 0;
};

std::vector<MadeChild> make_children(db::Database& database, Places const& places,
                                     Wanted const& wanted, Random& random)
{
    std::vector<MadeChild> children;
    constexpr std::int64_t at_once = rows_a_transaction / rows_a_child;
    for (std::int64_t at = 0; at < wanted.children;) {
        auto const until = std::min(at + at_once, wanted.children);
        database.write([&](db::Transaction& tx) {
            for (; at < until; ++at)
                children.push_back(make_child(tx, places, wanted, at, random));
            return db::Database::Finish::commit;
        });
    }
    return children;
}

/// What is added in one transaction: of one child or of several.
struct Part {
    MadeChild const* child;
    EntryMaking::Some some;
};
using Batch = std::vector<Part>;

std::vector<Batch> batches(std::vector<MadeChild> const& children, Wanted const& wanted,
                           Random& random)
{
    Shares shares{wanted, random};
    std::vector<Batch> all(1);
    std::int64_t room = rows_a_transaction;
    for (std::size_t at = 0; at < children.size(); ++at) {
        auto const many = shares.next(static_cast<std::int64_t>(at));
        for (std::int64_t from = 0; from < many;) {
            auto const until = std::min(many, from + room);
            all.back().push_back({&children[at], {from, until, many}});
            room -= until - from;
            from = until;
            if (room > 0) continue;
            all.emplace_back();
            room = rows_a_transaction;
        }
    }
    return all;
}

}  // namespace

Counts make(db::Database& database, Loaded const& loaded, Wanted const& wanted,
            std::function<void(std::int64_t)> const& progress)
{
    auto random = Random::seeded(wanted.seed);
    Counts counts;
    Places places;
    database.write([&](db::Transaction& tx) {
        audit::append_as(tx, "sys:demo", "-", wanted.now, {.verb = audit::Verb::config_set});
        places = make_places(tx, loaded.profiles, wanted, random);
        return db::Database::Finish::commit;
    });
    for (auto const* kind : {&places.homes, &places.virtual_schools, &places.schools})
        for (Place const& place : *kind) {
            ++counts.places;
            counts.staff += std::ssize(place.staff);
        }
    auto const children = make_children(database, places, wanted, random);
    counts.children = std::ssize(children);
    EntryMaking entries{loaded, wanted, random};
    for (auto const& batch : batches(children, wanted, random)) {
        if (batch.empty()) continue;
        database.write([&](db::Transaction& tx) {
            for (auto const& [child, some] : batch) {
                counts.records += entries.add(tx, *child, some);
                counts.entries += some.until - some.from;
            }
            return db::Database::Finish::commit;
        });
        progress(counts.entries);
    }
    return counts;
}

}  // namespace keywork::app::large

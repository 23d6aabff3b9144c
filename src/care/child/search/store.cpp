#include "care/child/search/keys.hpp"
#include "care/child/search/match.hpp"
#include "care/child/search/search.hpp"
#include "platform/words/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace keywork::child {
namespace {

constexpr std::size_t most_words = 5;    // of what was typed; further ones are not compared
constexpr std::size_t parts_used = 16;
constexpr std::int64_t few = 400;        // children in reach whose names are all compared
constexpr std::size_t enough = 5;        // found by name or sound: likeness is not asked

struct Candidate {
    FoundChild found;
    Match match;
};

ChildDetails names_from(db::Row const& row)
{
    ChildDetails details;
    details.face = {.id          = row.get<ChildId>("id"),
                    .known_as    = row.get<std::string>("known_as"),
                    .family_name = row.get<std::string>("family_name"),
                    .legal_name  = row.get<std::string>("legal_name"),
                    .pronouns    = row.get<std::optional<std::string>>("pronouns"),
                    .born_on     = row.get<local_days>("born_on")};
    details.former_names = row.get<std::optional<std::string>>("former_names");
    return details;
}

/// What the keys gave is only a first choice: it is compared with the names themselves.
void add(std::vector<Candidate>& candidates, std::vector<std::string> const& typed,
         db::Row const& row)
{
    auto const details = names_from(row);
    auto const known = [&](Candidate const& one) { return one.found.face.id == details.face.id; };
    if (std::ranges::any_of(candidates, known)) return;
    auto const fits = match(typed, name_words(details));
    if (fits) candidates.push_back({{details.face, fits->by}, *fits});
}

/// Where the names that begin with a word end in the index. U+FFFF sorts after every letter.
std::string end_of_beginning(std::string const& word) { return word + "\xEF\xBF\xBF"; }

/// No more than this many children are in reach: every stay and allocation that leads to one,
/// counted up to a little over `few`.
std::int64_t most_in_reach(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM (SELECT stay.child_id
                  FROM staff_role
                  JOIN stay ON stay.setting_id = staff_role.setting_id
                 WHERE staff_role.staff_id = :actor
                UNION ALL
                SELECT allocation.child_id
                  FROM allocation
                 WHERE allocation.staff_id = :actor
                 LIMIT :few_and_one) AS link
    )sql"};
    return db.number(select, {scope.actor_bind(), {"few_and_one", few + 1}});
}

constexpr Literal names_in_reach = R"sql(
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.pronouns,
               child.born_on, child.former_names
          FROM reach
          JOIN child ON child.id = reach.child_id
         ORDER BY child.id
)sql";

/// Compares the names of everybody in reach: for few children the quickest way.
void add_all(std::vector<Candidate>& candidates, db::Reader& db, Scope const& scope,
             std::vector<std::string> const& typed)
{
    constexpr db::Sql select = scoped<names_in_reach>;
    db.each(select, {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                     scope.most_bind(), scope.own_bind()},
            [&](db::Row const& row) { add(candidates, typed, row); });
}

/// By one whole word: when many have that name nobody needs to be told who sounds like it.
void add_by_whole_word(std::vector<Candidate>& candidates, db::Reader& db, Scope const& scope,
                       std::vector<std::string> const& typed)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT child_id
          FROM child_name_key
         WHERE kind = 'word' AND key = :word
    )sql", names_in_reach>;
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind(),
             {"word", typed[0]}},
            [&](db::Row const& row) { add(candidates, typed, row); });
}

/// By a word, its beginning and its sound.
void add_by_word(std::vector<Candidate>& candidates, db::Reader& db, Scope const& scope,
                 std::vector<std::string> const& typed)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT child_id
          FROM child_name_key
         WHERE kind = 'word' AND key >= :word AND key < :end
         UNION
        SELECT child_id
          FROM child_name_key
         WHERE kind = 'sound' AND key = :sound
    )sql", names_in_reach>;
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind(),
             {"word", typed[0]}, {"end", end_of_beginning(typed[0])},
             {"sound", words::sound_key(typed[0])}},
            [&](db::Row const& row) { add(candidates, typed, row); });
}

/// The same for two words, both of which must be there; further ones are compared afterwards.
void add_by_two_words(std::vector<Candidate>& candidates, db::Reader& db, Scope const& scope,
                      std::vector<std::string> const& typed)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT child_id
          FROM (SELECT child_id
                  FROM child_name_key
                 WHERE kind = 'word' AND key >= :word AND key < :end
                 UNION
                SELECT child_id
                  FROM child_name_key
                 WHERE kind = 'sound' AND key = :sound) AS one
        INTERSECT
        SELECT child_id
          FROM (SELECT child_id
                  FROM child_name_key
                 WHERE kind = 'word' AND key >= :word_2 AND key < :end_2
                 UNION
                SELECT child_id
                  FROM child_name_key
                 WHERE kind = 'sound' AND key = :sound_2) AS other
    )sql", names_in_reach>;
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind(),
             {"word", typed[0]}, {"end", end_of_beginning(typed[0])},
             {"sound", words::sound_key(typed[0])},
             {"word_2", typed[1]}, {"end_2", end_of_beginning(typed[1])},
             {"sound_2", words::sound_key(typed[1])}},
            [&](db::Row const& row) { add(candidates, typed, row); });
}

bool is_number(std::string const& word)
{
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// By the parts of the words, for what was misspelt.
void add_by_parts(std::vector<Candidate>& candidates, db::Reader& db, Scope const& scope,
                  std::vector<std::string> const& typed)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT child_id
          FROM child_name_key
         WHERE kind = 'part'
           AND key IN (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p)
         GROUP BY child_id
        HAVING COUNT(*) >= :fewest
    )sql", names_in_reach>;
    std::array<std::string, parts_used> part;
    std::size_t count = 0;
    for (std::string const& word : typed)
        for (std::string const& one : words::trigrams(word))
            // The first letter alone is in too many names to tell them apart.
            if (count < parts_used && !one.starts_with("  ")) part[count++] = one;
    if (count == 0) return;
    auto const fewest = std::max<std::int64_t>(1, static_cast<std::int64_t>(count) / 3);
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind(),
             {"fewest", fewest},
             {"a", part[0]}, {"b", part[1]}, {"c", part[2]}, {"d", part[3]}, {"e", part[4]},
             {"f", part[5]}, {"g", part[6]}, {"h", part[7]}, {"i", part[8]}, {"j", part[9]},
             {"k", part[10]}, {"l", part[11]}, {"m", part[12]}, {"n", part[13]}, {"o", part[14]},
             {"p", part[15]}},
            [&](db::Row const& row) { add(candidates, typed, row); });
}

}  // namespace

std::vector<FoundChild> find_children(db::Reader& db, Scope const& scope, std::string_view typed,
                                      std::size_t most)
{
    auto words = words::words_of(words::plain(typed));
    // One letter alone would be the beginning of a twentieth of all names.
    if (words.empty() || (words.size() == 1 && words[0].size() == 1)) return {};
    if (words.size() > most_words) words.resize(most_words);
    std::vector<Candidate> candidates;
    if (most_in_reach(db, scope) <= few) {
        add_all(candidates, db, scope, words);
    } else {
        // A number tells more than the word beside it: a child known as "Child 566910" until
        // somebody enters the name is kept under the number alone.
        std::ranges::stable_partition(words, is_number);
        bool const one_word = words.size() == 1 || is_number(words[0]);
        if (one_word) add_by_whole_word(candidates, db, scope, words);
        auto const add_by_keys = one_word ? add_by_word : add_by_two_words;
        if (candidates.size() < most) add_by_keys(candidates, db, scope, words);
        if (candidates.size() < enough) add_by_parts(candidates, db, scope, words);
    }
    std::ranges::sort(candidates, {}, [](Candidate const& one) {
        return std::tuple{one.match.distance, one.found.face.known_as, one.found.face.family_name,
                          one.found.face.id};
    });
    std::vector<FoundChild> found;
    for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i)
        found.push_back(std::move(candidates[i].found));
    return found;
}

}  // namespace keywork::child

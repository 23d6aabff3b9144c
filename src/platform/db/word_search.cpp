#include "platform/db/word_search.hpp"

#include "platform/expects.hpp"
#include "platform/id/id.hpp"
#include "platform/words/folded.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace keywork::db::word_search {
namespace {

// On SQLite, entries wait for the index in blocks of so many numbers: the first of a new block
// brings all that wait into it. Longer blocks cost less for each entry, and more of a pause for
// that one: about 20 ms at 256.
constexpr std::int64_t block = 256;

// Owners in one question to the index: a question grows with the square of this, in memory.
constexpr std::size_t owners_at_once = 200;

using Words = std::vector<std::string>;

bool is_sqlite(Reader const& reader)
{
    return reader.dialect() == "sqlite";
}

std::string joined(std::span<std::string const> words)
{
    std::string text;
    for (std::string const& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

/// The parts of what joined() made.
std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> found;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        found.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

Words each_once(Words words)
{
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

struct Entry {
    std::int64_t number;
    std::string owners;
    std::string words;
};

Entry read_entry(Row const& row)
{
    return {row.get<std::int64_t>("entry"), row.get<std::string>("owners"),
            row.get<std::string>("words")};
}

/// Every owner/word of an entry; `quote` around each, a space between.
std::string tokens_of(Entry const& entry, std::string_view quote)
{
    std::string tokens;
    for (std::string_view const owner : parts(entry.owners))
        for (std::string_view const word : parts(entry.words)) {
            if (!tokens.empty()) tokens += ' ';
            tokens.append(quote).append(owner).append("/").append(word).append(quote);
        }
    return tokens;
}

/// Brings all that wait into the index.
void put_waiting_in_index(Transaction& tx)
{
    constexpr Sql select{R"sql(
        SELECT entry, owners, words
          FROM word_waiting
         ORDER BY entry
    )sql"};
    constexpr Sql insert{R"sql(
        INSERT INTO word_index (rowid, tokens)
        VALUES (:entry, :tokens)
    )sql"};
    for (Entry const& entry : tx.all(select, {}, read_entry))
        tx.run(insert, {{"entry", entry.number}, {"tokens", tokens_of(entry, "")}});
    tx.run("DELETE FROM word_waiting", {});
}

void add_on_sqlite(Transaction& tx, Entry const& entry)
{
    constexpr Sql insert{R"sql(
        INSERT INTO word_entry (entry, owners)
        VALUES (:entry, :owners)
    )sql"};
    constexpr Sql insert_waiting{R"sql(
        INSERT INTO word_waiting (entry, owners, words)
        VALUES (:entry, :owners, :words)
    )sql"};
    tx.run(insert, {{"entry", entry.number}, {"owners", entry.owners}});
    tx.run(insert_waiting,
           {{"entry", entry.number}, {"owners", entry.owners}, {"words", entry.words}});
    auto const oldest = tx.number("SELECT MIN(entry) AS oldest FROM word_waiting", {});
    if (oldest / block != entry.number / block) put_waiting_in_index(tx);
}

void remove_on_sqlite(Transaction& tx, std::int64_t entry)
{
    constexpr Sql take_owners{R"sql(
        DELETE FROM word_entry
         WHERE entry = :entry
        RETURNING owners
    )sql"};
    // The index tells which tokens of the owner stand for this entry: '0' comes after '/'.
    constexpr Sql select_tokens{R"sql(
        SELECT term
          FROM word_in_index
         WHERE term >= :owner || '/' AND term < :owner || '0' AND doc = :entry
         ORDER BY term
    )sql"};
    constexpr Sql take_out{R"sql(
        INSERT INTO word_index (word_index, rowid, tokens)
        VALUES ('delete', :entry, :tokens)
    )sql"};
    bool const was_waiting =
        tx.run("DELETE FROM word_waiting WHERE entry = :entry", {{"entry", entry}}) > 0;
    auto const owners = tx.one(take_owners, {{"entry", entry}},
                               [](Row const& row) { return row.get<std::string>("owners"); });
    if (!owners || was_waiting) return;
    Words tokens;
    for (std::string_view const owner : parts(*owners))
        tx.each(select_tokens, {{"owner", owner}, {"entry", entry}},
                [&](Row const& row) { tokens.push_back(row.get<std::string>("term")); });
    tx.run(take_out, {{"entry", entry}, {"tokens", joined(tokens)}});
}

void add_on_postgresql(Transaction& tx, Entry const& entry)
{
    constexpr Sql insert{R"sql(
        INSERT INTO word_entry (entry, tokens)
        VALUES (:entry, CAST(:tokens AS tsvector))
    )sql"};
    tx.run(insert, {{"entry", entry.number}, {"tokens", tokens_of(entry, "'")}});
}

bool holds_every_word(Entry const& entry, Words const& wanted)
{
    auto const words = parts(entry.words);
    auto const is_whole = [&](std::string const& word) {
        return std::ranges::binary_search(words, std::string_view{word});
    };
    auto const first_not_less = std::ranges::lower_bound(words, std::string_view{wanted.back()});
    return first_not_less != words.end() && first_not_less->starts_with(wanted.back()) &&
           std::all_of(wanted.begin(), wanted.end() - 1, is_whole);
}

bool is_owned(Entry const& entry, std::vector<std::string> const& sorted_owners)
{
    return std::ranges::any_of(parts(entry.owners), [&](std::string_view owner) {
        return std::ranges::binary_search(sorted_owners, owner);
    });
}

/// The entries that match and are not in the index yet, newest first.
std::vector<std::int64_t> newest_waiting(Reader& reader, Query const& query, Words const& wanted)
{
    constexpr Sql select{R"sql(
        SELECT entry, owners, words
          FROM word_waiting
         WHERE entry < :before
         ORDER BY entry DESC
    )sql"};
    auto const before = query.before.value_or(std::numeric_limits<std::int64_t>::max());
    auto const owners = each_once(query.owners);
    std::vector<std::int64_t> found;
    reader.each(select, {{"before", before}}, [&](Row const& row) {
        auto const entry = read_entry(row);
        if (is_owned(entry, owners) && holds_every_word(entry, wanted))
            found.push_back(entry.number);
    });
    return found;
}

/// How an index spells "the token", "both" and "either".
struct Spelling {
    std::string_view quote;
    std::string_view beginning;  // after the token that stands for all that begin with it
    std::string_view both;
    std::string_view either;
};
constexpr Spelling fts5{"\"", "*", " AND ", " OR "};
constexpr Spelling tsquery{"'", ":*", " & ", " | "};

/// (owner1/a and owner1/b…) or (owner2/a and owner2/b…) or …
std::string question(std::span<std::string const> owners, Words const& wanted,
                     Spelling const& spelling)
{
    std::string text;
    for (std::string const& owner : owners) {
        expects(is_id_text(owner));
        text += text.empty() ? "(" : std::string{spelling.either} + "(";
        for (std::size_t place = 0; place < wanted.size(); ++place) {
            if (place > 0) text += spelling.both;
            text.append(spelling.quote).append(owner).append("/").append(wanted[place]);
            text.append(spelling.quote);
        }
        text.append(spelling.beginning).append(")");
    }
    return text;
}

std::vector<std::int64_t> newest_of_some(Reader& reader, Query const& query,
                                         std::string const& asked)
{
    constexpr Sql on_sqlite{R"sql(
        SELECT rowid AS entry
          FROM word_index
         WHERE word_index MATCH :asked AND rowid < :before
         ORDER BY rowid DESC
         LIMIT :most
    )sql"};
    // Materialized, and with nothing but the tokens inside: else the planner may walk all entries.
    constexpr Sql on_postgresql{R"sql(
        WITH found AS MATERIALIZED (
            SELECT entry
              FROM word_entry
             WHERE tokens @@ CAST(:asked AS tsquery)
        )
        SELECT entry
          FROM found
         WHERE entry < :before
         ORDER BY entry DESC
         LIMIT :most
    )sql"};
    auto const before = query.before.value_or(std::numeric_limits<std::int64_t>::max());
    return reader.all(is_sqlite(reader) ? on_sqlite : on_postgresql,
                      {{"asked", asked}, {"before", before}, {"most", query.most}},
                      [](Row const& row) { return row.get<std::int64_t>("entry"); });
}

}  // namespace

void add(Transaction& tx, std::int64_t entry, std::span<std::string const> owners,
         std::string_view text)
{
    expects(!owners.empty() && std::ranges::all_of(owners, is_id_text));
    auto const words = each_once(words::folded_words(text));
    if (words.empty()) return;
    Entry const made{entry, joined(owners), joined(words)};
    if (is_sqlite(tx)) add_on_sqlite(tx, made);
    else add_on_postgresql(tx, made);
}

void remove(Transaction& tx, std::int64_t entry)
{
    if (is_sqlite(tx)) return remove_on_sqlite(tx, entry);
    tx.run("DELETE FROM word_entry WHERE entry = :entry", {{"entry", entry}});
}

std::vector<std::int64_t> newest(Reader& reader, Query const& query)
{
    auto const wanted = words::folded_words(query.typed);
    if (wanted.empty()) return {};
    std::vector<std::int64_t> found;
    if (is_sqlite(reader)) found = newest_waiting(reader, query, wanted);
    std::span<std::string const> rest{query.owners};
    while (!rest.empty()) {
        auto const some = rest.first(std::min(owners_at_once, rest.size()));
        rest = rest.subspan(some.size());
        auto const asked = question(some, wanted, is_sqlite(reader) ? fts5 : tsquery);
        auto const of_some = newest_of_some(reader, query, asked);
        found.insert(found.end(), of_some.begin(), of_some.end());
    }
    std::ranges::sort(found, std::greater{});
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() > static_cast<std::size_t>(query.most))
        found.resize(static_cast<std::size_t>(query.most));
    return found;
}

}  // namespace keywork::db::word_search

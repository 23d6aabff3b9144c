-- Which entries can be found by which words (platform/db/word_search.hpp). A word is kept with each
-- owner as owner/word: searching within one owner touches only that owner's part of the index,
-- however large the whole is.
-- only sqlite
-- One row for each entry that can be found.
CREATE TABLE word_entry (
    entry  INTEGER PRIMARY KEY,                                  -- the entry's own key
    owners TEXT    NOT NULL                                      -- ids, with a space between
);
-- One row for each entry that is not in word_index yet: it is searched here. A few hundred at a
-- time cost the index a third of one at a time.
CREATE TABLE word_waiting (
    entry  INTEGER PRIMARY KEY REFERENCES word_entry,
    owners TEXT    NOT NULL,
    words  TEXT    NOT NULL                                      -- folded, sorted, each once
);
CREATE VIRTUAL TABLE word_index USING fts5(
    tokens, content = '', detail = none, tokenize = "ascii tokenchars '-/'"
);
-- Words that are removed leave the file at once, not when the index is next tidied.
INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1);
-- What stands in word_index, by token and entry.
CREATE VIRTUAL TABLE word_in_index USING fts5vocab(word_index, instance);
-- end
-- only postgresql
-- One row for each entry that can be found.
CREATE TABLE word_entry (
    entry  BIGINT   PRIMARY KEY,                                 -- the entry's own key
    tokens tsvector NOT NULL
);
-- Without its list of pending rows, which every search would have to walk.
CREATE INDEX word_entry_by_token ON word_entry USING gin (tokens) WITH (fastupdate = off);
-- end

-- One row for each entry that can be found by its words (platform/db/word_search.hpp).
CREATE TABLE word_entry (
    entry  INTEGER PRIMARY KEY,                                  -- the entry's own key
    owners TEXT    NOT NULL,                                     -- ids, with a space between
    words  TEXT    NOT NULL                                      -- folded, each once, likewise
);
-- only sqlite
-- The words of each entry, each as owner/word: searching within one owner touches only that owner's
-- part of the index, however large the whole is. Only row numbers are kept with them.
CREATE VIRTUAL TABLE word_index USING fts5(
    tokens, content = '', detail = none, tokenize = "ascii tokenchars '-/'"
);
-- Words that are removed leave the file at once, not when the index is next tidied.
INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1);
-- One row: the newest entry that is in word_index. Later ones wait in word_entry, and are searched
-- there: a few hundred at a time cost the index a third of one at a time.
CREATE TABLE word_mark (
    entry INTEGER NOT NULL
);
INSERT INTO word_mark (entry) VALUES (0);
-- end
-- only postgresql
-- The same owner/word tokens, in the row itself.
ALTER TABLE word_entry ADD COLUMN tokens tsvector NOT NULL;
CREATE INDEX word_entry_by_token ON word_entry USING gin (tokens);
-- end

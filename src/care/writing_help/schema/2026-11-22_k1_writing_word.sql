-- One row for each time the organisation added, worded or switched off words that writing help
-- looks for. Never changed: of the rows with the same key the latest holds, over law/writing-words.
CREATE TABLE writing_word (
    id       TEXT    PRIMARY KEY,
    word_key TEXT    NOT NULL CHECK (word_key <> ''),      -- folded: "non compliant"
    words    TEXT    NOT NULL CHECK (words <> ''),
    says     TEXT    NOT NULL CHECK (says IN ('opinion', 'blame', 'jargon', 'fine', 'time', 'place')),
    reason   TEXT    NOT NULL,
    plainer  TEXT    NOT NULL,
    is_on    INTEGER NOT NULL CHECK (is_on IN (0, 1)),     -- 0: no longer looked for
    set_by   TEXT    NOT NULL REFERENCES staff,
    set_at   TEXT    NOT NULL,                             -- UTC
    CHECK (says NOT IN ('opinion', 'blame', 'jargon') OR (reason <> '' AND plainer <> ''))
);
CREATE INDEX writing_word_by_key ON writing_word (word_key, set_at, id);

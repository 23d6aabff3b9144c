-- One row for each entry of a child's story: one line, written when the record was sent or the fact
-- came in, with other children's names already replaced for this child's file.
CREATE TABLE chronology_entry (
    entry       INTEGER PRIMARY KEY,                             -- grows; also the word search's key
    child_id    TEXT    NOT NULL REFERENCES child,
    occurred_at TEXT    NOT NULL,
    kind        TEXT    NOT NULL,                                -- a kind of record, or of fact
    level       INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1)),
    title       TEXT    NOT NULL CHECK (title <> ''),
    words       TEXT    NOT NULL,
    by_whom     TEXT    NOT NULL,                                -- author, or where the fact is from
    author_id   TEXT    REFERENCES staff,
    setting_id  TEXT    REFERENCES setting,
    record_id   TEXT    REFERENCES record,
    recorded_at TEXT    NOT NULL,
    import_id   TEXT
);
CREATE INDEX chronology_by_child ON chronology_entry (child_id, occurred_at DESC, entry DESC);
-- Counts for the chips are read from this index alone: it holds what the level rule asks.
CREATE INDEX chronology_by_child_kind
    ON chronology_entry (child_id, kind, occurred_at DESC, entry DESC, level, author_id, record_id);
CREATE INDEX chronology_by_record ON chronology_entry (record_id);

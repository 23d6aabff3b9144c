-- A young person adds to a record in their own session: `child_id` is who, and there is no author of
-- the staff. Everything else stays as it was.
-- only sqlite
CREATE TABLE record_addition_made_anew (
    id          TEXT    PRIMARY KEY,
    record_id   TEXT    NOT NULL REFERENCES record,
    author_id   TEXT    REFERENCES staff,
    added_at    TEXT    NOT NULL,
    kind        TEXT    NOT NULL
                CHECK (kind IN ('correction', 'later_answer', 'note', 'child_view')),
    question    TEXT,
    part        TEXT,
    words       TEXT    NOT NULL CHECK (words <> ''),
    answers     TEXT,
    reason      TEXT,
    level       INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    form_key    TEXT    NOT NULL UNIQUE,
    child_id    TEXT    REFERENCES child,
    CHECK ((author_id IS NULL) <> (child_id IS NULL)),
    CHECK (child_id IS NULL OR kind = 'child_view')
);
INSERT INTO record_addition_made_anew (id, record_id, author_id, added_at, kind, question, part,
                                       words, answers, reason, level, form_key)
SELECT id, record_id, author_id, added_at, kind, question, part, words, answers, reason, level,
       form_key
  FROM record_addition;
DROP TABLE record_addition;
ALTER TABLE record_addition_made_anew RENAME TO record_addition;
CREATE INDEX record_addition_by_record ON record_addition (record_id, added_at);
CREATE TRIGGER record_addition_stands BEFORE UPDATE ON record_addition
BEGIN
    SELECT RAISE(ABORT, 'an addition is never changed');
END;
CREATE TRIGGER record_addition_is_never_deleted BEFORE DELETE ON record_addition
BEGIN
    SELECT RAISE(ABORT, 'an addition is never deleted');
END;
-- end
-- only postgresql
ALTER TABLE record_addition ADD COLUMN child_id TEXT REFERENCES child;
ALTER TABLE record_addition ALTER COLUMN author_id DROP NOT NULL;
ALTER TABLE record_addition ADD CHECK ((author_id IS NULL) <> (child_id IS NULL));
ALTER TABLE record_addition ADD CHECK (child_id IS NULL OR kind = 'child_view');
-- end

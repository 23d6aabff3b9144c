-- One row for each thing that a running total counts, as a record or an import says it: a
-- suspension of so many days, sessions missed, a missing episode. What they come to is worked out
-- when asked.
CREATE TABLE counted (
    child_id   TEXT    NOT NULL REFERENCES child,
    clock      TEXT    NOT NULL CHECK (clock <> ''),             -- EXC-45
    counted_on TEXT    NOT NULL,                                 -- the London day it falls on
    amount     INTEGER NOT NULL CHECK (amount > 0),              -- halves of a day, sessions, times
    level      INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),   -- of what says it
    record_id  TEXT    REFERENCES record,
    import_id  TEXT,
    CHECK ((record_id IS NULL) <> (import_id IS NULL))
);
CREATE INDEX counted_by_child ON counted (child_id, clock, counted_on);
CREATE UNIQUE INDEX counted_once_by_record ON counted (record_id, clock, child_id)
 WHERE record_id IS NOT NULL;

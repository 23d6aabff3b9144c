-- One row for each day that matters in a child's life: a loss, a move, a birthday of somebody they
-- love. Never changed: what was put down wrongly is ended with a reason, and put down again.
CREATE TABLE significant_date (
    id          TEXT    PRIMARY KEY,
    child_id    TEXT    NOT NULL REFERENCES child,
    kind        TEXT    NOT NULL CHECK (kind IN ('loss', 'move', 'care', 'birthday', 'family_time',
                                                 'celebration', 'faith', 'other')),
    on_day      TEXT    NOT NULL,                                -- when it was, or first is
    yearly      INTEGER NOT NULL CHECK (yearly IN (0, 1)),
    words       TEXT    NOT NULL CHECK (words <> ''),
    helps       TEXT    NOT NULL,                                -- what to do around it
    prompt_days INTEGER NOT NULL CHECK (prompt_days BETWEEN 0 AND 60),
    level       INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    made_by     TEXT    NOT NULL REFERENCES staff,
    made_at     TEXT    NOT NULL,
    ended_by    TEXT    REFERENCES staff,
    ended_at    TEXT,
    ended_why   TEXT,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    CHECK ((ended_by IS NULL) = (ended_why IS NULL))
);
CREATE INDEX significant_date_by_child ON significant_date (child_id, ended_at);

-- One row for each thing that is planned for a child, or for the house, on one day. Taken off, not
-- deleted, when it is not to be.
CREATE TABLE day_plan_entry (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    child_id   TEXT    REFERENCES child,                         -- none: the house
    on_day     TEXT    NOT NULL,                                 -- London
    planned_at TEXT,                                             -- UTC; none: at any time of it
    kind       TEXT    NOT NULL CHECK (kind IN ('school', 'appointment', 'family_time',
                                                'activity', 'travel', 'other')),
    words      TEXT    NOT NULL CHECK (words <> ''),
    level      INTEGER NOT NULL CHECK (level BETWEEN 1 AND 2),
    with_staff TEXT    REFERENCES staff,                         -- who goes with them
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL,
    off_by     TEXT    REFERENCES staff,
    off_at     TEXT,
    off_why    TEXT,
    CHECK ((off_by IS NULL) = (off_at IS NULL))
);
CREATE INDEX day_plan_entry_by_day ON day_plan_entry (setting_id, on_day);

-- One row for each child and worker who are together on a shift, while it holds.
CREATE TABLE with_child (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    child_id   TEXT    NOT NULL REFERENCES child,
    staff_id   TEXT    NOT NULL REFERENCES staff,
    on_day     TEXT    NOT NULL,                                 -- on which the shift begins
    shift_name TEXT    NOT NULL CHECK (shift_name IN ('early', 'late', 'night', 'day')),
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL,
    ended_by   TEXT    REFERENCES staff,
    ended_at   TEXT,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX with_child_by_day ON with_child (setting_id, on_day);

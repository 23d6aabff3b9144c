-- One row for each thing that somebody is to do by a time: the one list for everything.
CREATE TABLE action (
    id              TEXT    PRIMARY KEY,
    setting_id      TEXT    NOT NULL REFERENCES setting,
    child_id        TEXT    REFERENCES child,
    record_id       TEXT    REFERENCES record,                   -- the record it came from
    what            TEXT    NOT NULL CHECK (what <> ''),
    note            TEXT,                                        -- "needs two people"
    level           INTEGER NOT NULL DEFAULT 1 CHECK (level BETWEEN 0 AND 4),
    assigned_to     TEXT    REFERENCES staff,                    -- none: whoever is on shift
    due_at          TEXT,
    made_by         TEXT    NOT NULL REFERENCES staff,
    made_at         TEXT    NOT NULL,
    done_by         TEXT    REFERENCES staff,
    done_at         TEXT,
    not_done_reason TEXT,
    CHECK ((done_by IS NULL) = (done_at IS NULL))
);
CREATE INDEX action_open_by_setting ON action (setting_id, due_at) WHERE done_at IS NULL;
CREATE INDEX action_open_by_staff ON action (assigned_to, due_at) WHERE done_at IS NULL;
CREATE INDEX action_by_child ON action (child_id, due_at);
CREATE INDEX action_by_setting_day ON action (setting_id, done_at);

-- One row for each training that somebody did. A later one of the same type takes its place; none
-- is changed. Whether it counts on a day is worked out from its last day when it is asked.
CREATE TABLE training (
    id          TEXT PRIMARY KEY,
    staff_id    TEXT NOT NULL REFERENCES staff,
    type        TEXT NOT NULL CHECK (type <> ''),                -- code set training-type
    done_on     TEXT NOT NULL,
    expires_on  TEXT,                                            -- last day it counts; none: no end
    provider    TEXT NOT NULL DEFAULT '',
    certificate TEXT NOT NULL DEFAULT '',                        -- its number
    record_id   TEXT REFERENCES record,
    recorded_at TEXT NOT NULL,
    CHECK (expires_on IS NULL OR expires_on >= done_on)
);
CREATE INDEX training_by_staff ON training (staff_id, type, done_on);

-- One row for each group of a place that has a timetable: a class, a nurture or reintegration group,
-- those whom a worker of alternative provision visits.
CREATE TABLE school_group (
    id         TEXT NOT NULL PRIMARY KEY,
    setting_id TEXT NOT NULL REFERENCES setting,
    kind       TEXT NOT NULL CHECK (kind IN ('class', 'nurture', 'reintegration', 'visiting',
                                             'other')),
    name       TEXT NOT NULL CHECK (name <> ''),
    made_by    TEXT NOT NULL REFERENCES staff,
    made_at    TEXT NOT NULL,
    UNIQUE (setting_id, name)
);

-- One row for each child in a group between two days, both included, on these days of the week: who
-- is on two rolls comes on some of them only.
CREATE TABLE school_group_child (
    id       TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES school_group,
    child_id TEXT NOT NULL REFERENCES child,
    weekdays TEXT NOT NULL CHECK (weekdays <> ''),               -- "12345": 1 is Monday
    from_on  TEXT NOT NULL,
    until_on TEXT,                                               -- none: until it is ended
    made_by  TEXT NOT NULL REFERENCES staff,
    made_at  TEXT NOT NULL
);
CREATE INDEX school_group_child_by_group ON school_group_child (group_id, from_on);

-- One row for each adult who is with a group between two days, both included.
CREATE TABLE school_group_adult (
    id       TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES school_group,
    staff_id TEXT NOT NULL REFERENCES staff,
    from_on  TEXT NOT NULL,
    until_on TEXT,
    made_by  TEXT NOT NULL REFERENCES staff,
    made_at  TEXT NOT NULL
);
CREATE INDEX school_group_adult_by_group ON school_group_adult (group_id, from_on);

-- One row for each period of a group's week, between two days, both included.
CREATE TABLE school_period (
    id             TEXT    NOT NULL PRIMARY KEY,
    group_id       TEXT    NOT NULL REFERENCES school_group,
    weekday        INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),        -- 1 is Monday
    starts_minutes INTEGER NOT NULL CHECK (starts_minutes BETWEEN 0 AND 1439),   -- London
    ends_minutes   INTEGER NOT NULL CHECK (ends_minutes BETWEEN 1 AND 1440),
    name           TEXT    NOT NULL CHECK (name <> ''),          -- "Period 1"
    place          TEXT    NOT NULL CHECK (place <> ''),         -- a room, a school, a home
    activity       TEXT    NOT NULL,                             -- "Maths"
    from_on        TEXT    NOT NULL,
    until_on       TEXT,
    made_by        TEXT    NOT NULL REFERENCES staff,
    made_at        TEXT    NOT NULL,
    CHECK (ends_minutes > starts_minutes)
);
CREATE INDEX school_period_by_group ON school_period (group_id, weekday, starts_minutes);

-- One row for each adult who is, or is not, with a group in one session other than always.
CREATE TABLE session_adult (
    period_id TEXT NOT NULL REFERENCES school_period,
    on_day    TEXT NOT NULL,
    staff_id  TEXT NOT NULL REFERENCES staff,
    part      TEXT NOT NULL CHECK (part IN ('with', 'without')),
    made_by   TEXT NOT NULL REFERENCES staff,
    made_at   TEXT NOT NULL,
    PRIMARY KEY (period_id, on_day, staff_id)
);

-- One row for each tap: how a child was in a session, or how much they were in it. Never changed.
-- It is no attendance register.
CREATE TABLE session_line (
    id         TEXT    NOT NULL PRIMARY KEY,
    period_id  TEXT    NOT NULL REFERENCES school_period,
    on_day     TEXT    NOT NULL,
    child_id   TEXT    NOT NULL REFERENCES child,
    state      TEXT    CHECK (state IN ('arrived', 'settled', 'working', 'needs_help', 'left_room',
                                        'back', 'not_here')),
    engagement INTEGER CHECK (engagement BETWEEN 1 AND 5),       -- 1 not at all, 5 fully
    noted_by   TEXT    NOT NULL REFERENCES staff,
    noted_at   TEXT    NOT NULL,
    CHECK ((state IS NULL) <> (engagement IS NULL))
);
CREATE INDEX session_line_by_session ON session_line (period_id, on_day, noted_at);

-- One row for each session that somebody finished: each child's story has its line from then on.
CREATE TABLE session_finished (
    period_id   TEXT NOT NULL REFERENCES school_period,
    on_day      TEXT NOT NULL,
    finished_by TEXT NOT NULL REFERENCES staff,
    finished_at TEXT NOT NULL,
    PRIMARY KEY (period_id, on_day)
);

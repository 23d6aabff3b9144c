-- One row for each time that a shift was put on the rota, changed or taken off: as it stands after
-- that. The table shift holds what is planned now; this one how it came to it. Rows only grow.
CREATE TABLE shift_change (
    id         TEXT    PRIMARY KEY,
    shift_id   TEXT    NOT NULL,
    position   INTEGER NOT NULL,                                 -- 0, 1, … for each shift
    what       TEXT    NOT NULL CHECK (what IN ('added', 'changed', 'taken_off')),
    setting_id TEXT    NOT NULL REFERENCES setting,
    staff_id   TEXT    NOT NULL REFERENCES staff,
    name       TEXT    NOT NULL CHECK (name IN ('early', 'late', 'night', 'day')),
    part       TEXT    NOT NULL CHECK (part IN ('shift_lead', 'worker', 'sleep_in', 'on_call')),
    starts_at  TEXT    NOT NULL,
    ends_at    TEXT    NOT NULL,
    why        TEXT    NOT NULL,                                 -- empty when it was added
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL,
    UNIQUE (shift_id, position)
);
CREATE INDEX shift_change_by_setting ON shift_change (setting_id, starts_at);

-- One row for each time that somebody noted when a shift was really worked (Sch 4). The newest
-- counts; those before it stay.
CREATE TABLE shift_worked (
    id         TEXT    PRIMARY KEY,
    shift_id   TEXT    NOT NULL REFERENCES shift,
    position   INTEGER NOT NULL,                                 -- 0, 1, … for each shift
    starts_at  TEXT,                                             -- none: they did not come
    ends_at    TEXT    CHECK (ends_at > starts_at),
    note       TEXT    NOT NULL,
    noted_by   TEXT    NOT NULL REFERENCES staff,
    noted_at   TEXT    NOT NULL,
    UNIQUE (shift_id, position),
    CHECK ((starts_at IS NULL) = (ends_at IS NULL))
);

-- One row for each training that somebody on every shift of a setting needs, while it does.
CREATE TABLE shift_skill (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    training   TEXT    NOT NULL CHECK (training <> ''),          -- code set training-type
    set_by     TEXT    NOT NULL REFERENCES staff,
    set_at     TEXT    NOT NULL,
    ended_by   TEXT    REFERENCES staff,
    ended_at   TEXT,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX shift_skill_by_setting ON shift_skill (setting_id, ended_at);

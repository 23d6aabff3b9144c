-- One row for each child or place that is looked in on at night, and how often: the night plan.
CREATE TABLE night_plan (
    id            TEXT    PRIMARY KEY,
    setting_id    TEXT    NOT NULL REFERENCES setting,
    child_id      TEXT    REFERENCES child,
    place         TEXT    CHECK (place <> ''),                   -- "Doors and windows"
    every_minutes INTEGER NOT NULL CHECK (every_minutes BETWEEN 15 AND 480),
    from_minutes  INTEGER NOT NULL CHECK (from_minutes BETWEEN 0 AND 1439),   -- since midnight,
    until_minutes INTEGER NOT NULL CHECK (until_minutes BETWEEN 0 AND 1439),  -- London
    note          TEXT    NOT NULL,
    from_on       TEXT    NOT NULL,                              -- the evening it begins on
    until_on      TEXT,                                          -- none: until it is ended
    made_by       TEXT    NOT NULL REFERENCES staff,
    made_at       TEXT    NOT NULL,
    CHECK ((child_id IS NULL) <> (place IS NULL))
);
CREATE INDEX night_plan_by_setting ON night_plan (setting_id, from_on);

-- One row for each look: what was seen, by whom and when. Never changed.
CREATE TABLE night_check (
    id         TEXT    PRIMARY KEY,
    plan_id    TEXT    NOT NULL REFERENCES night_plan,
    setting_id TEXT    NOT NULL REFERENCES setting,
    round_at   TEXT    NOT NULL,                                 -- when it was due
    seen       TEXT    NOT NULL CHECK (seen IN ('asleep', 'awake_settled', 'awake_upset', 'up',
                                                'not_there', 'safe', 'not_safe')),
    words      TEXT    NOT NULL,
    checked_by TEXT    NOT NULL REFERENCES staff,
    checked_at TEXT    NOT NULL,
    UNIQUE (plan_id, round_at)
);
CREATE INDEX night_check_by_setting ON night_check (setting_id, round_at);

-- One row for each time that somebody who slept in was woken.
CREATE TABLE night_woken (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    staff_id   TEXT    NOT NULL REFERENCES staff,
    night      TEXT    NOT NULL,                                 -- the day of its evening
    woken_at   TEXT    NOT NULL,
    minutes_up INTEGER NOT NULL CHECK (minutes_up BETWEEN 1 AND 720),
    why        TEXT    NOT NULL CHECK (why <> ''),
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL
);
CREATE INDEX night_woken_by_night ON night_woken (setting_id, night);

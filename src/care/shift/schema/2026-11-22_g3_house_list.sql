-- One row for each thing that a house does again and again: meals, laundry, checks. When it is due
-- is worked out from this row, so that no job that makes tasks can be missed.
CREATE TABLE house_task (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    code       TEXT    NOT NULL,                                 -- code set domestic-task; '': other
    words      TEXT    NOT NULL CHECK (words <> ''),
    repeats    TEXT    NOT NULL CHECK (repeats IN ('each_shift', 'daily', 'weekly', 'monthly')),
    weekday    INTEGER CHECK (weekday BETWEEN 1 AND 7),          -- 1: Monday
    month_day  INTEGER CHECK (month_day BETWEEN 1 AND 31),       -- in a shorter month its last day
    shift_name TEXT    NOT NULL,                                 -- '': any shift of the day
    by_minutes INTEGER CHECK (by_minutes BETWEEN 0 AND 1439),    -- since midnight, London; none:
                                                                 -- by the end of the shift or day
    from_on    TEXT    NOT NULL,
    until_on   TEXT,                                             -- none: until it is ended
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL,
    CHECK ((repeats = 'weekly') = (weekday IS NOT NULL)),
    CHECK ((repeats = 'monthly') = (month_day IS NOT NULL))
);
CREATE INDEX house_task_by_setting ON house_task (setting_id, from_on);

-- One row for each time that a house task was done, or was said not to be done and why.
CREATE TABLE house_task_ticked (
    id                TEXT    PRIMARY KEY,
    task_id           TEXT    NOT NULL REFERENCES house_task,
    setting_id        TEXT    NOT NULL REFERENCES setting,
    on_day            TEXT    NOT NULL,                          -- on which the shift began
    shift_name        TEXT    NOT NULL,                          -- '': any shift of the day
    ticked_by         TEXT    NOT NULL REFERENCES staff,
    ticked_at         TEXT    NOT NULL,
    not_done_why      TEXT,                                      -- none: it was done
    helper_id         TEXT    REFERENCES child,                  -- the young person who helped
    skill             TEXT    NOT NULL,                          -- that they practised
    offered           TEXT    NOT NULL,                          -- a meal: what there was
    other_choice      TEXT    NOT NULL,                          -- and what instead
    allergies_checked INTEGER NOT NULL CHECK (allergies_checked IN (0, 1)),
    UNIQUE (task_id, on_day, shift_name)
);
CREATE INDEX house_task_ticked_by_day ON house_task_ticked (setting_id, on_day);

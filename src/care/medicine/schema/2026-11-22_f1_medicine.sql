-- One row for each medicine that a child has in a place. Its doses and times are medicine_line.
CREATE TABLE medicine (
    id          TEXT    PRIMARY KEY,
    child_id    TEXT    NOT NULL REFERENCES child,
    setting_id  TEXT    NOT NULL REFERENCES setting,              -- where it is kept and given
    name        TEXT    NOT NULL CHECK (name <> ''),
    strength    TEXT    NOT NULL,
    form        TEXT    NOT NULL,                                 -- tablet, liquid, …
    controlled  INTEGER NOT NULL CHECK (controlled IN (0, 1)),
    home_remedy INTEGER NOT NULL CHECK (home_remedy IN (0, 1)),
    made_by     TEXT    NOT NULL REFERENCES staff,
    made_at     TEXT    NOT NULL,                                 -- UTC
    form_key    TEXT    NOT NULL UNIQUE
);
CREATE INDEX medicine_by_child ON medicine (child_id, setting_id);
CREATE INDEX medicine_by_setting ON medicine (setting_id);

-- One row for each way it was to be given, from an instant until the next row. Never changed.
CREATE TABLE medicine_line (
    medicine_id       TEXT    NOT NULL REFERENCES medicine,
    version           INTEGER NOT NULL CHECK (version >= 1),
    from_at           TEXT    NOT NULL,                           -- UTC
    until_on          TEXT,                                       -- the last day of a course
    prescribed_on     TEXT,
    prescriber        TEXT    NOT NULL,
    dose_hundredths   INTEGER NOT NULL CHECK (dose_hundredths > 0),
    times             TEXT    NOT NULL,                           -- 08:00 20:00; empty: as needed
    weekdays          TEXT    NOT NULL CHECK (weekdays <> ''),    -- 1234567: Monday is 1
    as_needed_for     TEXT    NOT NULL,
    most_in_24_hours  INTEGER CHECK (most_in_24_hours >= 1),
    least_gap_minutes INTEGER CHECK (least_gap_minutes >= 1),
    route             TEXT    NOT NULL,
    instructions      TEXT    NOT NULL,
    storage           TEXT    NOT NULL,
    self_administers  INTEGER NOT NULL CHECK (self_administers IN (0, 1)),
    consent_by        TEXT    NOT NULL,
    consent_on        TEXT,
    why               TEXT    NOT NULL,                           -- of a change
    made_by           TEXT    NOT NULL REFERENCES staff,
    made_at           TEXT    NOT NULL,
    form_key          TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (medicine_id, version),
    CHECK (times <> '' OR as_needed_for <> '')
);

-- One row for each medicine that was stopped.
CREATE TABLE medicine_stop (
    medicine_id TEXT PRIMARY KEY REFERENCES medicine,
    stopped_at  TEXT NOT NULL,
    why         TEXT NOT NULL CHECK (why <> ''),
    made_by     TEXT NOT NULL REFERENCES staff
);

-- One row for each dose that was given, refused or not given. Never changed: a dose that was
-- recorded wrongly is a medication error, with its own record.
CREATE TABLE medicine_dose (
    id                TEXT    PRIMARY KEY,
    medicine_id       TEXT    NOT NULL REFERENCES medicine,
    child_id          TEXT    NOT NULL REFERENCES child,          -- the medicine's, to find it by
    setting_id        TEXT    NOT NULL REFERENCES setting,        -- the medicine's, to find it by
    line              INTEGER NOT NULL,
    due_at            TEXT,                                       -- none: as needed
    outcome           TEXT    NOT NULL CHECK (outcome IN ('given', 'self_given', 'refused',
                                                          'absent', 'withheld', 'spoilt')),
    given_at          TEXT    NOT NULL,                           -- given or offered (UTC)
    recorded_at       TEXT    NOT NULL CHECK (recorded_at >= given_at),
    amount_hundredths INTEGER NOT NULL CHECK (amount_hundredths > 0),
    reason            TEXT    NOT NULL,
    advice            TEXT    NOT NULL,
    giver_id          TEXT    NOT NULL REFERENCES staff,
    witness_id        TEXT    REFERENCES staff CHECK (witness_id <> giver_id),
    form_key          TEXT    NOT NULL UNIQUE,
    body_hash         TEXT    NOT NULL,                           -- same key, other body: conflict
    FOREIGN KEY (medicine_id, line) REFERENCES medicine_line (medicine_id, version),
    CHECK (due_at IS NOT NULL OR outcome IN ('given', 'self_given', 'spoilt')),
    CHECK (reason <> '' OR (due_at IS NOT NULL AND outcome IN ('given', 'self_given')))
);
-- Nobody has the same dose twice.
CREATE UNIQUE INDEX medicine_dose_taken_once ON medicine_dose (medicine_id, due_at)
 WHERE outcome IN ('given', 'self_given');
CREATE INDEX medicine_dose_by_setting ON medicine_dose (setting_id, given_at);
CREATE INDEX medicine_dose_by_child ON medicine_dose (child_id, given_at);

-- One row for each time somebody said how a medicine given as needed worked.
CREATE TABLE medicine_effect (
    dose_id TEXT PRIMARY KEY REFERENCES medicine_dose,
    worked  TEXT NOT NULL CHECK (worked IN ('yes', 'partly', 'no')),
    words   TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES staff,
    said_at TEXT NOT NULL
);

-- One row for each change of what is in the cupboard. The balance is the sum of the changes.
CREATE TABLE medicine_stock (
    medicine_id       TEXT    NOT NULL REFERENCES medicine,
    number            INTEGER NOT NULL CHECK (number >= 1),       -- in order
    move              TEXT    NOT NULL CHECK (move IN ('in', 'dose', 'returned', 'disposed',
                                                       'count')),
    change_hundredths INTEGER NOT NULL,
    expires_on        TEXT,
    to_whom           TEXT    NOT NULL CHECK (to_whom <> ''
                                              OR move NOT IN ('returned', 'disposed')),
    explanation       TEXT    NOT NULL CHECK (explanation <> '' OR move <> 'count'
                                              OR change_hundredths = 0),
    dose_id           TEXT    REFERENCES medicine_dose CHECK ((dose_id IS NULL) = (move <> 'dose')),
    at                TEXT    NOT NULL,
    staff_id          TEXT    NOT NULL REFERENCES staff,
    witness_id        TEXT    REFERENCES staff CHECK (witness_id <> staff_id),
    form_key          TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (medicine_id, number)
);

-- One row for each weekly check of a place's medicines, as it was signed.
CREATE TABLE medicine_check (
    id          TEXT    PRIMARY KEY,
    setting_id  TEXT    NOT NULL REFERENCES setting,
    from_at     TEXT    NOT NULL,
    checked_at  TEXT    NOT NULL,
    missed      INTEGER NOT NULL CHECK (missed >= 0),
    differences INTEGER NOT NULL CHECK (differences >= 0),
    words       TEXT    NOT NULL,
    checked_by  TEXT    NOT NULL REFERENCES staff,
    form_key    TEXT    NOT NULL UNIQUE
);
CREATE INDEX medicine_check_by_setting ON medicine_check (setting_id, checked_at);

-- only sqlite
CREATE TRIGGER medicine_stands BEFORE UPDATE ON medicine
BEGIN SELECT RAISE(ABORT, 'a medicine is never changed'); END;
CREATE TRIGGER medicine_is_never_deleted BEFORE DELETE ON medicine
BEGIN SELECT RAISE(ABORT, 'a medicine is never deleted'); END;
CREATE TRIGGER medicine_line_stands BEFORE UPDATE ON medicine_line
BEGIN SELECT RAISE(ABORT, 'a prescription is never changed'); END;
CREATE TRIGGER medicine_line_is_never_deleted BEFORE DELETE ON medicine_line
BEGIN SELECT RAISE(ABORT, 'a prescription is never deleted'); END;
CREATE TRIGGER medicine_stop_stands BEFORE UPDATE ON medicine_stop
BEGIN SELECT RAISE(ABORT, 'a stop is never changed'); END;
CREATE TRIGGER medicine_stop_is_never_deleted BEFORE DELETE ON medicine_stop
BEGIN SELECT RAISE(ABORT, 'a stop is never deleted'); END;
CREATE TRIGGER medicine_dose_stands BEFORE UPDATE ON medicine_dose
BEGIN SELECT RAISE(ABORT, 'a dose is never changed'); END;
CREATE TRIGGER medicine_dose_is_never_deleted BEFORE DELETE ON medicine_dose
BEGIN SELECT RAISE(ABORT, 'a dose is never deleted'); END;
CREATE TRIGGER medicine_effect_stands BEFORE UPDATE ON medicine_effect
BEGIN SELECT RAISE(ABORT, 'an effect is never changed'); END;
CREATE TRIGGER medicine_effect_is_never_deleted BEFORE DELETE ON medicine_effect
BEGIN SELECT RAISE(ABORT, 'an effect is never deleted'); END;
CREATE TRIGGER medicine_stock_stands BEFORE UPDATE ON medicine_stock
BEGIN SELECT RAISE(ABORT, 'stock is never changed'); END;
CREATE TRIGGER medicine_stock_is_never_deleted BEFORE DELETE ON medicine_stock
BEGIN SELECT RAISE(ABORT, 'stock is never deleted'); END;
CREATE TRIGGER medicine_check_stands BEFORE UPDATE ON medicine_check
BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER medicine_check_is_never_deleted BEFORE DELETE ON medicine_check
BEGIN SELECT RAISE(ABORT, 'a check is never deleted'); END;
-- end
-- only postgresql
CREATE FUNCTION medicine_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'what was recorded of a medicine is never changed or deleted';
END
$body$;
CREATE TRIGGER medicine_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
CREATE TRIGGER medicine_line_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine_line
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
CREATE TRIGGER medicine_stop_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine_stop
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
CREATE TRIGGER medicine_dose_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine_dose
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
CREATE TRIGGER medicine_effect_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine_effect
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
CREATE TRIGGER medicine_stock_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine_stock
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
CREATE TRIGGER medicine_check_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON medicine_check
    FOR EACH STATEMENT EXECUTE FUNCTION medicine_stands();
-- end

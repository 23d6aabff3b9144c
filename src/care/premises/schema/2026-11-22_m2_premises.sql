-- One row for each file of a place or of a child's money there: a photograph of a hazard, a receipt.
-- Pictures are kept without what cameras write beside them.
CREATE TABLE place_file (
    id         TEXT    NOT NULL PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    child_id   TEXT    REFERENCES child,                          -- whose; none: the place's own
    file_type  TEXT    NOT NULL CHECK (file_type IN ('png', 'jpeg', 'pdf')),
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    sha256     TEXT    NOT NULL,
    content    TEXT    NOT NULL,                                  -- base64url
    added_by   TEXT    NOT NULL REFERENCES staff,
    added_at   TEXT    NOT NULL
);

-- One row for each check that a place does again and again. When it is due is worked out from this row
-- and from when it was done last.
CREATE TABLE premises_check (
    id         TEXT    NOT NULL PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    code       TEXT    NOT NULL,                                  -- code set hs-check-type; '': other
    words      TEXT    NOT NULL CHECK (words <> ''),
    unit       TEXT    NOT NULL CHECK (unit IN ('shift', 'days', 'months')),
    every      INTEGER NOT NULL CHECK (every BETWEEN 1 AND 365 AND (every = 1 OR unit <> 'shift')),
    from_on    TEXT    NOT NULL,                                  -- first due
    until_on   TEXT,                                              -- included; none: until it is ended
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL
);
CREATE INDEX premises_check_by_setting ON premises_check (setting_id, from_on);

-- One row for each thing that a check looks at. A reading in tenths of a degree Celsius has limits.
CREATE TABLE premises_check_line (
    check_id       TEXT    NOT NULL REFERENCES premises_check,
    position       INTEGER NOT NULL CHECK (position >= 0),
    words          TEXT    NOT NULL CHECK (words <> ''),
    lowest_tenths  INTEGER,                                       -- both none: looked at, not measured
    highest_tenths INTEGER,
    PRIMARY KEY (check_id, position),
    CHECK (lowest_tenths <= highest_tenths)
);

-- One row for each time a check was done.
CREATE TABLE premises_check_done (
    id          TEXT NOT NULL PRIMARY KEY,
    check_id    TEXT NOT NULL REFERENCES premises_check,
    setting_id  TEXT NOT NULL REFERENCES setting,
    done_at     TEXT NOT NULL,                                    -- UTC
    done_by     TEXT NOT NULL REFERENCES staff,
    recorded_at TEXT NOT NULL CHECK (recorded_at >= done_at),
    note        TEXT NOT NULL,
    form_key    TEXT NOT NULL UNIQUE
);
CREATE INDEX premises_check_done_last ON premises_check_done (check_id, done_at);
CREATE INDEX premises_check_done_by_setting ON premises_check_done (setting_id, done_at);

-- One row for each line of a check that was done.
CREATE TABLE premises_check_result (
    done_id        TEXT    NOT NULL REFERENCES premises_check_done,
    position       INTEGER NOT NULL CHECK (position >= 0),
    words          TEXT    NOT NULL,                              -- of the line, as it was then
    passed         INTEGER NOT NULL CHECK (passed IN (0, 1)),
    reading_tenths INTEGER,
    PRIMARY KEY (done_id, position)
);

-- One row for each fire drill (Children's Homes (England) Regulations 2015, Sch 4 para 6).
CREATE TABLE premises_drill (
    done_id          TEXT    NOT NULL PRIMARY KEY REFERENCES premises_check_done,
    who              TEXT    NOT NULL CHECK (who <> ''),
    seconds_to_clear INTEGER NOT NULL CHECK (seconds_to_clear BETWEEN 1 AND 3600),
    at_night         INTEGER NOT NULL CHECK (at_night IN (0, 1)),
    problems         TEXT    NOT NULL CHECK (problems <> ''),     -- with procedure or equipment
    what_was_done    TEXT    NOT NULL CHECK (what_was_done <> '')
);

-- One row for each hazard that somebody reported, and for each line of a check that did not pass.
CREATE TABLE premises_defect (
    id          TEXT    NOT NULL PRIMARY KEY,
    setting_id  TEXT    NOT NULL REFERENCES setting,
    what        TEXT    NOT NULL CHECK (what <> ''),
    place       TEXT    NOT NULL CHECK (place <> ''),
    risk        TEXT    NOT NULL CHECK (risk IN ('low', 'medium', 'high')),
    done_id     TEXT    REFERENCES premises_check_done,           -- the check that found it
    photo_id    TEXT    REFERENCES place_file,
    reported_by TEXT    NOT NULL REFERENCES staff,
    reported_at TEXT    NOT NULL,
    form_key    TEXT    NOT NULL UNIQUE
);
CREATE INDEX premises_defect_by_setting ON premises_defect (setting_id, reported_at);

-- One row for each task that a defect put on the list of actions. The newest is the one that counts.
CREATE TABLE premises_defect_task (
    action_id TEXT    NOT NULL PRIMARY KEY REFERENCES action,
    defect_id TEXT    NOT NULL REFERENCES premises_defect,
    number    INTEGER NOT NULL CHECK (number >= 1),
    UNIQUE (defect_id, number)
);

-- One row for each thing that was done about a defect.
CREATE TABLE premises_defect_step (
    id        TEXT    NOT NULL PRIMARY KEY,
    defect_id TEXT    NOT NULL REFERENCES premises_defect,
    number    INTEGER NOT NULL CHECK (number >= 1),
    kind      TEXT    NOT NULL CHECK (kind IN ('made_safe', 'given', 'fixed', 'sound', 'not_sound')),
    words     TEXT    NOT NULL CHECK (words <> '' OR kind IN ('given', 'sound')),
    owner_id  TEXT    REFERENCES staff,                           -- of given; none: whoever is there
    due_on    TEXT,
    photo_id  TEXT    REFERENCES place_file,
    made_by   TEXT    NOT NULL REFERENCES staff,
    made_at   TEXT    NOT NULL,
    UNIQUE (defect_id, number)
);

-- One row for each time a manager looked through a month of a book of the place.
CREATE TABLE premises_look (
    id         TEXT NOT NULL PRIMARY KEY,
    setting_id TEXT NOT NULL REFERENCES setting,
    book       TEXT NOT NULL CHECK (book IN ('checks', 'money', 'visitors')),
    month      TEXT NOT NULL,                                     -- its first day
    words      TEXT NOT NULL,
    looked_by  TEXT NOT NULL REFERENCES staff,
    looked_at  TEXT NOT NULL,
    form_key   TEXT NOT NULL UNIQUE
);
CREATE INDEX premises_look_by_setting ON premises_look (setting_id, book, month);

-- only sqlite
CREATE TRIGGER place_file_stands BEFORE UPDATE ON place_file
BEGIN SELECT RAISE(ABORT, 'a file of a place is never changed'); END;
CREATE TRIGGER place_file_is_never_deleted BEFORE DELETE ON place_file
BEGIN SELECT RAISE(ABORT, 'a file of a place is never deleted'); END;
CREATE TRIGGER premises_check_line_stands BEFORE UPDATE ON premises_check_line
BEGIN SELECT RAISE(ABORT, 'a line of a check is never changed'); END;
CREATE TRIGGER premises_check_line_is_never_deleted BEFORE DELETE ON premises_check_line
BEGIN SELECT RAISE(ABORT, 'a line of a check is never deleted'); END;
CREATE TRIGGER premises_check_done_stands BEFORE UPDATE ON premises_check_done
BEGIN SELECT RAISE(ABORT, 'a check that was done is never changed'); END;
CREATE TRIGGER premises_check_done_is_never_deleted BEFORE DELETE ON premises_check_done
BEGIN SELECT RAISE(ABORT, 'a check that was done is never deleted'); END;
CREATE TRIGGER premises_check_result_stands BEFORE UPDATE ON premises_check_result
BEGIN SELECT RAISE(ABORT, 'the result of a check is never changed'); END;
CREATE TRIGGER premises_check_result_is_never_deleted BEFORE DELETE ON premises_check_result
BEGIN SELECT RAISE(ABORT, 'the result of a check is never deleted'); END;
CREATE TRIGGER premises_drill_stands BEFORE UPDATE ON premises_drill
BEGIN SELECT RAISE(ABORT, 'a fire drill is never changed'); END;
CREATE TRIGGER premises_drill_is_never_deleted BEFORE DELETE ON premises_drill
BEGIN SELECT RAISE(ABORT, 'a fire drill is never deleted'); END;
CREATE TRIGGER premises_defect_stands BEFORE UPDATE ON premises_defect
BEGIN SELECT RAISE(ABORT, 'a hazard is never changed'); END;
CREATE TRIGGER premises_defect_is_never_deleted BEFORE DELETE ON premises_defect
BEGIN SELECT RAISE(ABORT, 'a hazard is never deleted'); END;
CREATE TRIGGER premises_defect_step_stands BEFORE UPDATE ON premises_defect_step
BEGIN SELECT RAISE(ABORT, 'a step of a hazard is never changed'); END;
CREATE TRIGGER premises_defect_step_is_never_deleted BEFORE DELETE ON premises_defect_step
BEGIN SELECT RAISE(ABORT, 'a step of a hazard is never deleted'); END;
CREATE TRIGGER premises_defect_task_stands BEFORE UPDATE ON premises_defect_task
BEGIN SELECT RAISE(ABORT, 'a task of a hazard is never changed'); END;
CREATE TRIGGER premises_defect_task_is_never_deleted BEFORE DELETE ON premises_defect_task
BEGIN SELECT RAISE(ABORT, 'a task of a hazard is never deleted'); END;
CREATE TRIGGER premises_look_stands BEFORE UPDATE ON premises_look
BEGIN SELECT RAISE(ABORT, 'a look is never changed'); END;
CREATE TRIGGER premises_look_is_never_deleted BEFORE DELETE ON premises_look
BEGIN SELECT RAISE(ABORT, 'a look is never deleted'); END;
-- end
-- only postgresql
CREATE FUNCTION premises_stand() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'what was recorded of a place is never changed or deleted';
END
$body$;
CREATE TRIGGER place_file_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON place_file
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_check_line_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_check_line
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_check_done_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_check_done
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_check_result_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_check_result
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_drill_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_drill
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_defect_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_defect
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_defect_step_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_defect_step
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_defect_task_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_defect_task
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
CREATE TRIGGER premises_look_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON premises_look
    FOR EACH STATEMENT EXECUTE FUNCTION premises_stand();
-- end

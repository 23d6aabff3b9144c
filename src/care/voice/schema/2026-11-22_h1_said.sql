-- One row for each thing that a child said and that is kept as theirs: a view that a record holds, or
-- words of their own. Never changed: what became of it, and corrections, are rows in said_step.
CREATE TABLE said (
    id          TEXT    PRIMARY KEY,
    child_id    TEXT    NOT NULL REFERENCES child,
    setting_id  TEXT    NOT NULL REFERENCES setting,             -- where it is answered
    record_id   TEXT    REFERENCES record,                       -- whose words it quotes or is about
    shared_id   TEXT,                                            -- the shared text it disagrees with
    came        TEXT    NOT NULL
                CHECK (came IN ('noted', 'record', 'own_page', 'disagrees', 'unsafe')),
    words       TEXT    NOT NULL CHECK (words <> ''),
    method      TEXT    NOT NULL CHECK (method <> ''),           -- code set child-voice-method
    said_on     TEXT    NOT NULL,                                -- London day
    asks        INTEGER NOT NULL CHECK (asks IN (0, 1)),         -- it asks for an answer
    level       INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    heard_by    TEXT    REFERENCES staff,                        -- none: on their own page
    assigned_to TEXT    REFERENCES staff,                        -- who answers; none: the shift
    action_id   TEXT    REFERENCES action,
    made_by     TEXT    REFERENCES staff,                        -- none: the child themselves
    made_at     TEXT    NOT NULL,
    form_key    TEXT    NOT NULL UNIQUE,
    CHECK (made_by IS NOT NULL OR came IN ('own_page', 'disagrees', 'unsafe'))
);
CREATE INDEX said_by_child ON said (child_id, said_on);
CREATE INDEX said_by_setting ON said (setting_id, said_on);
CREATE INDEX said_by_record ON said (record_id) WHERE record_id IS NOT NULL;

-- One row for each thing that became of it, in order of number: heard by somebody, found to ask for
-- an answer, passed on, decided, told back, corrected. A later one of a kind takes the place of an
-- earlier one; both stay.
CREATE TABLE said_step (
    said_id     TEXT    NOT NULL REFERENCES said,
    number      INTEGER NOT NULL CHECK (number >= 1),
    kind        TEXT    NOT NULL
                CHECK (kind IN ('heard', 'asks', 'passed_on', 'decided', 'told', 'corrected')),
    answer      TEXT    CHECK (answer IN ('yes', 'partly', 'no')),
    words       TEXT,                                            -- decided, said back, corrected
    why         TEXT,
    on_day      TEXT,                                            -- decided: by when; told: when
    assigned_to TEXT    REFERENCES staff,
    action_id   TEXT    REFERENCES action,
    made_by     TEXT    NOT NULL REFERENCES staff,
    made_at     TEXT    NOT NULL,
    PRIMARY KEY (said_id, number),
    CHECK ((kind = 'decided') = (answer IS NOT NULL)),
    CHECK (kind NOT IN ('decided', 'corrected') OR words <> ''),
    CHECK (kind NOT IN ('decided', 'corrected') OR why <> ''),
    CHECK (kind <> 'told' OR on_day IS NOT NULL)
);
-- only sqlite
CREATE TRIGGER said_stands BEFORE UPDATE ON said
BEGIN
    SELECT RAISE(ABORT, 'what was said is never changed');
END;
CREATE TRIGGER said_step_stands BEFORE UPDATE ON said_step
BEGIN
    SELECT RAISE(ABORT, 'what became of it is never changed');
END;
-- end
-- only postgresql
CREATE FUNCTION said_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'what was said, and what became of it, is never changed';
END
$body$;
CREATE TRIGGER said_stands BEFORE UPDATE OR DELETE ON said
    FOR EACH STATEMENT EXECUTE FUNCTION said_stands();
CREATE TRIGGER said_step_stands BEFORE UPDATE OR DELETE ON said_step
    FOR EACH STATEMENT EXECUTE FUNCTION said_stands();
-- end

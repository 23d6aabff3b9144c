-- One row for each version of a plan: a record of a kind that is a plan, from when it was sent.
-- Whether it is current follows from the dates and from the later versions.
CREATE TABLE plan (
    record_id  TEXT    PRIMARY KEY REFERENCES record,
    child_id   TEXT    NOT NULL REFERENCES child,
    setting_id TEXT    NOT NULL REFERENCES setting,
    kind       TEXT    NOT NULL,
    series     TEXT    NOT NULL REFERENCES record,               -- its first version
    version    INTEGER NOT NULL CHECK (version >= 1),            -- in the order of sending
    review_on  TEXT,                                             -- to be looked at again by
    agreed_at  TEXT,                                             -- none: it waits to be signed
    ended_on   TEXT,                                             -- the last day on which it held
    UNIQUE (series, version)
);
CREATE INDEX plan_by_child ON plan (child_id, kind, setting_id);

-- One row for each target of a version. The target itself is the same in every version that
-- says it in the same words.
CREATE TABLE plan_target (
    record_id   TEXT    NOT NULL REFERENCES plan,
    position    INTEGER NOT NULL,
    target_id   TEXT    NOT NULL,
    words       TEXT    NOT NULL CHECK (words <> ''),
    area        TEXT    NOT NULL,                                -- in words, as the form had it
    need        TEXT    NOT NULL,
    baseline    TEXT    NOT NULL,
    baseline_on TEXT,
    measure     TEXT    NOT NULL,
    by_when     TEXT,
    helped_by   TEXT    NOT NULL,
    strategy    TEXT    NOT NULL,
    PRIMARY KEY (record_id, position)
);
CREATE INDEX plan_target_by_target ON plan_target (target_id);

-- One row for each thing that adults do, as a version of a plan says it.
CREATE TABLE plan_strategy (
    record_id TEXT    NOT NULL REFERENCES plan,
    position  INTEGER NOT NULL,
    words     TEXT    NOT NULL CHECK (words <> ''),
    PRIMARY KEY (record_id, position)
);

-- One row for each entry of progress towards a target: what a record says of it.
CREATE TABLE target_progress (
    record_id TEXT    PRIMARY KEY REFERENCES record,
    child_id  TEXT    NOT NULL REFERENCES child,
    target_id TEXT    NOT NULL,
    noted_at  TEXT    NOT NULL,                                  -- when it was (UTC)
    by_child  INTEGER CHECK (by_child BETWEEN 0 AND 10),         -- the child's own score
    by_adult  INTEGER CHECK (by_adult BETWEEN 0 AND 10),
    words     TEXT    NOT NULL,
    met       INTEGER NOT NULL CHECK (met IN (0, 1))
);
CREATE INDEX target_progress_by_child ON target_progress (child_id, target_id, noted_at);

-- only sqlite
CREATE TRIGGER plan_target_stands BEFORE UPDATE ON plan_target
BEGIN
    SELECT RAISE(ABORT, 'a target of a plan is never changed');
END;
CREATE TRIGGER plan_strategy_stands BEFORE UPDATE ON plan_strategy
BEGIN
    SELECT RAISE(ABORT, 'a strategy of a plan is never changed');
END;
CREATE TRIGGER target_progress_stands BEFORE UPDATE ON target_progress
BEGIN
    SELECT RAISE(ABORT, 'an entry of progress is never changed');
END;
-- end
-- only postgresql
CREATE FUNCTION plan_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'targets, strategies and progress of a plan are never changed';
END
$body$;
CREATE TRIGGER plan_target_stands BEFORE UPDATE ON plan_target
    FOR EACH STATEMENT EXECUTE FUNCTION plan_stands();
CREATE TRIGGER plan_strategy_stands BEFORE UPDATE ON plan_strategy
    FOR EACH STATEMENT EXECUTE FUNCTION plan_stands();
CREATE TRIGGER target_progress_stands BEFORE UPDATE ON target_progress
    FOR EACH STATEMENT EXECUTE FUNCTION plan_stands();
-- end

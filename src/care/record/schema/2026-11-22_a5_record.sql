-- One row for each record that was sent. Its answers are never changed: a correction is an
-- addition. Answers are JSON by question name, as the form of that version asked them.
CREATE TABLE record (
    id           TEXT    PRIMARY KEY,
    kind         TEXT    NOT NULL,
    form_version INTEGER NOT NULL,
    setting_id   TEXT    NOT NULL REFERENCES setting,
    author_id    TEXT    NOT NULL REFERENCES staff,
    occurred_at  TEXT    NOT NULL,                               -- when it happened (UTC)
    ended_at     TEXT,
    recorded_at  TEXT    NOT NULL,                               -- when it was sent (UTC)
    level        INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    significant  INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1)),
    answers      TEXT    NOT NULL,
    form_key     TEXT    NOT NULL UNIQUE,                        -- of the draft: same key, same record
    body_hash    TEXT    NOT NULL,                               -- same key, other body: conflict
    opened_from  TEXT    REFERENCES record                       -- the record that opened this one
);
CREATE INDEX record_by_setting ON record (setting_id, occurred_at);
CREATE INDEX record_by_author ON record (author_id, recorded_at);
CREATE INDEX record_by_kind ON record (setting_id, kind, occurred_at);

-- One row for each child that a record is about.
CREATE TABLE record_child (
    record_id TEXT    NOT NULL REFERENCES record,
    child_id  TEXT    NOT NULL REFERENCES child,
    position  INTEGER NOT NULL,                                  -- 0: the child it was opened on
    PRIMARY KEY (record_id, child_id)
);
CREATE INDEX record_child_by_child ON record_child (child_id, record_id);

-- One row for each member of staff who took part or saw, as the record says.
CREATE TABLE record_staff (
    record_id TEXT    NOT NULL REFERENCES record,
    staff_id  TEXT    NOT NULL REFERENCES staff,
    part      TEXT    NOT NULL CHECK (part IN ('took_part', 'saw')),
    PRIMARY KEY (record_id, staff_id, part)
);

-- One row for each person named on a record that only named people may open (level 4).
CREATE TABLE record_named (
    record_id TEXT    NOT NULL REFERENCES record,
    staff_id  TEXT    NOT NULL REFERENCES staff,
    PRIMARY KEY (record_id, staff_id)
);

-- One row for each dated addition to a sent record: a correction, an answer given later, a note.
CREATE TABLE record_addition (
    id          TEXT    PRIMARY KEY,
    record_id   TEXT    NOT NULL REFERENCES record,
    author_id   TEXT    NOT NULL REFERENCES staff,
    added_at    TEXT    NOT NULL,
    kind        TEXT    NOT NULL
                CHECK (kind IN ('correction', 'later_answer', 'note', 'child_view')),
    question    TEXT,                                            -- which answer, when one is meant
    part        TEXT,                                            -- the form's later part it answers
    words       TEXT    NOT NULL CHECK (words <> ''),
    answers     TEXT,                                            -- of the part, JSON by question
    reason      TEXT,
    level       INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    form_key    TEXT    NOT NULL UNIQUE
);
CREATE INDEX record_addition_by_record ON record_addition (record_id, added_at);

-- One row for each signature asked for and given: agreed, or returned with a reason.
CREATE TABLE record_signature (
    id         TEXT    PRIMARY KEY,
    record_id  TEXT    NOT NULL REFERENCES record,
    author_id  TEXT    NOT NULL REFERENCES staff,                -- the record's, to find it by
    setting_id TEXT    NOT NULL REFERENCES setting,              -- the record's, to find it by
    step       INTEGER NOT NULL CHECK (step >= 0),               -- place in the form's chain
    round      INTEGER NOT NULL DEFAULT 1 CHECK (round >= 1),    -- grows when it is asked again
    roles      TEXT    NOT NULL,                                 -- who may sign: "senior lead"
    asked_at   TEXT    NOT NULL,
    talked_at  TEXT,                                             -- when the signer talked to them
    signed_by  TEXT    REFERENCES staff,
    signed_at  TEXT,
    answer     TEXT    CHECK (answer IN ('agreed', 'returned')),
    comment    TEXT,
    CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CHECK ((signed_by IS NULL) = (answer IS NULL))
);
CREATE INDEX record_signature_by_record ON record_signature (record_id, step);
CREATE INDEX record_signature_waiting ON record_signature (setting_id, asked_at)
    WHERE signed_at IS NULL;

-- One row for each person who said they have read a record (handovers).
CREATE TABLE record_read (
    record_id TEXT    NOT NULL REFERENCES record,
    staff_id  TEXT    NOT NULL REFERENCES staff,
    read_at   TEXT    NOT NULL,
    PRIMARY KEY (record_id, staff_id)
);

-- One row for each record being written. Kept from the first keystroke, found again on the same
-- child only, and kept when the session ends or a permission is taken away.
CREATE TABLE draft (
    id           TEXT    PRIMARY KEY,
    form_key     TEXT    NOT NULL UNIQUE,                        -- 128 random bits, of one form page
    kind         TEXT    NOT NULL,
    form_version INTEGER NOT NULL,
    setting_id   TEXT    NOT NULL REFERENCES setting,
    child_id     TEXT    REFERENCES child,                       -- none: a house record
    author_id    TEXT    NOT NULL REFERENCES staff,
    answers      TEXT    NOT NULL,                               -- as typed, JSON by field name
    step         INTEGER NOT NULL DEFAULT 0,
    version      INTEGER NOT NULL DEFAULT 1,                     -- grows with every save
    saved_from   TEXT    NOT NULL,                               -- the page it was last saved from
    opened_from  TEXT    REFERENCES record,
    started_at   TEXT    NOT NULL,
    saved_at     TEXT    NOT NULL,
    sent_as      TEXT    REFERENCES record
);
CREATE INDEX draft_by_author ON draft (author_id, sent_as, saved_at);
CREATE INDEX draft_by_child ON draft (child_id, sent_as);

-- One row for each earlier save of a draft that is not sent yet: what a page was opened with, for
-- when somebody else saved meanwhile. Gone when the draft is sent.
CREATE TABLE draft_earlier (
    draft_id TEXT    NOT NULL REFERENCES draft,
    version  INTEGER NOT NULL,
    answers  TEXT    NOT NULL,
    PRIMARY KEY (draft_id, version)
);

-- One row for each text that could not become part of its draft, because a newer save was there,
-- the session had ended or a permission had gone: kept, shown to its author, never merged by the
-- machine.
CREATE TABLE kept_words (
    id           TEXT    PRIMARY KEY,
    draft_id     TEXT    REFERENCES draft,                       -- none: there was no draft yet
    author_id    TEXT    NOT NULL REFERENCES staff,
    form_key     TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    setting_id   TEXT    REFERENCES setting,
    child_id     TEXT    REFERENCES child,
    step         INTEGER NOT NULL DEFAULT 0,
    base_version INTEGER NOT NULL DEFAULT 0,                     -- of the draft the page was opened on
    answers      TEXT    NOT NULL,                               -- as typed, JSON by field name
    why          TEXT    NOT NULL
                 CHECK (why IN ('newer_save', 'session_ended', 'not_allowed', 'already_sent',
                                'not_finished')),
    kept_at      TEXT    NOT NULL,
    settled_at   TEXT                                            -- when its author dealt with it
);
CREATE INDEX kept_words_by_author ON kept_words (author_id, kept_at) WHERE settled_at IS NULL;

-- only sqlite
CREATE TRIGGER record_stands BEFORE UPDATE OF id, kind, form_version, setting_id, author_id,
    occurred_at, ended_at, recorded_at, answers, form_key, body_hash ON record
BEGIN
    SELECT RAISE(ABORT, 'a sent record is never changed');
END;
CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
BEGIN
    SELECT RAISE(ABORT, 'a sent record is never deleted');
END;
CREATE TRIGGER record_addition_stands BEFORE UPDATE ON record_addition
BEGIN
    SELECT RAISE(ABORT, 'an addition is never changed');
END;
CREATE TRIGGER record_addition_is_never_deleted BEFORE DELETE ON record_addition
BEGIN
    SELECT RAISE(ABORT, 'an addition is never deleted');
END;
CREATE TRIGGER record_signature_stands BEFORE UPDATE ON record_signature
WHEN OLD.signed_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a signature is never changed');
END;
CREATE TRIGGER record_signature_is_never_deleted BEFORE DELETE ON record_signature
BEGIN
    SELECT RAISE(ABORT, 'a signature is never deleted');
END;
-- end
-- only postgresql
CREATE FUNCTION record_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'a sent record, addition or signature is never changed or deleted';
END
$body$;
CREATE TRIGGER record_stands BEFORE UPDATE OF id, kind, form_version, setting_id, author_id,
    occurred_at, ended_at, recorded_at, answers, form_key, body_hash ON record
    FOR EACH ROW EXECUTE FUNCTION record_stands();
CREATE TRIGGER record_is_never_deleted BEFORE DELETE OR TRUNCATE ON record
    FOR EACH STATEMENT EXECUTE FUNCTION record_stands();
CREATE TRIGGER record_addition_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON record_addition
    FOR EACH STATEMENT EXECUTE FUNCTION record_stands();
CREATE TRIGGER record_signature_stands BEFORE UPDATE ON record_signature
    FOR EACH ROW WHEN (OLD.signed_by IS NOT NULL) EXECUTE FUNCTION record_stands();
CREATE TRIGGER record_signature_is_never_deleted BEFORE DELETE OR TRUNCATE ON record_signature
    FOR EACH STATEMENT EXECUTE FUNCTION record_stands();
-- end

-- One row for each policy of a place, or of every place of the organisation.
CREATE TABLE policy (
    id         TEXT PRIMARY KEY,
    setting_id TEXT REFERENCES setting,                          -- none: every place
    title      TEXT NOT NULL CHECK (title <> ''),
    roles      TEXT NOT NULL,                                    -- 'care senior'; empty: everybody
    made_by    TEXT NOT NULL REFERENCES staff,
    made_at    TEXT NOT NULL
);

-- One row for each version of a policy: a draft until it is issued, then never changed.
CREATE TABLE policy_version (
    id         TEXT    PRIMARY KEY,
    policy_id  TEXT    NOT NULL REFERENCES policy,
    label      TEXT    NOT NULL CHECK (label <> ''),             -- 'Version 3', 'November 2026'
    changed    TEXT    NOT NULL,                                 -- what is new in it
    words      TEXT    NOT NULL,                                 -- the text; empty where it is a file
    file_type  TEXT,
    bytes      INTEGER NOT NULL DEFAULT 0,
    content    TEXT,                                             -- base 64
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL,
    issued_by  TEXT    REFERENCES staff,
    issued_at  TEXT,
    UNIQUE (policy_id, label),
    CHECK (words <> '' OR content IS NOT NULL),
    CHECK ((content IS NULL) = (file_type IS NULL)),
    CHECK ((issued_by IS NULL) = (issued_at IS NULL))
);

-- One row for each person who has read and understood a version.
CREATE TABLE policy_read (
    version_id TEXT NOT NULL REFERENCES policy_version,
    staff_id   TEXT NOT NULL REFERENCES staff,
    record_id  TEXT NOT NULL REFERENCES record,
    question   TEXT NOT NULL,                                    -- raised while reading; may be empty
    read_at    TEXT NOT NULL,
    PRIMARY KEY (version_id, staff_id)
);
CREATE INDEX policy_read_by_staff ON policy_read (staff_id);

-- One row for each thing to do that reminds somebody to read a version.
CREATE TABLE policy_reminder (
    version_id  TEXT NOT NULL REFERENCES policy_version,
    staff_id    TEXT NOT NULL REFERENCES staff,
    action_id   TEXT NOT NULL REFERENCES action,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (version_id, staff_id, action_id)
);

-- One row for each comment on a draft.
CREATE TABLE policy_comment (
    id         TEXT PRIMARY KEY,
    version_id TEXT NOT NULL REFERENCES policy_version,
    words      TEXT NOT NULL CHECK (words <> ''),
    made_by    TEXT NOT NULL REFERENCES staff,
    made_at    TEXT NOT NULL
);
CREATE INDEX policy_comment_by_version ON policy_comment (version_id, made_at);

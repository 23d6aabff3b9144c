-- One row for each kind of training that a role must hold in a place. Ended, never changed.
CREATE TABLE training_need (
    id           TEXT    PRIMARY KEY,
    setting_id   TEXT    NOT NULL REFERENCES setting,
    role         TEXT    NOT NULL CHECK (role <> ''),
    type         TEXT    NOT NULL CHECK (type <> ''),            -- code set training-type
    every_months INTEGER CHECK (every_months BETWEEN 1 AND 120), -- none: as the type says
    made_by      TEXT    NOT NULL REFERENCES staff,
    made_at      TEXT    NOT NULL,
    ended_by     TEXT    REFERENCES staff,
    ended_at     TEXT,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX training_need_by_setting ON training_need (setting_id, ended_at);

-- One row for each certificate that was added to a training somebody did.
CREATE TABLE training_certificate (
    id          TEXT    PRIMARY KEY,
    training_id TEXT    NOT NULL REFERENCES training,
    staff_id    TEXT    NOT NULL REFERENCES staff,
    file_type   TEXT    NOT NULL,
    bytes       INTEGER NOT NULL CHECK (bytes >= 0),
    content     TEXT    NOT NULL,                                -- base 64
    added_by    TEXT    NOT NULL REFERENCES staff,
    added_at    TEXT    NOT NULL
);
CREATE INDEX training_certificate_by_staff ON training_certificate (staff_id, added_at);

-- One row for each time somebody wrote down how a worker stands with their diploma. The newest holds.
CREATE TABLE qualification (
    id              TEXT    PRIMARY KEY,
    staff_id        TEXT    NOT NULL REFERENCES staff,
    type            TEXT    NOT NULL CHECK (type IN ('L3-RCC', 'L4-RCC')),
    role_started_on TEXT    NOT NULL,                            -- in care in a children's home
    enrolled_on     TEXT,                                        -- none: not yet
    provider        TEXT    NOT NULL,
    units           INTEGER NOT NULL CHECK (units BETWEEN 0 AND 100),
    units_done      INTEGER NOT NULL CHECK (units_done BETWEEN 0 AND units),
    equivalent      TEXT    NOT NULL,                            -- held, and who accepted it
    made_by         TEXT    NOT NULL REFERENCES staff,
    made_at         TEXT    NOT NULL
);
CREATE INDEX qualification_by_staff ON qualification (staff_id, made_at);

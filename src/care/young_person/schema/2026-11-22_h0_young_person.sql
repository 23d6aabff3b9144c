-- One row for each sign-in that staff gave a young person, for the devices of one setting. Another
-- secret is another row; the one before has ended.
CREATE TABLE young_person_access (
    id           TEXT    PRIMARY KEY,
    child_id     TEXT    NOT NULL REFERENCES child,
    setting_id   TEXT    NOT NULL REFERENCES setting,
    sign_in_name TEXT    NOT NULL CHECK (sign_in_name <> ''),    -- lower case
    way          TEXT    NOT NULL CHECK (way IN ('pictures', 'pin')),
    secret_hash  TEXT    NOT NULL,                               -- Argon2id
    failures     INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),  -- since it last worked
    given_by     TEXT    NOT NULL REFERENCES staff,
    given_at     TEXT    NOT NULL,
    locked_at    TEXT,                                           -- failed too often
    ended_by     TEXT    REFERENCES staff,
    ended_at     TEXT,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX young_person_access_by_name ON young_person_access (setting_id, sign_in_name)
    WHERE ended_at IS NULL;
CREATE UNIQUE INDEX young_person_access_by_child ON young_person_access (child_id, setting_id)
    WHERE ended_at IS NULL;

-- One row for each browser that a member of staff opened for the young people of a setting. Only a
-- hash of its token is kept.
CREATE TABLE young_person_device (
    token_hash TEXT    PRIMARY KEY,                              -- SHA-256, hex
    setting_id TEXT    NOT NULL REFERENCES setting,
    opened_by  TEXT    NOT NULL REFERENCES staff,
    opened_at  TEXT    NOT NULL,
    until_at   TEXT    NOT NULL CHECK (until_at > opened_at),
    closed_by  TEXT    REFERENCES staff,
    closed_at  TEXT
);
CREATE INDEX young_person_device_by_setting ON young_person_device (setting_id, until_at);

-- One row for each time that a young person signed in. Only a hash of its token is kept.
CREATE TABLE young_person_session (
    token_hash   TEXT    PRIMARY KEY,                            -- SHA-256, hex
    access_id    TEXT    NOT NULL REFERENCES young_person_access,
    device_hash  TEXT    NOT NULL REFERENCES young_person_device,
    form_secret  TEXT    NOT NULL,
    signed_in_at TEXT    NOT NULL,
    seen_at      TEXT    NOT NULL,
    ended_at     TEXT
);
CREATE INDEX young_person_session_by_access ON young_person_session (access_id, ended_at);

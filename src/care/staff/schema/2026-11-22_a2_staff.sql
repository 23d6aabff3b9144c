-- One row for each person who has, or had, an account.
CREATE TABLE staff (
    id                   TEXT    PRIMARY KEY,
    sign_in_name         TEXT    NOT NULL UNIQUE CHECK (sign_in_name <> ''),  -- lower case
    full_name            TEXT    NOT NULL CHECK (full_name <> ''),
    job_title            TEXT    NOT NULL,
    password_hash        TEXT,                                   -- Argon2id; none: cannot sign in
    password_must_change INTEGER NOT NULL DEFAULT 0 CHECK (password_must_change IN (0, 1)),
    theme                TEXT    NOT NULL DEFAULT 'auto'
                         CHECK (theme IN ('day', 'night', 'auto', 'evening')),
    created_at           TEXT    NOT NULL,
    off_at               TEXT,                                   -- account switched off
    last_seen_at         TEXT
);

-- One row for each role that somebody holds in a setting, between two dates (both included).
-- Every link has an end; ending it takes effect on the next request.
CREATE TABLE staff_role (
    id         TEXT    PRIMARY KEY,
    staff_id   TEXT    NOT NULL REFERENCES staff,
    setting_id TEXT    NOT NULL REFERENCES setting,
    role       TEXT    NOT NULL CHECK (role IN ('care', 'senior', 'lead', 'oversight', 'specialist',
                                               'office', 'dpo', 'sysadmin', 'inspector')),
    reach      TEXT    NOT NULL DEFAULT 'works' CHECK (reach IN ('works', 'oversees')),
    from_on    TEXT    NOT NULL,
    until_on   TEXT    NOT NULL,                                 -- before from_on: taken back
    made_by    TEXT    REFERENCES staff,
    made_at    TEXT    NOT NULL
);
CREATE INDEX staff_role_by_staff ON staff_role (staff_id, setting_id);
CREATE INDEX staff_role_by_setting ON staff_role (setting_id, until_on);

-- One row for each signed-in browser. Only a hash of its token is kept.
CREATE TABLE session (
    token_hash    TEXT    PRIMARY KEY,                           -- SHA-256, hex
    staff_id      TEXT    NOT NULL REFERENCES staff,
    form_secret   TEXT    NOT NULL,
    device        TEXT    NOT NULL CHECK (device IN ('shared', 'personal')),
    setting_id    TEXT    REFERENCES setting,                    -- the place on screen
    signed_in_at  TEXT    NOT NULL,
    password_at   TEXT    NOT NULL,                              -- when it was last given
    seen_at       TEXT    NOT NULL,
    ended_at      TEXT
);
CREATE INDEX session_by_staff ON session (staff_id, ended_at);

-- One row for each failed sign-in, by what was tried: the limiter counts them.
CREATE TABLE sign_in_failure (
    tried_hash TEXT    NOT NULL,                                 -- SHA-256 of the name or address
    failed_at  TEXT    NOT NULL
);
CREATE INDEX sign_in_failure_by_time ON sign_in_failure (tried_hash, failed_at);

-- One row for each shift that somebody works: who is here, and when.
CREATE TABLE shift (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    staff_id   TEXT    NOT NULL REFERENCES staff,
    name       TEXT    NOT NULL CHECK (name IN ('early', 'late', 'night', 'day')),
    part       TEXT    NOT NULL CHECK (part IN ('shift_lead', 'worker', 'sleep_in', 'on_call')),
    starts_at  TEXT    NOT NULL,
    ends_at    TEXT    NOT NULL CHECK (ends_at > starts_at)
);
CREATE INDEX shift_by_setting ON shift (setting_id, starts_at);
CREATE INDEX shift_by_staff ON shift (staff_id, starts_at);

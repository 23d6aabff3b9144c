-- One row for each member of staff who asked for the daily digest, as they last chose it.
CREATE TABLE digest_choice (
    staff_id  TEXT    PRIMARY KEY REFERENCES staff,
    email     TEXT    NOT NULL CHECK (email <> ''),
    at_hour   INTEGER NOT NULL CHECK (at_hour BETWEEN 0 AND 23),  -- of the London day
    chosen_at TEXT    NOT NULL,
    off_at    TEXT                                                -- none: they get it
);

-- One row for each message: a digest for one person and London day, or a test that a manager asked
-- for. The row is what makes it sent once, whatever number of processes look.
CREATE TABLE mail_sending (
    id         TEXT    PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind IN ('digest', 'test')),
    staff_id   TEXT    NOT NULL REFERENCES staff,
    on_day     TEXT    NOT NULL,                                  -- London
    email      TEXT    NOT NULL CHECK (email <> ''),
    made_at    TEXT    NOT NULL,
    quiet      INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1)), -- 1: there was nothing to say
    tries      INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    claimed_at TEXT,                                              -- when the last try began
    sent_at    TEXT,
    failed_at  TEXT,                                              -- how the last try ended, if so
    why        TEXT,
    for_good   INTEGER NOT NULL DEFAULT 0 CHECK (for_good IN (0, 1)),
    CHECK (sent_at IS NULL OR failed_at IS NULL)
);
CREATE UNIQUE INDEX mail_sending_digest ON mail_sending (staff_id, on_day) WHERE kind = 'digest';
CREATE INDEX mail_sending_open ON mail_sending (made_at) WHERE sent_at IS NULL AND quiet = 0;

-- The mail relay that the running program was started with, for the page that shows it. The secret
-- is not in it. No row: none.
CREATE TABLE mail_relay (
    id         TEXT    PRIMARY KEY CHECK (id = 'relay'),
    host       TEXT    NOT NULL,
    port       INTEGER NOT NULL,
    security   TEXT    NOT NULL,
    sender     TEXT    NOT NULL,
    signs_in   INTEGER NOT NULL CHECK (signs_in IN (0, 1)),
    seen_at    TEXT    NOT NULL                                   -- when the program started
);

-- One row for each calendar address that somebody made for themselves. Only a hash of its secret is
-- kept; of one person at most one is live.
CREATE TABLE calendar_feed (
    id         TEXT PRIMARY KEY,
    staff_id   TEXT NOT NULL REFERENCES staff,
    token_hash TEXT NOT NULL UNIQUE CHECK (token_hash <> ''),    -- SHA-256, hex
    made_at    TEXT NOT NULL,
    read_at    TEXT,                                             -- last; none: never
    ended_at   TEXT
);
CREATE UNIQUE INDEX calendar_feed_live ON calendar_feed (staff_id) WHERE ended_at IS NULL;

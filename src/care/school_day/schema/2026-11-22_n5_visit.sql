-- One row for each visit of a worker's day: to a home, a school or another site. Arriving and being
-- safely out again are told once each; a visit that is not to be keeps why.
CREATE TABLE site_visit (
    id         TEXT NOT NULL PRIMARY KEY,
    setting_id TEXT NOT NULL REFERENCES setting,                 -- the base that waits to hear
    staff_id   TEXT NOT NULL REFERENCES staff,
    child_id   TEXT NOT NULL REFERENCES child,
    contact_id TEXT REFERENCES contact,                          -- whose home; none: the place below
    place      TEXT NOT NULL,                                    -- "Oakfield School", "01632 …"
    phone      TEXT NOT NULL,
    why        TEXT NOT NULL,
    starts_at  TEXT NOT NULL,
    ends_at    TEXT NOT NULL,
    arrived_at TEXT,                                             -- none: not there yet
    out_at     TEXT,                                             -- none: not said to be safe yet
    off_at     TEXT,                                             -- none: it stands
    off_why    TEXT NOT NULL DEFAULT '',
    made_by    TEXT NOT NULL REFERENCES staff,
    made_at    TEXT NOT NULL,
    CHECK (ends_at > starts_at),
    CHECK (contact_id IS NOT NULL OR place <> ''),
    CHECK (out_at IS NULL OR arrived_at IS NOT NULL)
);
CREATE INDEX site_visit_by_setting ON site_visit (setting_id, starts_at);

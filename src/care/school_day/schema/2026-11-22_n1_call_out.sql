-- One row for each time that an adult called for help with a child. Never changed but to say that
-- it was not needed any more before anybody went.
CREATE TABLE call_out (
    id         TEXT NOT NULL PRIMARY KEY,
    setting_id TEXT NOT NULL REFERENCES setting,
    child_id   TEXT NOT NULL REFERENCES child,
    place      TEXT NOT NULL CHECK (place <> ''),                -- "Kestrels classroom"
    needs      TEXT NOT NULL CHECK (needs IN ('another_adult', 'senior', 'first_aid', 'space',
                                              'search')),
    words      TEXT NOT NULL,
    form_key   TEXT NOT NULL UNIQUE,                             -- of the page: a second tap is none
    called_by  TEXT NOT NULL REFERENCES staff,
    called_at  TEXT NOT NULL,
    off_by     TEXT REFERENCES staff,                            -- none: not called off
    off_at     TEXT,
    CHECK ((off_by IS NULL) = (off_at IS NULL))
);
CREATE INDEX call_out_by_setting ON call_out (setting_id, called_at);

-- One row for each adult who went.
CREATE TABLE call_out_response (
    id          TEXT NOT NULL PRIMARY KEY,
    call_out_id TEXT NOT NULL REFERENCES call_out,
    staff_id    TEXT NOT NULL REFERENCES staff,
    going_at    TEXT NOT NULL,
    stopped_at  TEXT,                                            -- none: still there
    stopped_how TEXT CHECK (stopped_how IN ('calm', 'handed_over', 'not_needed')),
    draft_id    TEXT REFERENCES draft,                           -- none: they started no record
    UNIQUE (call_out_id, staff_id),
    CHECK ((stopped_at IS NULL) = (stopped_how IS NULL))
);

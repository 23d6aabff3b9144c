-- One row for each account that was switched on at the machine's console, and why: the words that
-- the audit, which keeps no free text, points to by the row's id. Never changed.
CREATE TABLE console_act (
    id         TEXT PRIMARY KEY,
    staff_id   TEXT NOT NULL REFERENCES staff,
    setting_id TEXT REFERENCES setting,                  -- where they were made manager; none: not
    reason     TEXT NOT NULL CHECK (reason <> ''),
    made_at    TEXT NOT NULL
);
CREATE INDEX console_act_by_staff ON console_act (staff_id, made_at);

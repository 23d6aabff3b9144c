-- One row for each wish to close a setting: asked by one manager, agreed by another, or withdrawn.
CREATE TABLE setting_closure (
    id           TEXT PRIMARY KEY,
    setting_id   TEXT NOT NULL REFERENCES setting,
    closes_on    TEXT NOT NULL,                                  -- the last day
    asked_by     TEXT NOT NULL REFERENCES staff,
    asked_at     TEXT NOT NULL,
    agreed_by    TEXT REFERENCES staff CHECK (agreed_by <> asked_by),
    agreed_at    TEXT,
    withdrawn_at TEXT,
    CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
    CHECK (agreed_at IS NULL OR withdrawn_at IS NULL)
);
CREATE UNIQUE INDEX setting_closure_waiting ON setting_closure (setting_id)
 WHERE agreed_at IS NULL AND withdrawn_at IS NULL;

-- One row for each role that needs two people: asked for by one manager, agreed to by another, or
-- withdrawn.
CREATE TABLE role_request (
    id           TEXT PRIMARY KEY,
    staff_id     TEXT NOT NULL REFERENCES staff,
    setting_id   TEXT NOT NULL REFERENCES setting,
    role         TEXT NOT NULL CHECK (role IN ('oversight', 'dpo', 'sysadmin', 'inspector')),
    reach        TEXT NOT NULL CHECK (reach IN ('works', 'oversees')),
    from_on      TEXT NOT NULL,
    until_on     TEXT NOT NULL CHECK (until_on >= from_on),
    asked_by     TEXT NOT NULL REFERENCES staff CHECK (asked_by <> staff_id),
    asked_at     TEXT NOT NULL,
    agreed_by    TEXT REFERENCES staff CHECK (agreed_by <> asked_by AND agreed_by <> staff_id),
    agreed_at    TEXT,
    withdrawn_at TEXT,
    CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
    CHECK (agreed_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX role_request_waiting ON role_request (setting_id, asked_at)
 WHERE agreed_at IS NULL AND withdrawn_at IS NULL;

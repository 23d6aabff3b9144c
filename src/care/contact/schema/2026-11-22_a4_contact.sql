-- One row for each person around a child. Each permission is separate (forms.md, H1).
CREATE TABLE contact (
    id                      TEXT    PRIMARY KEY,
    child_id                TEXT    NOT NULL REFERENCES child,
    name                    TEXT    NOT NULL CHECK (name <> ''),
    relationship            TEXT    NOT NULL,                    -- code set contact-relationship
    phone                   TEXT,
    email                   TEXT,
    address                 TEXT,
    organisation            TEXT,
    parental_responsibility INTEGER NOT NULL DEFAULT 0 CHECK (parental_responsibility IN (0, 1)),
    may_be_phoned           INTEGER NOT NULL DEFAULT 0 CHECK (may_be_phoned IN (0, 1)),
    told_of_absence         INTEGER NOT NULL DEFAULT 0 CHECK (told_of_absence IN (0, 1)),
    receives_reports        INTEGER NOT NULL DEFAULT 0 CHECK (receives_reports IN (0, 1)),
    may_collect             INTEGER NOT NULL DEFAULT 0 CHECK (may_collect IN (0, 1)),
    lives_with              INTEGER NOT NULL DEFAULT 0 CHECK (lives_with IN (0, 1)),
    must_not_know_address   INTEGER NOT NULL DEFAULT 0 CHECK (must_not_know_address IN (0, 1)),
    restriction             TEXT,                                -- "Supervised only; no calls"
    position                INTEGER NOT NULL DEFAULT 0,          -- whom to ring first
    from_on                 TEXT    NOT NULL,
    until_on                TEXT,
    import_id               TEXT
);
CREATE INDEX contact_by_child ON contact (child_id, position);

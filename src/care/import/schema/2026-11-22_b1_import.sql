-- One row for each import that was saved: what came in, by whom, and whether it was undone. The
-- file itself and its name are not kept.
CREATE TABLE import (
    id          TEXT    PRIMARY KEY,
    number      INTEGER NOT NULL UNIQUE,                         -- the order they were saved in
    kind        TEXT    NOT NULL CHECK (kind IN ('ssda903', 'children', 'contacts', 'staff',
                        'establishments', 'establishment_links', 'postcodes')),
    setting_id  TEXT    NOT NULL REFERENCES setting,
    year_ending TEXT,                                            -- of a yearly return
    sha256      TEXT    NOT NULL,                                -- of the files, in order
    made_by     TEXT    NOT NULL REFERENCES staff,
    made_at     TEXT    NOT NULL,
    rows_new       INTEGER NOT NULL CHECK (rows_new >= 0),
    rows_changed   INTEGER NOT NULL CHECK (rows_changed >= 0),
    rows_same      INTEGER NOT NULL CHECK (rows_same >= 0),
    rows_duplicate INTEGER NOT NULL CHECK (rows_duplicate >= 0),
    rows_wrong     INTEGER NOT NULL CHECK (rows_wrong >= 0),
    undone_by   TEXT    REFERENCES staff,
    undone_at   TEXT,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX import_by_setting ON import (setting_id, number);

-- One row for each child that an import made or changed something of.
CREATE TABLE import_child (
    import_id TEXT NOT NULL REFERENCES import,
    child_id  TEXT NOT NULL,                                     -- stays when the child is taken out
    PRIMARY KEY (import_id, child_id)
);
CREATE INDEX import_child_by_child ON import_child (child_id);

-- One row for each row that was there before and that an import changed or took out, and for each
-- that it added to a table without a column import_id. Undoing puts back what stood there.
CREATE TABLE import_change (
    import_id  TEXT    NOT NULL REFERENCES import,
    position   INTEGER NOT NULL,
    table_name TEXT    NOT NULL,
    row_id     TEXT    NOT NULL,
    before     TEXT,                                             -- JSON; none: the import added it
    after      TEXT,                                             -- JSON; none: it took it out
    PRIMARY KEY (import_id, position)
);

-- One row for each set of files between check and confirm. Taken away when it was saved, given up
-- or has waited for a day.
CREATE TABLE import_upload (
    id          TEXT    PRIMARY KEY,
    kind        TEXT    NOT NULL,
    setting_id  TEXT    NOT NULL REFERENCES setting,
    staff_id    TEXT    NOT NULL REFERENCES staff,
    uploaded_at TEXT    NOT NULL,
    choices     TEXT    NOT NULL DEFAULT '{}'                    -- JSON: what was chosen on the page
);

-- One row for each part of an uploaded file, in order.
CREATE TABLE import_upload_part (
    upload_id TEXT    NOT NULL REFERENCES import_upload,
    position  INTEGER NOT NULL,
    file      INTEGER NOT NULL,                                  -- 0 for the first file
    file_name TEXT    NOT NULL,                                  -- as the sender has it: only shown
    content   TEXT    NOT NULL,                                  -- base64url, 768 KB at most
    PRIMARY KEY (upload_id, position)
);

-- One row for each way that columns of a kind of list were matched to fields: kept for next time.
CREATE TABLE import_mapping (
    setting_id TEXT    NOT NULL REFERENCES setting,
    kind       TEXT    NOT NULL,
    headings   TEXT    NOT NULL,                                 -- SHA-256 of the headings, in order
    fields     TEXT    NOT NULL,                                 -- JSON: field by heading
    saved_at   TEXT    NOT NULL,
    PRIMARY KEY (setting_id, kind, headings)
);

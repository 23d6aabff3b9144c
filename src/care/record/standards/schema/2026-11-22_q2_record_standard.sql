-- One row for each time somebody said that a record shows one of the nine quality standards of a
-- children's home. Beside the record, which stays as it is; what was said wrongly is taken off.
CREATE TABLE record_standard (
    id        TEXT PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES record,
    standard  TEXT NOT NULL CHECK (standard IN ('R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13',
                                                'R14')),
    tagged_by TEXT NOT NULL REFERENCES staff,
    tagged_at TEXT NOT NULL,
    off_by    TEXT REFERENCES staff,
    off_at    TEXT,
    CHECK ((off_by IS NULL) = (off_at IS NULL))
);
CREATE UNIQUE INDEX record_standard_once ON record_standard (record_id, standard)
    WHERE off_at IS NULL;
CREATE INDEX record_standard_of_record ON record_standard (record_id, tagged_at);

-- One row for each record of a staff file: whom it is about, and who reads it besides its author
-- and those who sign it. managed_by: the role whose holders lead the worker where it was written.
CREATE TABLE record_about (
    record_id    TEXT    PRIMARY KEY REFERENCES record,
    staff_id     TEXT    NOT NULL REFERENCES staff,
    managed_by   TEXT    NOT NULL CHECK (managed_by IN ('lead', 'oversight')),
    worker_reads INTEGER NOT NULL CHECK (worker_reads IN (0, 1)),
    office_reads INTEGER NOT NULL CHECK (office_reads IN (0, 1))
);
CREATE INDEX record_about_by_staff ON record_about (staff_id, record_id);

-- Whom a draft, or words that were kept, are about; none: not of a staff file.
ALTER TABLE draft ADD COLUMN about_id TEXT REFERENCES staff;
ALTER TABLE kept_words ADD COLUMN about_id TEXT REFERENCES staff;

-- What must be done about somebody who works here: their duties have no setting and no child, so
-- that no list of a place or of children shows them.
CREATE INDEX duty_of_staff ON duty (staff_id, clock, started_at) WHERE setting_id IS NULL;

-- only sqlite
CREATE TRIGGER record_about_stands BEFORE UPDATE ON record_about
BEGIN
    SELECT RAISE(ABORT, 'whom a record is about is never changed');
END;
CREATE TRIGGER record_about_is_never_deleted BEFORE DELETE ON record_about
BEGIN
    SELECT RAISE(ABORT, 'whom a record is about is never deleted');
END;
-- end
-- only postgresql
CREATE TRIGGER record_about_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON record_about
    FOR EACH STATEMENT EXECUTE FUNCTION record_stands();
-- end

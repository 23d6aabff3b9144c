-- One row for each visitor of a place: who came, why, to see whom. Never changed: who left stands in
-- visit_out, what was wrong is put right by a dated line of visit_correction.
CREATE TABLE visit (
    id             TEXT NOT NULL PRIMARY KEY,
    setting_id     TEXT NOT NULL REFERENCES setting,
    name           TEXT NOT NULL CHECK (name <> ''),
    organisation   TEXT NOT NULL,                                 -- '': none was named
    reason         TEXT NOT NULL CHECK (reason <> ''),
    seen_staff_id  TEXT REFERENCES staff,                         -- whom they came to see
    seen_child_id  TEXT REFERENCES child,
    identity       TEXT NOT NULL CHECK (identity IN ('card', 'known', 'not_checked')),
    in_at          TEXT NOT NULL,                                 -- came in (UTC)
    signed_in_by   TEXT NOT NULL REFERENCES staff,
    recorded_at    TEXT NOT NULL CHECK (recorded_at >= in_at),
    form_key       TEXT NOT NULL UNIQUE,
    CHECK (seen_staff_id IS NULL OR seen_child_id IS NULL)
);
CREATE INDEX visit_by_setting ON visit (setting_id, in_at);

-- One row for each visitor who left.
CREATE TABLE visit_out (
    visit_id      TEXT NOT NULL PRIMARY KEY REFERENCES visit,
    out_at        TEXT NOT NULL,
    signed_out_by TEXT NOT NULL REFERENCES staff,
    recorded_at   TEXT NOT NULL CHECK (recorded_at >= out_at)
);

-- One row for each time somebody said what is wrong in the line of a visitor.
CREATE TABLE visit_correction (
    id       TEXT NOT NULL PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit,
    words    TEXT NOT NULL CHECK (words <> ''),
    made_by  TEXT NOT NULL REFERENCES staff,
    made_at  TEXT NOT NULL
);
CREATE INDEX visit_correction_by_visit ON visit_correction (visit_id, made_at);

-- only sqlite
CREATE TRIGGER visit_stands BEFORE UPDATE ON visit
BEGIN SELECT RAISE(ABORT, 'a visit is never changed'); END;
CREATE TRIGGER visit_is_never_deleted BEFORE DELETE ON visit
BEGIN SELECT RAISE(ABORT, 'a visit is never deleted'); END;
CREATE TRIGGER visit_out_stands BEFORE UPDATE ON visit_out
BEGIN SELECT RAISE(ABORT, 'the end of a visit is never changed'); END;
CREATE TRIGGER visit_out_is_never_deleted BEFORE DELETE ON visit_out
BEGIN SELECT RAISE(ABORT, 'the end of a visit is never deleted'); END;
CREATE TRIGGER visit_correction_stands BEFORE UPDATE ON visit_correction
BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
CREATE TRIGGER visit_correction_is_never_deleted BEFORE DELETE ON visit_correction
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;
-- end
-- only postgresql
CREATE FUNCTION visit_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'what stands in the book of visitors is never changed or deleted';
END
$body$;
CREATE TRIGGER visit_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON visit
    FOR EACH STATEMENT EXECUTE FUNCTION visit_stands();
CREATE TRIGGER visit_out_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_out
    FOR EACH STATEMENT EXECUTE FUNCTION visit_stands();
CREATE TRIGGER visit_correction_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_correction
    FOR EACH STATEMENT EXECUTE FUNCTION visit_stands();
-- end

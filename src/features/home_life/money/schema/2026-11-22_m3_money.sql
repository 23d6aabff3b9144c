-- One row for each time money came in, went out or was counted: of the place's tin, of a child's pocket
-- money or savings. The balance is the sum of the changes and stands nowhere. A line is put right by
-- another that counters it.
CREATE TABLE money_line (
    id           TEXT    NOT NULL PRIMARY KEY,
    ledger       TEXT    NOT NULL,                                -- purse, setting and child
    number       INTEGER NOT NULL CHECK (number >= 1),            -- in order
    setting_id   TEXT    NOT NULL REFERENCES setting,             -- that keeps the money
    child_id     TEXT    REFERENCES child,                        -- none: the place's own
    purse        TEXT    NOT NULL CHECK (purse IN ('petty', 'pocket', 'savings')),
    move         TEXT    NOT NULL CHECK (move IN ('in', 'out', 'count', 'counter')),
    change_pence INTEGER NOT NULL,
    what         TEXT    NOT NULL CHECK (what <> '' OR (move = 'count' AND change_pence = 0)),
    who          TEXT    NOT NULL CHECK (who <> '' OR move IN ('count', 'counter')),
    happened_on  TEXT    NOT NULL,
    receipt_id   TEXT    REFERENCES place_file,
    no_receipt   TEXT    NOT NULL CHECK (no_receipt <> '' OR receipt_id IS NOT NULL
                                         OR move <> 'out'),
    agreed       TEXT    CHECK (agreed IN ('signed', 'agreed', 'no')),
    agreed_why   TEXT    NOT NULL CHECK (agreed_why <> '' OR agreed <> 'no'),
    counters_id  TEXT    UNIQUE REFERENCES money_line,            -- the line that this one puts right
    staff_id     TEXT    NOT NULL REFERENCES staff,
    witness_id   TEXT    REFERENCES staff CHECK (witness_id <> staff_id),
    at           TEXT    NOT NULL,
    form_key     TEXT    NOT NULL UNIQUE,
    UNIQUE (ledger, number),
    CHECK ((purse = 'petty') = (child_id IS NULL)),
    CHECK ((move = 'counter') = (counters_id IS NOT NULL)),
    CHECK ((child_id IS NOT NULL AND move IN ('in', 'out')) = (agreed IS NOT NULL))
);
CREATE INDEX money_line_by_setting ON money_line (setting_id, at);
CREATE INDEX money_line_by_child ON money_line (child_id, number);

-- One row for each thing of value that is kept safe for a child.
CREATE TABLE valuable (
    id         TEXT NOT NULL PRIMARY KEY,
    child_id   TEXT NOT NULL REFERENCES child,
    setting_id TEXT NOT NULL REFERENCES setting,
    what       TEXT NOT NULL CHECK (what <> ''),
    kept_where TEXT NOT NULL,
    staff_id   TEXT NOT NULL REFERENCES staff,
    at         TEXT NOT NULL,
    form_key   TEXT NOT NULL UNIQUE
);
CREATE INDEX valuable_by_child ON valuable (child_id, at);

-- One row for each of them that was given back.
CREATE TABLE valuable_returned (
    valuable_id TEXT NOT NULL PRIMARY KEY REFERENCES valuable,
    to_whom     TEXT NOT NULL CHECK (to_whom <> ''),
    staff_id    TEXT NOT NULL REFERENCES staff,
    at          TEXT NOT NULL
);

-- One row for each time a manager said above which sum a second person signs. The newest holds.
CREATE TABLE money_figure (
    setting_id TEXT    NOT NULL REFERENCES setting,
    number     INTEGER NOT NULL CHECK (number >= 1),
    pence      INTEGER NOT NULL CHECK (pence BETWEEN 0 AND 1000000),
    staff_id   TEXT    NOT NULL REFERENCES staff,
    at         TEXT    NOT NULL,
    PRIMARY KEY (setting_id, number)
);

-- only sqlite
CREATE TRIGGER money_line_stands BEFORE UPDATE ON money_line
BEGIN SELECT RAISE(ABORT, 'a line of money is never changed'); END;
CREATE TRIGGER money_line_is_never_deleted BEFORE DELETE ON money_line
BEGIN SELECT RAISE(ABORT, 'a line of money is never deleted'); END;
CREATE TRIGGER valuable_stands BEFORE UPDATE ON valuable
BEGIN SELECT RAISE(ABORT, 'something kept for a child is never changed'); END;
CREATE TRIGGER valuable_is_never_deleted BEFORE DELETE ON valuable
BEGIN SELECT RAISE(ABORT, 'something kept for a child is never deleted'); END;
CREATE TRIGGER valuable_returned_stands BEFORE UPDATE ON valuable_returned
BEGIN SELECT RAISE(ABORT, 'a return is never changed'); END;
CREATE TRIGGER valuable_returned_is_never_deleted BEFORE DELETE ON valuable_returned
BEGIN SELECT RAISE(ABORT, 'a return is never deleted'); END;
CREATE TRIGGER money_figure_stands BEFORE UPDATE ON money_figure
BEGIN SELECT RAISE(ABORT, 'a figure is never changed'); END;
CREATE TRIGGER money_figure_is_never_deleted BEFORE DELETE ON money_figure
BEGIN SELECT RAISE(ABORT, 'a figure is never deleted'); END;
-- end
-- only postgresql
CREATE FUNCTION money_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'what was written down of money is never changed or deleted';
END
$body$;
CREATE TRIGGER money_line_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON money_line
    FOR EACH STATEMENT EXECUTE FUNCTION money_stands();
CREATE TRIGGER valuable_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON valuable
    FOR EACH STATEMENT EXECUTE FUNCTION money_stands();
CREATE TRIGGER valuable_returned_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON valuable_returned
    FOR EACH STATEMENT EXECUTE FUNCTION money_stands();
CREATE TRIGGER money_figure_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON money_figure
    FOR EACH STATEMENT EXECUTE FUNCTION money_stands();
-- end

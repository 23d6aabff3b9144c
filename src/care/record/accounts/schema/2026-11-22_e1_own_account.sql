-- One row for each adult who used a measure and owes their own account of it, apart from the author,
-- whose account is the record itself. Settled by the account, or by why there can be none.
CREATE TABLE own_account (
    id          TEXT PRIMARY KEY,
    record_id   TEXT NOT NULL REFERENCES record,
    staff_id    TEXT REFERENCES staff,                           -- none: somebody without an account
    who_words   TEXT,                                            -- their name then, as typed
    action_id   TEXT REFERENCES action,                          -- on the list of who owes it
    asked_at    TEXT NOT NULL,
    addition_id TEXT REFERENCES record_addition,                 -- the account, once written
    why_none    TEXT,                                            -- else: why there can be none
    settled_by  TEXT REFERENCES staff,
    settled_at  TEXT,
    CHECK ((staff_id IS NULL) = (who_words IS NOT NULL)),
    CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
    CHECK ((settled_by IS NULL) = (addition_id IS NULL AND why_none IS NULL)),
    UNIQUE (record_id, staff_id)
);
CREATE INDEX own_account_owed ON own_account (staff_id, record_id) WHERE settled_at IS NULL;
CREATE INDEX own_account_by_action ON own_account (action_id);

-- only sqlite
CREATE TRIGGER own_account_stands BEFORE UPDATE ON own_account
WHEN OLD.settled_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a settled account is never changed');
END;
CREATE TRIGGER own_account_is_never_deleted BEFORE DELETE ON own_account
BEGIN
    SELECT RAISE(ABORT, 'an account that is owed is never deleted');
END;
-- end
-- only postgresql
CREATE TRIGGER own_account_stands BEFORE UPDATE ON own_account
    FOR EACH ROW WHEN (OLD.settled_at IS NOT NULL) EXECUTE FUNCTION record_stands();
CREATE TRIGGER own_account_is_never_deleted BEFORE DELETE OR TRUNCATE ON own_account
    FOR EACH STATEMENT EXECUTE FUNCTION record_stands();
-- end

-- One row for each thing that was done or looked at (security model, section 5). No names, no free
-- text. Order is by seq. The hashes of the Merkle log will stand in further tables by seq.
CREATE TABLE audit_entry (
    seq          INTEGER PRIMARY KEY,
    at           TEXT    NOT NULL,                               -- UTC with milliseconds
    actor        TEXT    NOT NULL,                               -- u:id, yp:id, g:id, sys:name
    session      TEXT    NOT NULL,                               -- first 16 hex of its hash, or -
    action       TEXT    NOT NULL,                               -- the verb
    target       TEXT    NOT NULL,                               -- type:id, and version or -
    subject      TEXT    NOT NULL,                               -- c:id or -
    basis        TEXT    NOT NULL,
    result       TEXT    NOT NULL CHECK (result IN ('allow', 'deny', 'error')),
    count        INTEGER NOT NULL,
    content_hash TEXT    NOT NULL,                               -- 64 hex or -
    request      TEXT    NOT NULL                                -- 32 hex or -
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, seq);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, seq);
-- only sqlite
CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'an audit entry is never changed');
END;
CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'an audit entry is never deleted');
END;
-- end
-- only postgresql
CREATE FUNCTION audit_entry_stands() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'an audit entry is never changed or deleted';
END
$body$;
CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stands();
-- end

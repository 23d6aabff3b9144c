-- One row for each text of a record that staff shared with the child it is about, as they read it
-- through before. It is never changed, only taken back; above level 2 its record hides it.
CREATE TABLE shared_text (
    id         TEXT    PRIMARY KEY,
    child_id   TEXT    NOT NULL REFERENCES child,
    record_id  TEXT    NOT NULL REFERENCES record,
    is_plan    INTEGER NOT NULL CHECK (is_plan IN (0, 1)),
    title      TEXT    NOT NULL CHECK (title <> ''),
    words      TEXT    NOT NULL CHECK (words <> ''),
    shared_by  TEXT    NOT NULL REFERENCES staff,
    shared_at  TEXT    NOT NULL,
    ended_by   TEXT    REFERENCES staff,
    ended_at   TEXT,
    form_key   TEXT    NOT NULL UNIQUE,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX shared_text_by_child ON shared_text (child_id, shared_at);

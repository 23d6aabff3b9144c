-- One row for each time a child said something about who they are. The newest of a part is the one
-- shown; what was said before stays.
CREATE TABLE identity_words (
    id        TEXT    PRIMARY KEY,
    child_id  TEXT    NOT NULL REFERENCES child,
    part      TEXT    NOT NULL CHECK (part IN ('culture', 'faith', 'food', 'hair_skin', 'language',
                                               'gender', 'else')),
    words     TEXT    NOT NULL CHECK (words <> ''),              -- the child's
    adults_do TEXT    NOT NULL,                                  -- empty: nothing to do
    method    TEXT    NOT NULL,                                  -- code set child-voice-method
    given_on  TEXT    NOT NULL,
    level     INTEGER NOT NULL CHECK (level BETWEEN 1 AND 2),
    made_by   TEXT    NOT NULL REFERENCES staff,
    made_at   TEXT    NOT NULL
);
CREATE INDEX identity_words_by_child ON identity_words (child_id, part, given_on);

-- One row for each record that another one asks for at once, such as that of a missing child: the
-- line in the action list of its author that stays open until it is sent.
CREATE TABLE record_to_open (
    record_id TEXT NOT NULL REFERENCES record,                   -- the one that asks for it
    kind      TEXT NOT NULL,                                     -- of the one that is asked for
    action_id TEXT NOT NULL UNIQUE REFERENCES action,
    PRIMARY KEY (record_id, kind)
);

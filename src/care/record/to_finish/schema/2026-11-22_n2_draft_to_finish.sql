-- One row for each draft that was started for somebody from a page that knew when, where and who: the
-- line in the action list that stays open until it is sent.
CREATE TABLE draft_to_finish (
    draft_id  TEXT    PRIMARY KEY REFERENCES draft,
    action_id TEXT    NOT NULL UNIQUE REFERENCES action
);

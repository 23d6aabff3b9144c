-- One row for each time a place set what it may spend on activities in a month. The newest that has
-- begun holds.
CREATE TABLE activity_budget (
    id         TEXT    PRIMARY KEY,
    setting_id TEXT    NOT NULL REFERENCES setting,
    pence      INTEGER NOT NULL CHECK (pence >= 0),              -- a month
    from_on    TEXT    NOT NULL,                                 -- first day of a month
    made_by    TEXT    NOT NULL REFERENCES staff,
    made_at    TEXT    NOT NULL
);
CREATE INDEX activity_budget_by_setting ON activity_budget (setting_id, from_on, made_at);

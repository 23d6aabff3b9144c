-- One row for each time somebody told the shift leader, or a senior, of a record. The action is what
-- they find at the top of Today until one of them closes it: that they have seen it.
CREATE TABLE told_leader (
    action_id  TEXT PRIMARY KEY REFERENCES action,
    record_id  TEXT NOT NULL REFERENCES record,
    setting_id TEXT NOT NULL REFERENCES setting,                 -- where it was told
    told_by    TEXT NOT NULL REFERENCES staff,
    told_at    TEXT NOT NULL                                     -- UTC
);
CREATE INDEX told_leader_by_setting ON told_leader (setting_id, told_at);
CREATE INDEX told_leader_by_record ON told_leader (record_id, told_at);

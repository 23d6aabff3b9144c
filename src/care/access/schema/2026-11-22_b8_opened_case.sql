-- One row for each case that a data protection officer opened on one child: why, and until when. It
-- is the only way in that they have (security model, section 2), and its reason never changes.
CREATE TABLE opened_case (
    id        TEXT PRIMARY KEY,
    staff_id  TEXT NOT NULL REFERENCES staff,
    child_id  TEXT NOT NULL REFERENCES child,
    reason    TEXT NOT NULL CHECK (reason <> ''),
    opened_at TEXT NOT NULL,
    from_on   TEXT NOT NULL,
    until_on  TEXT NOT NULL                                      -- before from_on: ended that day
);
CREATE INDEX opened_case_by_staff ON opened_case (staff_id, child_id, until_on);

-- One row for each time that something a looked-after child is owed was done, or is booked: a review,
-- a visit, a health assessment, teeth, eyes, immunisation, SDQ. When the next one is due is worked
-- out. Never changed: what was put down wrongly is taken off with a reason.
CREATE TABLE health_date (
    id        TEXT PRIMARY KEY,
    child_id  TEXT NOT NULL REFERENCES child,
    kind      TEXT NOT NULL CHECK (kind IN ('review', 'social_worker_visit', 'health_assessment',
                                            'dental', 'optical', 'immunisation', 'sdq')),
    what      TEXT NOT NULL CHECK (what IN ('done', 'booked')),
    on_day    TEXT NOT NULL,                                     -- when it was done, or is to be
    next_on   TEXT,                                              -- when whoever did it said; none
    evidence  TEXT NOT NULL,                                     -- who, with what result, which paper
    why_late  TEXT NOT NULL,                                     -- empty: in time
    made_by   TEXT NOT NULL REFERENCES staff,
    made_at   TEXT NOT NULL,
    off_by    TEXT REFERENCES staff,
    off_at    TEXT,
    off_why   TEXT,
    CHECK ((off_by IS NULL) = (off_at IS NULL)),
    CHECK ((off_by IS NULL) = (off_why IS NULL))
);
CREATE INDEX health_date_by_child ON health_date (child_id, kind, on_day) WHERE off_at IS NULL;

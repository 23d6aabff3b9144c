-- One row for each time the organisation set, or took back, its own figure for a deadline of local
-- policy. Never changed: of the rows that had begun when a duty was started, the latest holds.
CREATE TABLE clock_figure (
    id        TEXT PRIMARY KEY,
    clock     TEXT NOT NULL CHECK (clock <> ''),                 -- PEP-COMPLETE
    due_code  TEXT CHECK (due_code <> ''),                       -- WD5; none: as in law/ again
    from_at   TEXT NOT NULL,                                     -- start of its first London day, UTC
    reason    TEXT NOT NULL CHECK (reason <> ''),
    set_by    TEXT NOT NULL REFERENCES staff,
    set_at    TEXT NOT NULL
);
CREATE INDEX clock_figure_by_clock ON clock_figure (clock, from_at, id);

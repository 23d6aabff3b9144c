-- One row for each duty that something has started: the facts only. When it is due, and whether it
-- is met, due soon or overdue, is worked out from law/clocks.csv and these facts when it is asked.
CREATE TABLE duty (
    id              TEXT    PRIMARY KEY,
    clock           TEXT    NOT NULL,                            -- HOME-R35-SIGN
    child_id        TEXT    REFERENCES child,
    setting_id      TEXT    REFERENCES setting,
    staff_id        TEXT    REFERENCES staff,                    -- whom it is about, or who holds it
    record_id       TEXT    REFERENCES record,                   -- the record that started it
    started_at      TEXT    NOT NULL,                            -- when the trigger happened (UTC)
    event_at        TEXT,                                        -- for clocks that count back
    met_at          TEXT,
    met_by          TEXT    REFERENCES staff,
    met_record_id   TEXT    REFERENCES record,
    not_applicable  TEXT,                                        -- why it does not apply
    exempted_why    TEXT,
    exempted_by     TEXT    REFERENCES staff,
    exempted_at     TEXT,
    import_id       TEXT,
    CHECK ((exempted_by IS NULL) = (exempted_why IS NULL))
);
CREATE INDEX duty_open_by_child ON duty (child_id, started_at)
    WHERE met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL;
CREATE INDEX duty_open_by_setting ON duty (setting_id, started_at)
    WHERE met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL;
CREATE INDEX duty_by_child ON duty (child_id, clock, started_at);
CREATE INDEX duty_by_record ON duty (record_id);

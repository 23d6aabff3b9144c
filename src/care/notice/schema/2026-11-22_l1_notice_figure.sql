-- One row for each time a figure of reminders and escalations was set. Never changed: of one name the
-- latest row holds. Keywork's own figures stand here without anybody's name.
CREATE TABLE notice_figure (
    id          TEXT    PRIMARY KEY,
    name        TEXT    NOT NULL CHECK (name IN ('duty_ahead', 'duty_to_senior', 'law_to_lead',
                                                'other_to_lead', 'task_ahead', 'task_to_maker',
                                                'task_to_senior')),
    after_hours INTEGER NOT NULL CHECK (after_hours BETWEEN 0 AND 2160),
    reason      TEXT    NOT NULL CHECK (reason <> ''),
    set_by      TEXT    REFERENCES staff,                        -- none: Keywork's own
    set_at      TEXT    NOT NULL
);
CREATE INDEX notice_figure_by_name ON notice_figure (name, set_at, id);
INSERT INTO notice_figure (id, name, after_hours, reason, set_at) VALUES
    ('keywork-duty_ahead',     'duty_ahead',      48, 'Keywork’s own', '2026-01-01T00:00:00Z'),
    ('keywork-duty_to_senior', 'duty_to_senior',   0, 'Keywork’s own', '2026-01-01T00:00:00Z'),
    ('keywork-law_to_lead',    'law_to_lead',     24, 'Keywork’s own', '2026-01-01T00:00:00Z'),
    ('keywork-other_to_lead',  'other_to_lead',  168, 'Keywork’s own', '2026-01-01T00:00:00Z'),
    ('keywork-task_ahead',     'task_ahead',      24, 'Keywork’s own', '2026-01-01T00:00:00Z'),
    ('keywork-task_to_maker',  'task_to_maker',    4, 'Keywork’s own', '2026-01-01T00:00:00Z'),
    ('keywork-task_to_senior', 'task_to_senior',  24, 'Keywork’s own', '2026-01-01T00:00:00Z');

-- One row for each duty with what is known of its child, setting and record: the facts that its due
-- date is worked out from, and the level at which it may be seen. A duty that no record started is
-- everyday (level 1). own_due is the organisation's own figure that was in force when it started.
CREATE VIEW duty_known AS
SELECT duty.id, duty.clock, duty.child_id, duty.setting_id, duty.staff_id, duty.record_id,
       duty.started_at, duty.event_at, duty.met_at, duty.met_by, duty.met_record_id,
       duty.not_applicable, duty.exempted_why, duty.exempted_by, duty.exempted_at,
       COALESCE(record.level, 1)       AS level,
       record.author_id                AS record_author_id,
       child.known_as                  AS known_as,
       child.family_name               AS family_name,
       child.born_on                   AS born_on,
       child.died_on                   AS died_on,
       COALESCE(setting.term_dates, '') AS term_dates,
       (SELECT clock_figure.due_code
          FROM clock_figure
         WHERE clock_figure.clock = duty.clock AND clock_figure.from_at <= duty.started_at
         ORDER BY clock_figure.from_at DESC, clock_figure.set_at DESC, clock_figure.id DESC
         LIMIT 1)                      AS own_due
  FROM duty
  LEFT JOIN child   ON child.id = duty.child_id
  LEFT JOIN setting ON setting.id = duty.setting_id
  LEFT JOIN record  ON record.id = duty.record_id;

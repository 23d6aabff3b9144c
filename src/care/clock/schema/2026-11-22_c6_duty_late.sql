-- For the counts of what is late, which every page shows: a setting's open duties by clock and
-- start, and those that have an event of their own.
CREATE INDEX duty_open_by_setting_and_clock ON duty (setting_id, clock, started_at)
    WHERE met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL;
CREATE INDEX duty_open_with_event ON duty (setting_id, event_at)
    WHERE met_at IS NULL AND not_applicable IS NULL AND exempted_at IS NULL
      AND event_at IS NOT NULL;
-- Whether somebody is allocated to a child, asked for one child after another.
CREATE INDEX allocation_by_child_and_staff ON allocation (child_id, staff_id);

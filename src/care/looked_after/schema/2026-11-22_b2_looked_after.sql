-- One row for each review of a looked-after child's case that was held.
CREATE TABLE review_held (
    child_id      TEXT NOT NULL REFERENCES child,
    held_on       TEXT NOT NULL,
    participation TEXT,                                          -- ssda903-review-participation
    import_id     TEXT,
    PRIMARY KEY (child_id, held_on)
);

-- One row for each year of a child that a local authority answered for: health, SDQ, conviction,
-- what came before care, and, of a care leaver, contact, activity and home. Codes as printed.
CREATE TABLE looked_after_year (
    child_id              TEXT    NOT NULL REFERENCES child,
    year_ending           TEXT    NOT NULL,                      -- 31 March
    sdq_score             INTEGER CHECK (sdq_score BETWEEN 0 AND 40),
    sdq_reason            TEXT,                                  -- sdq-no-score-reason
    convicted             INTEGER CHECK (convicted IN (0, 1)),
    health_check          INTEGER CHECK (health_check IN (0, 1)),
    immunisations         INTEGER CHECK (immunisations IN (0, 1)),
    teeth_check           INTEGER CHECK (teeth_check IN (0, 1)),
    health_assessment     INTEGER CHECK (health_assessment IN (0, 1)),
    substance_misuse      INTEGER CHECK (substance_misuse IN (0, 1)),
    intervention_received INTEGER CHECK (intervention_received IN (0, 1)),
    intervention_offered  INTEGER CHECK (intervention_offered IN (0, 1)),
    is_mother             INTEGER CHECK (is_mother IN (0, 1)),
    own_child_born_on     TEXT,
    in_touch              TEXT,
    activity              TEXT,
    accommodation         TEXT,
    previous_permanence   TEXT,                                  -- Z1: none known
    permanence_authority  TEXT,
    permanence_on         TEXT,                                  -- as printed: may lack day or month
    import_id             TEXT,
    PRIMARY KEY (child_id, year_ending)
);

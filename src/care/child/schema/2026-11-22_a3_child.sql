-- One row for each child. What changes over time stands in the dated tables below.
CREATE TABLE child (
    id             TEXT    PRIMARY KEY,
    known_as       TEXT    NOT NULL CHECK (known_as <> ''),      -- first name they use
    family_name    TEXT    NOT NULL,                             -- as used with known_as
    legal_name     TEXT    NOT NULL CHECK (legal_name <> ''),    -- whole
    former_names   TEXT,
    pronouns       TEXT,                                         -- none: not asked yet
    born_on        TEXT    NOT NULL,
    died_on        TEXT,
    sex            TEXT,                                         -- code as its source prints it
    ethnicity      TEXT,                                         -- code set ethnicity
    first_language TEXT,
    religion       TEXT,
    communication  TEXT,
    upn            TEXT    UNIQUE,
    home_postcode  TEXT,
    created_at     TEXT    NOT NULL,
    import_id      TEXT                                          -- the import that made it, if any
);
CREATE INDEX child_by_born_on ON child (born_on);

-- One row for each number or name by which another body knows the child.
CREATE TABLE child_identifier (
    kind      TEXT    NOT NULL,                                  -- ssda903, nhs, uln, cms, local
    value     TEXT    NOT NULL CHECK (value <> ''),
    child_id  TEXT    NOT NULL REFERENCES child,
    import_id TEXT,
    PRIMARY KEY (kind, value)
);
CREATE INDEX child_identifier_by_child ON child_identifier (child_id);

-- One row for each key that a name is found by: its words, how they sound, their trigrams.
CREATE TABLE child_name_key (
    child_id TEXT    NOT NULL REFERENCES child,
    kind     TEXT    NOT NULL CHECK (kind IN ('word', 'sound', 'part')),
    key      TEXT    NOT NULL CHECK (key <> ''),
    PRIMARY KEY (kind, key, child_id)
);
CREATE INDEX child_name_key_by_child ON child_name_key (child_id);

-- One row for each value of a child's that holds between two dates (both included).
CREATE TABLE child_status (
    id         TEXT    PRIMARY KEY,
    child_id   TEXT    NOT NULL REFERENCES child,
    what       TEXT    NOT NULL CHECK (what IN ('care_status', 'legal_status', 'sen_provision',
                       'sen_need', 'year_group', 'placing_authority', 'social_worker', 'flag')),
    code       TEXT    NOT NULL CHECK (code <> ''),
    words      TEXT,
    from_on    TEXT    NOT NULL,
    until_on   TEXT,
    import_id  TEXT
);
CREATE INDEX child_status_by_child ON child_status (child_id, what, from_on);

-- One row for each time a child is, or was, one of a setting's children: lives there, is on its
-- roll, attends it, or is on its caseload. This link makes the setting's staff the child's team.
CREATE TABLE stay (
    id               TEXT    PRIMARY KEY,
    child_id         TEXT    NOT NULL REFERENCES child,
    setting_id       TEXT    NOT NULL REFERENCES setting,
    kind             TEXT    NOT NULL CHECK (kind IN ('lives', 'enrolled', 'caseload')),
    enrolment_status TEXT,                                       -- code set enrolment-status
    group_name       TEXT,                                       -- class or group in the setting
    from_on          TEXT    NOT NULL,
    until_on         TEXT,
    import_id        TEXT
);
CREATE INDEX stay_by_child ON stay (child_id, from_on);
CREATE INDEX stay_by_setting ON stay (setting_id, until_on, child_id);

-- One row for each episode of care: where a looked-after child lives and under which order.
CREATE TABLE placement (
    id                 TEXT    PRIMARY KEY,
    child_id           TEXT    NOT NULL REFERENCES child,
    from_on            TEXT    NOT NULL,
    until_on           TEXT,
    legal_status       TEXT,                                     -- ssda903-legal-status
    need_category      TEXT,                                     -- ssda903-need-category
    placement_type     TEXT,                                     -- ssda903-placement-type
    provider           TEXT,                                     -- ssda903-placement-provider
    reason_new         TEXT,
    reason_ceased      TEXT,
    reason_changed     TEXT,
    home_postcode      TEXT,
    placement_postcode TEXT,
    distance_miles     REAL,                                     -- none: a postcode is not known
    urn                TEXT,
    address            TEXT,
    address_level      INTEGER NOT NULL DEFAULT 1 CHECK (address_level BETWEEN 0 AND 4),
    import_id          TEXT
);
CREATE INDEX placement_by_child ON placement (child_id, from_on);

-- One row for each school, college or provider that a child is or was on the roll of.
CREATE TABLE school_place (
    id          TEXT    PRIMARY KEY,
    child_id    TEXT    NOT NULL REFERENCES child,
    urn         TEXT,
    school_name TEXT    NOT NULL CHECK (school_name <> ''),
    status      TEXT,                                            -- code set enrolment-status
    from_on     TEXT    NOT NULL,
    until_on    TEXT,
    import_id   TEXT
);
CREATE INDEX school_place_by_child ON school_place (child_id, from_on);

-- One row for each worker allocated to a child, with start and end.
CREATE TABLE allocation (
    id        TEXT    PRIMARY KEY,
    child_id  TEXT    NOT NULL REFERENCES child,
    staff_id  TEXT    NOT NULL REFERENCES staff,
    part      TEXT    NOT NULL CHECK (part IN ('key_worker', 'co_key_worker', 'named_worker')),
    reason    TEXT,
    from_on   TEXT    NOT NULL,
    until_on  TEXT,
    made_by   TEXT    REFERENCES staff,
    made_at   TEXT    NOT NULL
);
CREATE INDEX allocation_by_child ON allocation (child_id, until_on);
CREATE INDEX allocation_by_staff ON allocation (staff_id, until_on);

-- One row for each person who is kept away from a child. Beats every other link.
CREATE TABLE kept_away (
    id        TEXT    PRIMARY KEY,
    child_id  TEXT    NOT NULL REFERENCES child,
    staff_id  TEXT    NOT NULL REFERENCES staff,
    reason    TEXT    NOT NULL CHECK (reason <> ''),
    from_on   TEXT    NOT NULL,
    until_on  TEXT,
    made_by   TEXT    REFERENCES staff,
    made_at   TEXT    NOT NULL
);
CREATE INDEX kept_away_by_staff ON kept_away (staff_id, child_id);

-- One row for each thing that keeps a child safe: shown on every page about them.
CREATE TABLE alert (
    id         TEXT    PRIMARY KEY,
    child_id   TEXT    NOT NULL REFERENCES child,
    kind       TEXT    NOT NULL CHECK (kind IN ('allergy', 'medical', 'medication', 'family',
                                               'missing', 'risk', 'other')),
    subject    TEXT    NOT NULL CHECK (subject <> ''),           -- Nut allergy
    what_to_do TEXT    NOT NULL,                                 -- EpiPen in the office
    danger     TEXT    NOT NULL CHECK (danger IN ('stop', 'warn', 'info')),
    level      INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    from_on    TEXT    NOT NULL,
    until_on   TEXT,
    made_by    TEXT    REFERENCES staff,
    made_at    TEXT    NOT NULL
);
CREATE INDEX alert_by_child ON alert (child_id, until_on);

-- One row for each version of About me, in the child's words. The newest is the one shown.
CREATE TABLE about_me (
    id           TEXT    PRIMARY KEY,
    child_id     TEXT    NOT NULL REFERENCES child,
    words        TEXT    NOT NULL CHECK (words <> ''),
    method       TEXT    NOT NULL,                               -- code set child-voice-method
    helped_by    TEXT    REFERENCES staff,
    given_on     TEXT    NOT NULL,
    made_by      TEXT    REFERENCES staff,
    made_at      TEXT    NOT NULL
);
CREATE INDEX about_me_by_child ON about_me (child_id, made_at);

-- One row for each version of How to help me: three short lists, a line an item.
CREATE TABLE how_to_help_me (
    id           TEXT    PRIMARY KEY,
    child_id     TEXT    NOT NULL REFERENCES child,
    version      INTEGER NOT NULL CHECK (version >= 1),
    helps        TEXT    NOT NULL,
    is_hard      TEXT    NOT NULL,
    too_much     TEXT    NOT NULL,
    made_by      TEXT    REFERENCES staff,
    made_at      TEXT    NOT NULL,
    UNIQUE (child_id, version)
);

-- One row for each file kept about a child. The bytes are never opened by us, only handed back.
CREATE TABLE document (
    id        TEXT    PRIMARY KEY,
    child_id  TEXT    NOT NULL REFERENCES child,
    title     TEXT    NOT NULL CHECK (title <> ''),
    file_name TEXT    NOT NULL,
    file_type TEXT    NOT NULL,
    bytes     INTEGER NOT NULL CHECK (bytes >= 0),
    sha256    TEXT    NOT NULL,
    content   TEXT    NOT NULL,                                  -- base 64
    level     INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    added_by  TEXT    NOT NULL REFERENCES staff,
    added_at  TEXT    NOT NULL
);
CREATE INDEX document_by_child ON document (child_id, added_at);

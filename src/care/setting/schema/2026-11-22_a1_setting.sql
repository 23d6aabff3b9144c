-- The organisation that this database belongs to: exactly one row.
CREATE TABLE organisation (
    id         TEXT    PRIMARY KEY,
    name       TEXT    NOT NULL CHECK (name <> ''),
    created_at TEXT    NOT NULL                                  -- UTC, 2026-03-28T22:30:00Z
);

-- One row for each home, school or service. Its profile decides menu, words, forms and clocks.
CREATE TABLE setting (
    id               TEXT    PRIMARY KEY,
    name             TEXT    NOT NULL CHECK (name <> ''),
    profile          TEXT    NOT NULL
                     CHECK (profile IN ('home', 'pru', 'vs', 'special', 'ap')),
    satellite_of     TEXT    REFERENCES setting,                 -- a reintegration satellite's PRU
    urn              TEXT,                                       -- Ofsted or GIAS number
    authority        TEXT,                                       -- host local authority
    phone            TEXT,
    on_call_name     TEXT,
    on_call_phone    TEXT,
    term_dates       TEXT,                                       -- the area in law/term-dates.csv
    address          TEXT,
    opened_on        TEXT,
    closed_on        TEXT
);

-- One row for each school, college or provider outside Keywork, as GIAS lists it.
CREATE TABLE establishment (
    urn        TEXT    PRIMARY KEY,
    name       TEXT    NOT NULL CHECK (name <> ''),
    kind       TEXT,
    phase      TEXT,
    status     TEXT,
    authority  TEXT,
    postcode   TEXT,
    opened_on  TEXT,
    closed_on  TEXT,
    import_id  TEXT
);
CREATE INDEX establishment_by_name ON establishment (name);

-- One row for each version of a kind of record that the organisation made or changed and put to use.
-- Never changed: records are shown on the version they were answered on. Versions count from 1001,
-- so that none of them is ever a version of the program's own file of the same kind.
CREATE TABLE own_form (
    id         TEXT    PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind <> ''),
    version    INTEGER NOT NULL CHECK (version > 1000),
    area       TEXT    NOT NULL CHECK (area <> ''),            -- folder of the menu: daily_life
    text       TEXT    NOT NULL CHECK (text <> ''),            -- TOML, as a file of forms/
    live_by    TEXT    NOT NULL REFERENCES staff,
    live_at    TEXT    NOT NULL,                               -- UTC
    UNIQUE (kind, version)
);

-- One row for each kind that somebody is changing: what will be its next version. Gone when it is
-- put to use or thrown away.
CREATE TABLE own_form_draft (
    kind       TEXT    PRIMARY KEY,
    area       TEXT    NOT NULL CHECK (area <> ''),
    text       TEXT    NOT NULL CHECK (text <> ''),
    turn       INTEGER NOT NULL CHECK (turn >= 0),             -- how often it was saved
    changed_by TEXT    NOT NULL REFERENCES staff,
    changed_at TEXT    NOT NULL                                -- UTC
);

-- One row for each time a kind was retired or offered again. The latest holds; without one a kind
-- is offered.
CREATE TABLE own_form_offer (
    id         TEXT    PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind <> ''),
    offered    INTEGER NOT NULL CHECK (offered IN (0, 1)),
    decided_by TEXT    NOT NULL REFERENCES staff,
    decided_at TEXT    NOT NULL                                -- UTC
);
CREATE INDEX own_form_offer_by_kind ON own_form_offer (kind, decided_at, id);

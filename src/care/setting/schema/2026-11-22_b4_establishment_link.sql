-- One row for each school that came before or after another, as GIAS lists it.
CREATE TABLE establishment_link (
    urn        TEXT NOT NULL,
    linked_urn TEXT NOT NULL,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,                                    -- Predecessor, Successor - merged …
    from_on    TEXT,
    import_id  TEXT,
    PRIMARY KEY (urn, linked_urn, kind)
);

-- One row for each postcode with its place on the national grid, in metres.
CREATE TABLE postcode (
    postcode  TEXT    PRIMARY KEY,                               -- in capitals, without the space
    easting   INTEGER NOT NULL,
    northing  INTEGER NOT NULL,
    import_id TEXT
);

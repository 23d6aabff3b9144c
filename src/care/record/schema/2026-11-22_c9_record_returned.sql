-- What came back to its author is asked for on every page, and is rare among all that was signed.
CREATE INDEX record_signature_returned ON record_signature (author_id) WHERE answer = 'returned';

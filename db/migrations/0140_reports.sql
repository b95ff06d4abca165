-- A report reads what happened in its period, and in a house of 25 years that is one part of 25. Papers are read from the index
-- alone: what is sealed in them takes most of the room.
CREATE INDEX documents_issued ON documents (issued_on, asked_on, expires_on, kind, state, person_id)
WHERE issued_on IS NOT NULL;
CREATE INDEX documents_asked ON documents (asked_on, issued_on, expires_on, kind, state, person_id)
WHERE asked_on IS NOT NULL;
CREATE INDEX documents_valid_until ON documents (expires_on, issued_on, asked_on, kind, state, person_id)
WHERE expires_on IS NOT NULL;
CREATE INDEX assistances_closed ON assistances (closed_on, opened_on)
WHERE closed_on IS NOT NULL AND voided_at IS NULL;

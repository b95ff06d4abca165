-- Reports count every night of a year: what was seen on it, in the order in which it was said, from an index alone.
CREATE INDEX census_entries_seen ON census_entries (night, position, person_id, state, at);

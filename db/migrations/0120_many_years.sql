-- Every change of a way reads the papers of that way, and in a house of 25 years there are 40,000 of them. What says whether a way
-- led to an open-ended permit is read from the index alone.
CREATE INDEX documents_by_track ON documents (track_id, issued_on, kind, state, recorded_at, id)
WHERE track_id IS NOT NULL;
CREATE INDEX residence_tracks_without_next ON residence_tracks (id) WHERE is_open = 1 AND next_on IS NULL;
-- Who left lately, among all who ever did.
CREATE INDEX stays_by_end ON stays (until_night) WHERE until_night IS NOT NULL AND voided_at IS NULL;

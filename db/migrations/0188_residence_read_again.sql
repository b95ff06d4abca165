-- More is asked of a residence procedure than before: each that goes on without an open-ended permit is read again when the
-- office signs in, and until then counts among what is to be looked at.
UPDATE residence_tracks SET next_on = '1000-01-01'
WHERE is_open = 1 AND NOT EXISTS (
  SELECT 1 FROM documents
  WHERE documents.track_id = residence_tracks.id AND state = 'held' AND kind IN ('openEndedPermit', 'bCard')
);

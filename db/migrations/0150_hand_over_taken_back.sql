-- Readings that were confirmed by mistake: they stand, and count no longer.
CREATE TABLE hand_over_taken_back (
  reading_id TEXT PRIMARY KEY REFERENCES hand_over_readings (id) ON DELETE RESTRICT,
  taken_back_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER hand_over_taken_back_stands BEFORE UPDATE ON hand_over_taken_back
BEGIN
  SELECT RAISE(ABORT, 'what was taken back was taken back');
END;

CREATE TRIGGER hand_over_taken_back_is_kept BEFORE DELETE ON hand_over_taken_back
BEGIN
  SELECT RAISE(ABORT, 'what was taken back was taken back');
END;

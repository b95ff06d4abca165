-- Who has read the page of a shift, and up to which moment.
CREATE TABLE hand_over_readings (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL CHECK (day IS date(day)),
  shift TEXT NOT NULL CHECK (shift IN ('day', 'evening', 'night')),
  -- The moment of the page that was read.
  page_at TEXT NOT NULL,
  read_at TEXT NOT NULL CHECK (read_at >= page_at),
  read_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX hand_over_readings_by_shift ON hand_over_readings (day, shift);
CREATE INDEX hand_over_readings_by_reader ON hand_over_readings (read_by, page_at);

CREATE TRIGGER hand_over_readings_stand BEFORE UPDATE ON hand_over_readings
BEGIN
  SELECT RAISE(ABORT, 'what was read was read');
END;

CREATE TRIGGER hand_over_readings_are_kept BEFORE DELETE ON hand_over_readings
BEGIN
  SELECT RAISE(ABORT, 'what was read was read');
END;

-- The house: its settings, rooms and beds.
CREATE TABLE settings (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  centre_name TEXT NOT NULL,
  correspondence_address TEXT NOT NULL,
  zone TEXT NOT NULL,
  night_turns_at INTEGER NOT NULL CHECK (night_turns_at BETWEEN 0 AND 23),
  stay_months INTEGER NOT NULL CHECK (stay_months BETWEEN 1 AND 36),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 15)
) STRICT;

CREATE TABLE rooms (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  position INTEGER NOT NULL,
  retired_at TEXT
) STRICT;

CREATE TABLE beds (
  id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) <= 20),
  kind TEXT NOT NULL CHECK (kind IN ('bed', 'cot')),
  position INTEGER NOT NULL,
  -- Kept for the stays that were in it; no longer shown or given.
  retired_at TEXT
) STRICT;

CREATE INDEX beds_by_room ON beds (room_id, position);

-- Out of service, nights from <= n < until.
CREATE TABLE bed_closures (
  id TEXT PRIMARY KEY,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT CHECK (until_night IS date(until_night) AND until_night > from_night),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 120)
) STRICT;

CREATE INDEX bed_closures_by_bed ON bed_closures (bed_id, from_night);

-- When one meets again, as a session ended: one for each session. It is moved and taken away here, and what was signed stays.
CREATE TABLE next_sessions (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL UNIQUE REFERENCES contacts (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  day TEXT NOT NULL CHECK (day IS date(day)),
  -- NULL while the time is open.
  at_time TEXT CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  place TEXT NOT NULL CHECK (place IN ('centre', 'office', 'outside', 'phone')),
  worker_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  taken_away_at TEXT CHECK (taken_away_at >= recorded_at),
  taken_away_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((taken_away_at IS NULL) = (taken_away_by IS NULL))
) STRICT;

CREATE INDEX next_sessions_by_day ON next_sessions (day, at_time);

-- What was planned before.
CREATE TABLE next_sessions_history (
  next_id TEXT NOT NULL REFERENCES next_sessions (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (next_id, version)
) STRICT;

CREATE TRIGGER next_sessions_stay_taken_away BEFORE UPDATE ON next_sessions
WHEN OLD.taken_away_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'it was taken away');
END;

CREATE TRIGGER next_sessions_follow BEFORE UPDATE ON next_sessions
WHEN NEW.id <> OLD.id OR NEW.contact_id <> OLD.contact_id OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by OR NEW.version NOT IN (OLD.version, OLD.version + 1)
  OR NEW.version = OLD.version AND (
    NEW.day <> OLD.day OR NEW.at_time IS NOT OLD.at_time OR NEW.minutes <> OLD.minutes
    OR NEW.place <> OLD.place OR NEW.worker_id <> OLD.worker_id
  )
  OR NEW.version > OLD.version AND NOT EXISTS (
    SELECT 1 FROM next_sessions_history WHERE next_id = OLD.id AND version = OLD.version
  )
BEGIN
  SELECT RAISE(ABORT, 'versions follow');
END;

CREATE TRIGGER next_sessions_history_is_kept BEFORE UPDATE ON next_sessions_history
BEGIN
  SELECT RAISE(ABORT, 'what was planned is kept');
END;

-- Appointments: when, of what kind the place is, who goes along. With whom and what for is sealed.
CREATE TABLE appointments (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  at_time TEXT NOT NULL CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  place TEXT NOT NULL CHECK (place IN (
      'office', 'doctor', 'hospital', 'court', 'police', 'lawyer', 'authority', 'school', 'work', 'outside'
    )),
  needs_escort INTEGER NOT NULL CHECK (needs_escort IN (0, 1)),
  escort TEXT REFERENCES users (id) ON DELETE RESTRICT,
  interpreter_language TEXT,
  interpreter_state TEXT CHECK (interpreter_state IN ('asked', 'booked')),
  interpreter_name TEXT CHECK (length(interpreter_name) <= 80),
  -- Those that were planned together, a week apart.
  series TEXT,
  left_at TEXT,
  back_at TEXT CHECK (back_at >= left_at),
  cancel_reason TEXT CHECK (cancel_reason IN (
      'by-person', 'by-other-side', 'no-escort', 'no-interpreter', 'left-the-house', 'other'
    )),
  cancelled_at TEXT,
  cancelled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  care_version INTEGER CHECK ((care_version IS NULL) = (sealed_care IS NULL)),
  sealed_care BLOB,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  own_words TEXT CHECK (json_valid(own_words)),
  CHECK (escort IS NULL OR needs_escort = 1),
  CHECK ((interpreter_language IS NULL) = (interpreter_state IS NULL)),
  CHECK ((interpreter_language IS NULL) = (interpreter_name IS NULL)),
  CHECK (back_at IS NULL OR left_at IS NOT NULL),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
  CHECK (cancelled_at IS NULL OR left_at IS NULL)
) STRICT;

CREATE TABLE appointments_history (
  appointment_id TEXT NOT NULL REFERENCES appointments (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  care_version INTEGER CHECK ((care_version IS NULL) = (sealed_care IS NULL)),
  sealed_care BLOB,
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (appointment_id, version)
) STRICT;

-- How each user looks at the calendar. Codes only: whose calendar it was is not kept.
CREATE TABLE calendar_filters (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;

CREATE INDEX appointments_by_day ON appointments (day, at_time);
CREATE INDEX appointments_by_person ON appointments (person_id, day);
CREATE INDEX appointments_by_series ON appointments (series, day) WHERE series IS NOT NULL;
CREATE INDEX appointments_interpreted ON appointments (person_id) WHERE interpreter_name <> '';

CREATE TRIGGER appointments_stay_cancelled BEFORE UPDATE ON appointments
WHEN OLD.cancelled_at IS NOT NULL
  AND (NEW.cancelled_at IS NOT OLD.cancelled_at OR NEW.version <> OLD.version OR NEW.left_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'it was cancelled');
END;

CREATE TRIGGER appointments_keep_the_person BEFORE UPDATE ON appointments
WHEN NEW.person_id <> OLD.person_id OR NEW.version NOT IN (OLD.version, OLD.version + 1)
  OR (NEW.version = OLD.version AND (NEW.day <> OLD.day OR NEW.at_time <> OLD.at_time OR NEW.minutes <> OLD.minutes))
BEGIN
  SELECT RAISE(ABORT, 'versions follow');
END;

CREATE TRIGGER appointments_history_go_under_an_order BEFORE DELETE ON appointments_history
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

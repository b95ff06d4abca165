CREATE TABLE log_entries (
  id TEXT PRIMARY KEY,
  -- The shift it belongs to; a night bears the date of its evening.
  day TEXT NOT NULL CHECK (day IS date(day)),
  shift TEXT NOT NULL CHECK (shift IN ('day', 'evening', 'night')),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'todo', 'agreed', 'broken')),
  -- Whom it is about; the house otherwise.
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  corrects TEXT REFERENCES log_entries (id) ON DELETE RESTRICT,
  -- Words and references to people, never their names. Leaves the house with the name of whom it is about.
  text TEXT CHECK (json_valid(text)),
  -- Its words as they are searched.
  words TEXT,
  is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
  done_at TEXT,
  done_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((text IS NULL) = (words IS NULL)),
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CHECK (done_at IS NULL OR is_pinned = 1),
  CHECK (corrects IS NULL OR is_pinned = 0)
) STRICT;

-- Whom an entry names, itself or in one of its corrections.
CREATE TABLE log_mentions (
  entry_id TEXT NOT NULL REFERENCES log_entries (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  PRIMARY KEY (entry_id, person_id)
) STRICT;

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

-- Readings that were confirmed in error: they stay, and count no longer.
CREATE TABLE hand_over_taken_back (
  reading_id TEXT PRIMARY KEY REFERENCES hand_over_readings (id) ON DELETE RESTRICT,
  taken_back_at TEXT NOT NULL
) STRICT;

CREATE INDEX log_entries_by_day ON log_entries (day, written_at);
CREATE INDEX log_entries_by_time ON log_entries (written_at);
CREATE INDEX log_entries_by_person ON log_entries (person_id, written_at) WHERE person_id IS NOT NULL;
CREATE INDEX log_entries_pinned ON log_entries (written_at) WHERE is_pinned = 1 AND done_at IS NULL;
CREATE INDEX log_corrections ON log_entries (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX log_mentions_by_person ON log_mentions (person_id);
CREATE INDEX hand_over_readings_by_shift ON hand_over_readings (day, shift);
CREATE INDEX hand_over_readings_by_reader ON hand_over_readings (read_by, page_at);
-- What the house still knows in words, by the person it is about: so that it is cleared without reading everyone's
-- past.
CREATE INDEX log_entries_told ON log_entries (person_id) WHERE text IS NOT NULL AND person_id IS NOT NULL;

CREATE TRIGGER log_corrections_of_entries BEFORE INSERT ON log_entries
WHEN NEW.corrects IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM log_entries AS entry
  WHERE entry.id = NEW.corrects AND entry.corrects IS NULL AND entry.kind = NEW.kind
    AND entry.person_id IS NEW.person_id
)
BEGIN
  SELECT RAISE(ABORT, 'a correction is of an entry');
END;

CREATE TRIGGER hand_over_readings_stand BEFORE UPDATE ON hand_over_readings
BEGIN
  SELECT RAISE(ABORT, 'what was read was read');
END;

CREATE TRIGGER hand_over_readings_are_kept BEFORE DELETE ON hand_over_readings
BEGIN
  SELECT RAISE(ABORT, 'what was read was read');
END;

CREATE TRIGGER log_entries_are_kept BEFORE DELETE ON log_entries
WHEN ifnull(OLD.person_id, '') NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'an entry is kept');
END;

-- An entry does not change; its words may only be removed, when a name leaves the house.
CREATE TRIGGER log_entries_stand BEFORE UPDATE ON log_entries
WHEN NEW.id <> OLD.id OR NEW.day <> OLD.day OR NEW.shift <> OLD.shift OR NEW.written_at <> OLD.written_at
  OR NEW.written_by <> OLD.written_by OR NEW.kind <> OLD.kind OR NEW.person_id IS NOT OLD.person_id
  OR NEW.corrects IS NOT OLD.corrects
  OR (NEW.text IS NOT NULL AND NEW.text IS NOT OLD.text AND length(NEW.words) >= ifnull(length(OLD.words), 0)
    AND (NEW.words IS NOT OLD.words OR NOT EXISTS (SELECT 1 FROM erasing)))
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER hand_over_taken_back_stands BEFORE UPDATE ON hand_over_taken_back
BEGIN
  SELECT RAISE(ABORT, 'what was taken back was taken back');
END;

CREATE TRIGGER hand_over_taken_back_is_kept BEFORE DELETE ON hand_over_taken_back
BEGIN
  SELECT RAISE(ABORT, 'what was taken back was taken back');
END;

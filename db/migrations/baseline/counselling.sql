-- Sessions with a person. The house knows that there was one; the content is sealed.
CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  place TEXT NOT NULL CHECK (place IN ('centre', 'office', 'outside', 'phone')),
  kind TEXT NOT NULL
    CHECK (kind IN ('counselling', 'administrative', 'legal', 'accompaniment', 'crisis')),
  interpreted TEXT NOT NULL CHECK (interpreted IN ('none', 'here', 'phone')),
  is_interview INTEGER NOT NULL CHECK (is_interview IN (0, 1)),
  level TEXT NOT NULL CHECK (level IN ('house', 'plan', 'sealed')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Recorded by mistake.
  taken_back_at TEXT CHECK (taken_back_at >= recorded_at),
  taken_back_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- What the house knows of a session can be corrected: the row has the present values, and the earlier ones are
  -- stored. The first are the signed ones; the notes are verified against them.
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
) STRICT;

-- The note of a session (position 0), and what was added to it. seq grows: an index knows by it how far it has read.
CREATE TABLE contact_notes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- A note for the house, while the house knows the person.
  house_text TEXT CHECK (house_text <> ''),
  -- For the care compartment, or under a key of its own where the level is sealed.
  sealed BLOB NOT NULL,
  -- SHA-256 of what was signed.
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Of the hash, by its author.
  signature BLOB NOT NULL CHECK (length(signature) = 84),
  UNIQUE (contact_id, position)
) STRICT;

-- The readers to whom the key of a sealed note is sealed: member_id is a user, or 'recoveryKey' for the
-- recovery key.
CREATE TABLE contact_keys (
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  member_id TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('author', 'deputy', 'breakGlass', 'recoveryKey')),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  sealed_key BLOB NOT NULL,
  signature BLOB NOT NULL CHECK (length(signature) = 84),
  PRIMARY KEY (contact_id, member_id)
) STRICT;

-- Each time it was done, why, and whether the author has seen it.
CREATE TABLE note_openings (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  sealed_care BLOB NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  seen_at TEXT CHECK (seen_at >= opened_at)
) STRICT;

-- The next session agreed at the end of one: one for each session. It is moved and cancelled here, and the signed one
-- stays.
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

-- What was planned before.
CREATE TABLE next_sessions_history (
  next_id TEXT NOT NULL REFERENCES next_sessions (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (next_id, version)
) STRICT;

CREATE TABLE contact_corrections (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  -- The version that it made.
  version INTEGER NOT NULL CHECK (version >= 2),
  -- What the house knew before, as JSON.
  before TEXT NOT NULL CHECK (json_valid(before)),
  -- The reason, the other people present, and the present content: for the care compartment, or under the key of a
  -- sealed note.
  sealed BLOB NOT NULL,
  corrected_at TEXT NOT NULL,
  corrected_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (contact_id, version)
) STRICT;

CREATE INDEX contacts_by_person ON contacts (person_id, day);
CREATE INDEX contacts_by_worker ON contacts (recorded_by, day);
CREATE INDEX contact_notes_in_house ON contact_notes (contact_id) WHERE house_text IS NOT NULL;
CREATE INDEX note_openings_by_contact ON note_openings (contact_id);
CREATE INDEX note_openings_unseen ON note_openings (opened_at) WHERE seen_at IS NULL;
CREATE INDEX next_sessions_by_day ON next_sessions (day, at_time);
-- The sealed notes of one author are read at each search: they are few among all that the author wrote.
CREATE INDEX contacts_sealed ON contacts (recorded_by, recorded_at) WHERE level = 'sealed';
-- A report of a month reads the sessions of a month, not those of twenty-five years.
CREATE INDEX contacts_by_day ON contacts (day, person_id, kind, is_interview, recorded_by, taken_back_at)
WHERE taken_back_at IS NULL;

CREATE TRIGGER contacts_are_taken_back_once BEFORE UPDATE OF taken_back_at, taken_back_by ON contacts
WHEN OLD.taken_back_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'taken back before');
END;

CREATE TRIGGER contact_notes_are_kept BEFORE UPDATE OF seq, id, contact_id, position, sealed, hash,
  signed_at, signed_by, signature ON contact_notes
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER contact_notes_follow BEFORE INSERT ON contact_notes
WHEN NEW.position <> (SELECT count(*) FROM contact_notes WHERE contact_id = NEW.contact_id)
BEGIN
  SELECT RAISE(ABORT, 'what is added comes last');
END;

CREATE TRIGGER contact_notes_of_house BEFORE INSERT ON contact_notes
WHEN NEW.house_text IS NOT NULL
  AND (SELECT level FROM contacts WHERE id = NEW.contact_id) IS NOT 'house'
BEGIN
  SELECT RAISE(ABORT, 'not a house note');
END;

CREATE TRIGGER contact_notes_stay_closed BEFORE UPDATE OF house_text ON contact_notes
WHEN OLD.house_text IS NULL
BEGIN
  SELECT RAISE(ABORT, 'it has left the house');
END;

CREATE TRIGGER note_openings_are_kept BEFORE UPDATE OF id, contact_id, sealed_care, opened_at, opened_by
  ON note_openings
BEGIN
  SELECT RAISE(ABORT, 'what happened is kept');
END;

CREATE TRIGGER note_openings_are_seen_once BEFORE UPDATE OF seen_at ON note_openings
WHEN OLD.seen_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'seen before');
END;

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

CREATE TRIGGER contact_corrections_are_kept BEFORE UPDATE ON contact_corrections
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER contact_corrections_follow BEFORE INSERT ON contact_corrections
WHEN NEW.version <> 1 + (SELECT version FROM contacts WHERE id = NEW.contact_id)
  OR (SELECT taken_back_at FROM contacts WHERE id = NEW.contact_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'versions follow');
END;

-- What was signed stays; one can only say that it was a mistake, once.
CREATE TRIGGER contacts_are_kept BEFORE UPDATE OF id, person_id, level, recorded_at, recorded_by ON contacts
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER contacts_are_corrected BEFORE UPDATE OF day, minutes, place, kind, interpreted, is_interview, version
  ON contacts
WHEN NEW.version <> OLD.version + 1
  OR NOT EXISTS (SELECT 1 FROM contact_corrections WHERE contact_id = OLD.id AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER next_sessions_history_go_under_an_order BEFORE DELETE ON next_sessions_history
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER contacts_go_under_an_order BEFORE DELETE ON contacts
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER contact_notes_go_under_an_order BEFORE DELETE ON contact_notes
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER contact_corrections_go_under_an_order BEFORE DELETE ON contact_corrections
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER note_openings_go_under_an_order BEFORE DELETE ON note_openings
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

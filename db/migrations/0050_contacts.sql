-- Sessions with somebody. The house knows that there was one; what was said is sealed.
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
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
) STRICT;

CREATE INDEX contacts_by_person ON contacts (person_id, day);
CREATE INDEX contacts_by_worker ON contacts (recorded_by, day);

-- What was signed stays; one can only say that it was a mistake, once.
CREATE TRIGGER contacts_are_kept BEFORE UPDATE OF id, person_id, day, minutes, place, kind,
  interpreted, is_interview, level, recorded_at, recorded_by ON contacts
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER contacts_are_taken_back_once BEFORE UPDATE OF taken_back_at, taken_back_by ON contacts
WHEN OLD.taken_back_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'taken back before');
END;

-- The note of a contact (position 0), and what was added to it. seq grows: an index knows by it how far it has read.
CREATE TABLE contact_notes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- A house note, while the house knows the person.
  house_text TEXT CHECK (house_text <> ''),
  -- For the care compartment, or under a key of its own where the level is sealed.
  sealed BLOB NOT NULL,
  -- SHA-256 of what was signed.
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (contact_id, position)
) STRICT;

CREATE INDEX contact_notes_in_house ON contact_notes (contact_id) WHERE house_text IS NOT NULL;

CREATE TRIGGER contact_notes_are_kept BEFORE UPDATE OF seq, id, contact_id, position, sealed, hash,
  signed_at, signed_by ON contact_notes
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

-- To whom the key of a sealed note is sealed: member_id is a user, or 'kit' or 'kit.pending' for the recovery kit.
CREATE TABLE contact_keys (
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  member_id TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('author', 'deputy', 'breakGlass', 'kit')),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  sealed_key BLOB NOT NULL,
  PRIMARY KEY (contact_id, member_id)
) STRICT;

-- Who reads what an author seals.
CREATE TABLE note_deputies (
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  deputy_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT CHECK (deputy_id <> author_id),
  named_at TEXT NOT NULL,
  PRIMARY KEY (author_id, deputy_id)
) STRICT;

-- Who may open any sealed note in an emergency.
CREATE TABLE note_holders (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
  named_at TEXT NOT NULL,
  named_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
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

CREATE INDEX note_openings_by_contact ON note_openings (contact_id);
CREATE INDEX note_openings_unseen ON note_openings (opened_at) WHERE seen_at IS NULL;

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

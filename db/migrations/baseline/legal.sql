-- A criminal case concerns several people, and a person several cases.
CREATE TABLE criminal_cases (
  id TEXT PRIMARY KEY,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- Who prosecutes, the numbers, the law it rests on. The newest counts.
CREATE TABLE criminal_case_versions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES criminal_cases (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (case_id, version)
) STRICT;

-- The role of a person in a case, or that they were linked to it in error. The newest of one case and one person
-- counts.
CREATE TABLE criminal_case_links (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES criminal_cases (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE judicial_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES criminal_cases (id) ON DELETE RESTRICT,
  -- NULL for a step of the case itself.
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  corrects TEXT UNIQUE CHECK (corrects <> id),
  sealed_office BLOB NOT NULL,
  -- What the person stated, in words.
  sealed_care BLOB CHECK (sealed_care IS NULL OR person_id IS NOT NULL),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (id, case_id),
  FOREIGN KEY (corrects, case_id) REFERENCES judicial_events (id, case_id) ON DELETE RESTRICT
) STRICT;

-- What was explained, decided, asked and answered: which of it is the office's too. A newer record takes the place of one.
CREATE TABLE legal_records (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  replaces TEXT UNIQUE CHECK (replaces <> id),
  sealed_office BLOB NOT NULL,
  -- What the person answered, in words.
  sealed_care BLOB,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (id, person_id),
  FOREIGN KEY (replaces, person_id) REFERENCES legal_records (id, person_id) ON DELETE RESTRICT
) STRICT;

-- How an interview is prepared, and how it went for the person.
CREATE TABLE interview_cards (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  replaces TEXT UNIQUE CHECK (replaces <> id),
  sealed_care BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (id, person_id),
  FOREIGN KEY (replaces, person_id) REFERENCES interview_cards (id, person_id) ON DELETE RESTRICT
) STRICT;

-- A colleague's own notes: each under a key of its own, which is sealed to its author and to the recovery key.
CREATE TABLE own_notes (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL,
  written_at TEXT NOT NULL
) STRICT;

-- member_id is a user, or 'recoveryKey' for the recovery key.
CREATE TABLE own_note_keys (
  note_id TEXT NOT NULL REFERENCES own_notes (id) ON DELETE RESTRICT,
  member_id TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  sealed_key BLOB NOT NULL,
  PRIMARY KEY (note_id, member_id)
) STRICT;

CREATE INDEX criminal_case_links_by_person ON criminal_case_links (person_id);
CREATE INDEX criminal_case_links_by_case ON criminal_case_links (case_id);
CREATE INDEX judicial_events_by_case ON judicial_events (case_id);
CREATE INDEX judicial_events_by_person ON judicial_events (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX legal_records_by_person ON legal_records (person_id);
CREATE INDEX interview_cards_by_person ON interview_cards (person_id);
CREATE INDEX own_notes_by_person ON own_notes (person_id);
CREATE INDEX own_notes_by_author ON own_notes (author_id);

CREATE TRIGGER criminal_cases_are_kept BEFORE UPDATE ON criminal_cases BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER criminal_case_versions_are_kept BEFORE UPDATE ON criminal_case_versions BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER criminal_case_links_are_kept BEFORE UPDATE ON criminal_case_links BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER judicial_events_are_kept BEFORE UPDATE ON judicial_events BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER judicial_events_of_people_in_it BEFORE INSERT ON judicial_events
WHEN NEW.person_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM criminal_case_links AS link
  WHERE link.case_id = NEW.case_id AND link.person_id = NEW.person_id
)
BEGIN
  SELECT RAISE(ABORT, 'not a person of this case');
END;

CREATE TRIGGER legal_records_are_kept BEFORE UPDATE ON legal_records BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER interview_cards_are_kept BEFORE UPDATE ON interview_cards BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER own_notes_are_kept BEFORE UPDATE ON own_notes BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER own_notes_go_under_an_order BEFORE DELETE ON own_notes
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER criminal_case_versions_go_under_an_order BEFORE DELETE ON criminal_case_versions
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

-- A step of the case itself goes with the last person of the case.
CREATE TRIGGER judicial_events_go_under_an_order BEFORE DELETE ON judicial_events
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE person_id = ifnull(OLD.person_id, person_id))
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER legal_records_go_under_an_order BEFORE DELETE ON legal_records
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER interview_cards_go_under_an_order BEFORE DELETE ON interview_cards
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

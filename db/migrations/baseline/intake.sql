-- The assistance of a person: from taking someone on to closing. Apart from stays, residence and the courts.
CREATE TABLE assistances (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
  opened_at TEXT NOT NULL,
  -- NULL during the intake.
  assisted_on TEXT CHECK (assisted_on IS date(assisted_on)),
  closed_on TEXT CHECK (closed_on IS date(closed_on) AND closed_on >= opened_on),
  destination TEXT,
  reason TEXT,
  reopens TEXT REFERENCES assistances (id) ON DELETE RESTRICT,
  -- The stay whose admission opened it, and the one that ended the intake: undone with it.
  opened_with TEXT REFERENCES stays (id) ON DELETE RESTRICT,
  assisted_with TEXT REFERENCES stays (id) ON DELETE RESTRICT,
  -- Opened by mistake; kept, but it never was.
  voided_at TEXT,
  own_words TEXT CHECK (json_valid(own_words)),
  CHECK ((destination IS NULL) = (closed_on IS NULL)),
  CHECK ((reason IS NULL) = (closed_on IS NULL))
) STRICT;

-- Residential or not, waiting for a place, and why. Days in the house come from the stays.
CREATE TABLE assistance_modes (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL REFERENCES assistances (id) ON DELETE RESTRICT,
  mode TEXT NOT NULL CHECK (mode IN ('residential', 'waiting', 'non-residential')),
  reason TEXT CHECK (reason IN ('no-other-housing', 'safety', 'other')),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  recorded_at TEXT NOT NULL,
  -- NULL for what the program recorded when it learned to.
  recorded_by TEXT REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- Who accompanies the person; user_id NULL for no one from that day on.
CREATE TABLE assistance_workers (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL REFERENCES assistances (id) ON DELETE RESTRICT,
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- What a colleague and the person went through together, section by section. Each save is a version; the newest counts.
CREATE TABLE intake_sections (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- The assistance it was saved for: what is known is the person's, how far an intake is belongs to one assistance.
  assistance_id TEXT NOT NULL REFERENCES assistances (id) ON DELETE RESTRICT,
  section TEXT NOT NULL CHECK (
    section IN (
      'identity', 'family', 'languages', 'arrival', 'exploitation', 'conditions', 'agreement',
      'housing'
    )
  ),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- What the house must know on arrival; NULL again some time after departure. The office keeps it.
  arrival TEXT CHECK (arrival IS NULL OR (section = 'arrival' AND json_valid(arrival))),
  sealed_office BLOB NOT NULL,
  -- Only where a care worker wrote something: health on arrival, the events in the person's words.
  sealed_care BLOB CHECK (sealed_care IS NULL OR section IN ('arrival', 'exploitation')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- The version a part of an intake was sealed at, where a merge gave it another number.
  sealed_version INTEGER CHECK (sealed_version >= 1),
  UNIQUE (person_id, section, version)
) STRICT;

-- The three conditions of the protection status: which one and what about it is the office's.
CREATE TABLE condition_records (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  corrects TEXT UNIQUE REFERENCES condition_records (id) ON DELETE RESTRICT CHECK (corrects <> id),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  signature BLOB NOT NULL CHECK (length(signature) = 84)
) STRICT;

-- Agreements to be assisted, as they were signed.
CREATE TABLE assistance_agreements (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL REFERENCES assistances (id) ON DELETE RESTRICT,
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- How an intake ended, as codes for the figures; to which service is the office's.
CREATE TABLE intake_endings (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL UNIQUE REFERENCES assistances (id) ON DELETE RESTRICT,
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'reoriented', 'not-accepted')),
  ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on)),
  reason TEXT CHECK ((reason IS NOT NULL) = (outcome = 'not-accepted')),
  sealed_office BLOB CHECK ((sealed_office IS NOT NULL) = (outcome = 'reoriented')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  own_words TEXT CHECK (json_valid(own_words))
) STRICT;

CREATE UNIQUE INDEX assistances_one_open ON assistances (person_id)
WHERE closed_on IS NULL AND voided_at IS NULL;
CREATE INDEX assistance_modes_by_assistance ON assistance_modes (assistance_id, from_day);
CREATE INDEX assistance_workers_by_assistance ON assistance_workers (assistance_id, from_day);
CREATE INDEX intake_sections_by_assistance ON intake_sections (assistance_id);
CREATE INDEX intake_sections_in_house ON intake_sections (recorded_at) WHERE arrival IS NOT NULL;
CREATE INDEX condition_records_by_person ON condition_records (person_id, recorded_at);
CREATE INDEX assistance_agreements_by_assistance ON assistance_agreements (assistance_id);
-- Who may wait for a place, among all who are assisted.
CREATE INDEX assistances_in_intake ON assistances (id)
WHERE closed_on IS NULL AND voided_at IS NULL AND assisted_on IS NULL;
CREATE INDEX assistance_modes_waiting ON assistance_modes (assistance_id) WHERE mode = 'waiting';
-- Whom a colleague ever accompanied.
CREATE INDEX assistance_workers_by_user ON assistance_workers (user_id, assistance_id);
CREATE INDEX assistances_closed ON assistances (closed_on, opened_on)
WHERE closed_on IS NOT NULL AND voided_at IS NULL;
CREATE INDEX assistances_going_on ON assistances (person_id, id, opened_on, opened_at, assisted_on, reopens, closed_on, voided_at)
WHERE closed_on IS NULL AND voided_at IS NULL;
CREATE INDEX assistances_by_person ON assistances (person_id, opened_on, voided_at, assisted_on, closed_on);

CREATE TRIGGER assistance_modes_are_kept BEFORE UPDATE ON assistance_modes BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER assistance_workers_are_kept BEFORE UPDATE ON assistance_workers BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- A person who sleeps here is assisted.
CREATE TRIGGER assistances_close_after_departure BEFORE UPDATE ON assistances
WHEN NEW.closed_on IS NOT NULL AND OLD.closed_on IS NULL AND EXISTS (
  SELECT 1 FROM stays
  WHERE person_id = NEW.person_id AND until_night IS NULL AND voided_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'still resident');
END;

CREATE TRIGGER intake_sections_are_kept
BEFORE UPDATE OF
  id, person_id, assistance_id, section, version, sealed_office, sealed_care, recorded_at, recorded_by
ON intake_sections
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER condition_records_are_kept BEFORE UPDATE ON condition_records BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER assistance_agreements_are_kept BEFORE UPDATE ON assistance_agreements BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER intake_endings_are_kept BEFORE UPDATE ON intake_endings BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER intake_sections_sealed_as_they_were BEFORE UPDATE OF sealed_version ON intake_sections
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER assistances_not_in_a_merged_file BEFORE INSERT ON assistances
WHEN EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.person_id)
BEGIN
  SELECT RAISE(ABORT, 'merged');
END;

CREATE TRIGGER intake_sections_go_under_an_order BEFORE DELETE ON intake_sections
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER intake_endings_go_under_an_order BEFORE DELETE ON intake_endings
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER condition_records_go_under_an_order BEFORE DELETE ON condition_records
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistance_agreements_go_under_an_order BEFORE DELETE ON assistance_agreements
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistances_go_under_an_order BEFORE DELETE ON assistances
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistance_modes_go_under_an_order BEFORE DELETE ON assistance_modes
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER assistance_workers_go_under_an_order BEFORE DELETE ON assistance_workers
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER intake_sections_leave_the_house BEFORE UPDATE OF arrival ON intake_sections
WHEN NEW.arrival IS NOT NULL AND (
  OLD.arrival IS NULL OR length(NEW.arrival) > length(OLD.arrival) OR instr(NEW.arrival, '…') = 0
)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

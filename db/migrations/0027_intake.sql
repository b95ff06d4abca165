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
  -- What the house must know on arrival; NULL again some time after she left. The office keeps it.
  arrival TEXT CHECK (arrival IS NULL OR (section = 'arrival' AND json_valid(arrival))),
  sealed_office BLOB NOT NULL,
  -- Only where a care worker wrote something: health on arrival, what happened in her words.
  sealed_care BLOB CHECK (sealed_care IS NULL OR section IN ('arrival', 'exploitation')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (person_id, section, version)
) STRICT;

CREATE INDEX intake_sections_by_assistance ON intake_sections (assistance_id);
CREATE INDEX intake_sections_in_house ON intake_sections (recorded_at) WHERE arrival IS NOT NULL;

CREATE TRIGGER intake_sections_are_kept
BEFORE UPDATE OF
  id, person_id, assistance_id, section, version, sealed_office, sealed_care, recorded_at, recorded_by
ON intake_sections
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER intake_sections_leave_the_house BEFORE UPDATE OF arrival ON intake_sections
WHEN NEW.arrival IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- The three conditions of the protection status: which one and what about it is the office's.
CREATE TABLE condition_records (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  corrects TEXT UNIQUE REFERENCES condition_records (id) ON DELETE RESTRICT CHECK (corrects <> id),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX condition_records_by_person ON condition_records (person_id, recorded_at);

CREATE TRIGGER condition_records_are_kept BEFORE UPDATE ON condition_records BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Agreements to be assisted, as they were signed.
CREATE TABLE assistance_agreements (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL REFERENCES assistances (id) ON DELETE RESTRICT,
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX assistance_agreements_by_assistance ON assistance_agreements (assistance_id);

CREATE TRIGGER assistance_agreements_are_kept BEFORE UPDATE ON assistance_agreements BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- How an intake ended, as codes for the figures; to which service is the office's.
CREATE TABLE intake_endings (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL UNIQUE REFERENCES assistances (id) ON DELETE RESTRICT,
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'reoriented', 'not-accepted')),
  ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on)),
  reason TEXT CHECK ((reason IS NOT NULL) = (outcome = 'not-accepted')),
  sealed_office BLOB CHECK ((sealed_office IS NOT NULL) = (outcome = 'reoriented')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER intake_endings_are_kept BEFORE UPDATE ON intake_endings BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

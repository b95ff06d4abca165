-- What a person allows to be told, and what left. What is allowed, to whom, and what was told is sealed; the tables know that
-- there is a consent and between which days, so that nothing can be written under one that does not stand.

-- Each row is one version; the newest counts.
CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  -- The first version.
  consent_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1 AND (version = 1) = (id = consent_id)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  compartment TEXT NOT NULL CHECK (compartment IN ('office', 'care')),
  state TEXT NOT NULL CHECK (state IN ('given', 'refused', 'withdrawn', 'mistake')),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  until_on TEXT CHECK (until_on IS NULL OR (until_on IS date(until_on) AND until_on >= from_on)),
  ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (consent_id, version),
  UNIQUE (id, person_id),
  CHECK ((ended_on IS NOT NULL) = (state = 'withdrawn')),
  CHECK (CASE state
    WHEN 'refused' THEN until_on IS NULL
    WHEN 'mistake' THEN TRUE
    ELSE until_on IS NOT NULL
  END)
) STRICT;

CREATE INDEX consents_by_person ON consents (person_id);
CREATE INDEX consents_by_end ON consents (until_on) WHERE state = 'given';

-- What is withdrawn stays so: whoever thinks again is asked anew.
CREATE TRIGGER consents_follow BEFORE INSERT ON consents
WHEN (NEW.version = 1 AND NEW.state NOT IN ('given', 'refused'))
  OR (NEW.version > 1 AND NOT EXISTS (
    SELECT 1 FROM consents AS earlier
    WHERE earlier.consent_id = NEW.consent_id AND earlier.version = NEW.version - 1
      AND earlier.person_id = NEW.person_id
      AND (earlier.state || '>' || NEW.state) IN (
        'given>given', 'given>withdrawn', 'given>mistake', 'refused>refused', 'refused>mistake',
        'withdrawn>mistake'
      )
      AND (NEW.state NOT IN ('withdrawn', 'mistake') OR (
        earlier.from_on = NEW.from_on AND earlier.until_on IS NEW.until_on
        AND earlier.compartment = NEW.compartment
      ))
  ))
BEGIN
  SELECT RAISE(ABORT, 'not a version of this consent');
END;

-- Only the record is sealed anew, for a file that is hidden or shown again.
CREATE TRIGGER consents_are_kept BEFORE UPDATE ON consents
WHEN NEW.id <> OLD.id OR NEW.consent_id <> OLD.consent_id OR NEW.version <> OLD.version
  OR NEW.person_id <> OLD.person_id OR NEW.compartment <> OLD.compartment
  OR NEW.state <> OLD.state OR NEW.from_on <> OLD.from_on OR NEW.until_on IS NOT OLD.until_on
  OR NEW.ended_on IS NOT OLD.ended_on OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER consents_stand BEFORE DELETE ON consents BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- The register: each letter, copy, call, mail and meeting. A newer line takes the place of one.
CREATE TABLE disclosures (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  compartment TEXT NOT NULL CHECK (compartment IN ('office', 'care')),
  day TEXT NOT NULL CHECK (day IS date(day)),
  -- The version of a consent under which it happened.
  consent_row TEXT,
  corrects TEXT UNIQUE CHECK (corrects <> id),
  -- The paper that left, as the trace or the register of dossiers knows it, so that it is asked for once.
  source TEXT UNIQUE,
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (id, person_id),
  FOREIGN KEY (consent_row, person_id) REFERENCES consents (id, person_id) ON DELETE RESTRICT,
  FOREIGN KEY (corrects, person_id) REFERENCES disclosures (id, person_id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX disclosures_by_person ON disclosures (person_id);

-- Under a consent as it stands now, on a day on which it stood. The day on which it was withdrawn belongs to the person.
CREATE TRIGGER disclosures_are_allowed BEFORE INSERT ON disclosures
WHEN NEW.consent_row IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM consents AS consent
  WHERE consent.id = NEW.consent_row AND consent.person_id = NEW.person_id
    AND consent.state IN ('given', 'withdrawn')
    AND NEW.day BETWEEN consent.from_on AND consent.until_on
    AND (consent.ended_on IS NULL OR NEW.day < consent.ended_on)
    AND NOT EXISTS (
      SELECT 1 FROM consents AS newer
      WHERE newer.consent_id = consent.consent_id AND newer.version > consent.version
    )
)
BEGIN
  SELECT RAISE(ABORT, 'not under this consent');
END;

CREATE TRIGGER disclosures_are_kept BEFORE UPDATE ON disclosures
WHEN NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.compartment <> OLD.compartment
  OR NEW.day <> OLD.day OR NEW.consent_row IS NOT OLD.consent_row
  OR NEW.corrects IS NOT OLD.corrects OR NEW.source IS NOT OLD.source
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER disclosures_stand BEFORE DELETE ON disclosures BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Both say who somebody is. Of a hidden file they open only with the key of that file: form 1, and no epoch.
CREATE TRIGGER consents_of_somebody_hidden BEFORE INSERT ON consents
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER disclosures_of_somebody_hidden BEFORE INSERT ON disclosures
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_what_left AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM consents WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
  UNION ALL
  SELECT 1 FROM disclosures WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

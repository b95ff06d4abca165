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

-- The register: each letter, copy, call, mail and meeting. A newer line takes the place of one.
CREATE TABLE disclosures (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  compartment TEXT NOT NULL CHECK (compartment IN ('office', 'care')),
  day TEXT NOT NULL CHECK (day IS date(day)),
  -- The version of a consent under which it happened.
  consent_row TEXT,
  corrects TEXT UNIQUE CHECK (corrects <> id),
  -- The document that left, as the audit log or the register of dossiers knows it, so that it is asked for once.
  source TEXT UNIQUE,
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (id, person_id),
  FOREIGN KEY (consent_row, person_id) REFERENCES consents (id, person_id) ON DELETE RESTRICT,
  FOREIGN KEY (corrects, person_id) REFERENCES disclosures (id, person_id) ON DELETE RESTRICT
) STRICT;

-- Each row is one version; the newest counts.
CREATE TABLE compelled_disclosures (
  id TEXT PRIMARY KEY,
  -- The first version.
  order_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1 AND (version = 1) = (id = order_id)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('open', 'proposed', 'decided', 'mistake')),
  due_on TEXT CHECK (due_on IS NULL OR due_on IS date(due_on)),
  -- The line of the register, where something was handed over.
  disclosure_id TEXT,
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (order_id, version),
  FOREIGN KEY (disclosure_id, person_id) REFERENCES disclosures (id, person_id) ON DELETE RESTRICT,
  CHECK (disclosure_id IS NULL OR state = 'decided')
) STRICT;

-- Each row is one version; the newest counts.
CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1 AND (version = 1) = (id = request_id)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'withdrawn')),
  asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
  due_on TEXT CHECK (due_on IS NULL OR (due_on IS date(due_on) AND due_on >= asked_on)),
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (request_id, version)
) STRICT;

-- What was printed of it: which part, on which pages, by whom; not the content.
CREATE TABLE access_parts (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES access_requests (id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK (part IN ('house', 'office', 'care', 'sealed')),
  -- Whose own notes a sealed part holds.
  author_id TEXT REFERENCES users (id) ON DELETE RESTRICT CHECK ((author_id IS NOT NULL) = (part = 'sealed')),
  first_page INTEGER NOT NULL CHECK (first_page >= 1),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  way TEXT NOT NULL CHECK (way IN ('saved', 'printed')),
  left_at TEXT NOT NULL,
  left_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX consents_by_person ON consents (person_id);
CREATE INDEX consents_by_end ON consents (until_on) WHERE state = 'given';
CREATE INDEX disclosures_by_person ON disclosures (person_id);
CREATE INDEX compelled_disclosures_by_person ON compelled_disclosures (person_id);
CREATE INDEX access_requests_by_person ON access_requests (person_id);
CREATE INDEX access_requests_open ON access_requests (due_on) WHERE state = 'open';
CREATE INDEX access_parts_by_request ON access_parts (request_id);

-- A withdrawn consent stays withdrawn: a person who reconsiders is asked again.
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

-- Only the record is sealed again, for a file that is hidden or shown again.
CREATE TRIGGER consents_are_kept BEFORE UPDATE ON consents
WHEN NEW.id <> OLD.id OR NEW.consent_id <> OLD.consent_id OR NEW.version <> OLD.version
  OR NEW.person_id <> OLD.person_id OR NEW.compartment <> OLD.compartment
  OR NEW.state <> OLD.state OR NEW.from_on <> OLD.from_on OR NEW.until_on IS NOT OLD.until_on
  OR NEW.ended_on IS NOT OLD.ended_on OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Under the present version of a consent, on a day on which it was valid. The day on which it was withdrawn still
-- counts.
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

-- Both identify the person. For a hidden file they open only with the key of that file: form 1, and no epoch.
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

CREATE TRIGGER compelled_disclosures_follow BEFORE INSERT ON compelled_disclosures
WHEN (NEW.version = 1 AND NEW.state <> 'open')
  OR (NEW.version > 1 AND NOT EXISTS (
    SELECT 1 FROM compelled_disclosures AS earlier
    WHERE earlier.order_id = NEW.order_id AND earlier.version = NEW.version - 1
      AND earlier.person_id = NEW.person_id
      AND (earlier.state || '>' || NEW.state) IN (
        'open>open', 'open>proposed', 'open>mistake', 'proposed>open', 'proposed>decided',
        'proposed>mistake'
      )
  ))
BEGIN
  SELECT RAISE(ABORT, 'not a version of this order');
END;

-- Two people, one of them an administrator.
CREATE TRIGGER compelled_disclosures_are_decided_by_two BEFORE INSERT ON compelled_disclosures
WHEN NEW.state = 'decided' AND NOT EXISTS (
  SELECT 1 FROM compelled_disclosures AS proposed
  JOIN users AS first ON first.id = proposed.recorded_by
  JOIN users AS second ON second.id = NEW.recorded_by
  WHERE proposed.order_id = NEW.order_id AND proposed.version = NEW.version - 1
    AND first.id <> second.id AND (first.is_admin = 1 OR second.is_admin = 1)
)
BEGIN
  SELECT RAISE(ABORT, 'two people decide');
END;

CREATE TRIGGER compelled_disclosures_are_kept BEFORE UPDATE ON compelled_disclosures
WHEN NEW.id <> OLD.id OR NEW.order_id <> OLD.order_id OR NEW.version <> OLD.version
  OR NEW.person_id <> OLD.person_id OR NEW.state <> OLD.state OR NEW.due_on IS NOT OLD.due_on
  OR NEW.disclosure_id IS NOT OLD.disclosure_id OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER compelled_disclosures_of_somebody_hidden BEFORE INSERT ON compelled_disclosures
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER access_requests_follow BEFORE INSERT ON access_requests
WHEN (NEW.version = 1 AND NEW.state <> 'open')
  OR (NEW.version > 1 AND NOT EXISTS (
    SELECT 1 FROM access_requests AS earlier
    WHERE earlier.request_id = NEW.request_id AND earlier.version = NEW.version - 1
      AND earlier.person_id = NEW.person_id AND earlier.state = 'open'
      AND earlier.asked_on = NEW.asked_on
  ))
BEGIN
  SELECT RAISE(ABORT, 'not a version of this request');
END;

CREATE TRIGGER access_requests_are_kept BEFORE UPDATE ON access_requests
WHEN NEW.id <> OLD.id OR NEW.request_id <> OLD.request_id OR NEW.version <> OLD.version
  OR NEW.person_id <> OLD.person_id OR NEW.state <> OLD.state OR NEW.asked_on <> OLD.asked_on
  OR NEW.due_on IS NOT OLD.due_on OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER access_parts_of_open_requests BEFORE INSERT ON access_parts
WHEN 'open' <> (
  SELECT state FROM access_requests WHERE request_id = NEW.request_id ORDER BY version DESC LIMIT 1
)
BEGIN
  SELECT RAISE(ABORT, 'the request is closed');
END;

CREATE TRIGGER access_parts_are_kept BEFORE UPDATE ON access_parts BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER access_requests_of_somebody_hidden BEFORE INSERT ON access_requests
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER access_parts_stand BEFORE DELETE ON access_parts
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER access_requests_stand BEFORE DELETE ON access_requests
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER compelled_disclosures_stand BEFORE DELETE ON compelled_disclosures
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER consents_stand BEFORE DELETE ON consents
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER disclosures_stand BEFORE DELETE ON disclosures
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

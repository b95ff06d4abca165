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
  CHECK ((destination IS NULL) = (closed_on IS NULL)),
  CHECK ((reason IS NULL) = (closed_on IS NULL))
) STRICT;

CREATE INDEX assistances_by_person ON assistances (person_id, opened_on);
CREATE UNIQUE INDEX assistances_one_open ON assistances (person_id)
WHERE closed_on IS NULL AND voided_at IS NULL;

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

CREATE INDEX assistance_modes_by_assistance ON assistance_modes (assistance_id, from_day);

-- Who accompanies the person; user_id NULL for nobody from that day on.
CREATE TABLE assistance_workers (
  id TEXT PRIMARY KEY,
  assistance_id TEXT NOT NULL REFERENCES assistances (id) ON DELETE RESTRICT,
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX assistance_workers_by_assistance ON assistance_workers (assistance_id, from_day);

CREATE TRIGGER assistance_modes_are_kept BEFORE UPDATE ON assistance_modes BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER assistance_workers_are_kept BEFORE UPDATE ON assistance_workers BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Whoever sleeps here is assisted.
CREATE TRIGGER assistances_close_after_departure BEFORE UPDATE ON assistances
WHEN NEW.closed_on IS NOT NULL AND OLD.closed_on IS NULL AND EXISTS (
  SELECT 1 FROM stays
  WHERE person_id = NEW.person_id AND until_night IS NULL AND voided_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'still resident');
END;

-- Everybody with a file gets a track: from the first night, or from the file where there was none. Until now leaving was
-- the only end that was recorded, so whoever left is closed with it.
INSERT INTO assistances (id, person_id, opened_on, opened_at, assisted_on, closed_on, destination, reason)
SELECT
  lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
    || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
  ),
  person.id,
  ifnull(min(stay.from_night), date(person.created_at)),
  person.created_at,
  min(stay.from_night),
  CASE WHEN max(stay.until_night IS NULL) = 0 THEN max(stay.until_night) END,
  CASE WHEN max(stay.until_night IS NULL) = 0 THEN (
    SELECT last.destination FROM stays AS last
    WHERE last.person_id = person.id AND last.voided_at IS NULL
    ORDER BY last.until_night DESC, last.from_night DESC LIMIT 1
  ) END,
  CASE WHEN max(stay.until_night IS NULL) = 0 THEN (
    SELECT last.reason FROM stays AS last
    WHERE last.person_id = person.id AND last.voided_at IS NULL
    ORDER BY last.until_night DESC, last.from_night DESC LIMIT 1
  ) END
FROM people AS person
LEFT JOIN stays AS stay ON stay.person_id = person.id AND stay.voided_at IS NULL
GROUP BY person.id;

-- Nights as they were counted, apart from the stays: what was seen, not what was planned.
ALTER TABLE settings ADD COLUMN census_opens_at INTEGER NOT NULL DEFAULT 20 CHECK (census_opens_at BETWEEN 0 AND 23);

CREATE TABLE censuses (
  id TEXT PRIMARY KEY,
  night TEXT NOT NULL UNIQUE CHECK (night IS date(night)),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Counted after the night had turned.
  is_late INTEGER NOT NULL CHECK (is_late IN (0, 1))
) STRICT;

-- Every answer about a person and a night, before, at and after the closing. Answers add up; the last one counts.
CREATE TABLE census_entries (
  id TEXT PRIMARY KEY,
  night TEXT NOT NULL CHECK (night IS date(night)),
  person_id TEXT NOT NULL,
  stay_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  -- Order within the night and the person.
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('here', 'pass', 'absent', 'hospital', 'unsure', 'gone')),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (night, person_id, position),
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX census_entries_by_person ON census_entries (person_id, night);

-- An answer is about somebody who sleeps here that night, in that bed; 'gone' takes back an earlier one.
CREATE TRIGGER census_entries_within_stay BEFORE INSERT ON census_entries
WHEN NEW.state <> 'gone' AND NOT EXISTS (
  SELECT 1 FROM placements AS placement
  WHERE placement.stay_id = NEW.stay_id AND placement.bed_id = NEW.bed_id AND placement.voided_at IS NULL
    AND placement.from_night <= NEW.night AND NEW.night < ifnull(placement.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'outside the stay');
END;

CREATE TRIGGER census_entries_gone_after BEFORE INSERT ON census_entries
WHEN NEW.state = 'gone' AND NOT EXISTS (
  SELECT 1 FROM census_entries AS earlier
  WHERE earlier.night = NEW.night AND earlier.person_id = NEW.person_id
)
BEGIN
  SELECT RAISE(ABORT, 'outside the stay');
END;

CREATE TRIGGER census_entries_stand BEFORE UPDATE ON census_entries
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Closed once, with an answer about everybody who sleeps here and nobody left in between.
CREATE TRIGGER censuses_name_everybody BEFORE INSERT ON censuses
WHEN EXISTS (
  SELECT 1 FROM placements AS placement
  WHERE placement.voided_at IS NULL
    AND placement.from_night <= NEW.night AND NEW.night < ifnull(placement.until_night, '9999-12-31')
    AND ifnull((
      SELECT entry.state FROM census_entries AS entry
      WHERE entry.night = NEW.night AND entry.person_id = placement.person_id
      ORDER BY entry.position DESC LIMIT 1
    ), 'unsure') = 'unsure'
)
BEGIN
  SELECT RAISE(ABORT, 'someone is not seen');
END;

CREATE TRIGGER censuses_stand BEFORE UPDATE ON censuses
BEGIN
  SELECT RAISE(ABORT, 'a census is closed once');
END;

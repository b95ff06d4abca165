-- Medicines by the label on the box. Their name and what they are for is sealed.
CREATE TABLE medicines (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- Leaves the house with the name.
  label TEXT CHECK (length(label) BETWEEN 1 AND 60),
  times TEXT NOT NULL CHECK (json_valid(times)),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  until_day TEXT CHECK (until_day IS date(until_day)),
  sealed_care BLOB,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (until_day >= date(from_day, '-1 day'))
) STRICT;

CREATE INDEX medicines_by_person ON medicines (person_id, from_day);
CREATE INDEX medicines_by_until ON medicines (until_day);

-- How a dose went; the last word counts, 'open' takes one back.
CREATE TABLE medicine_doses (
  id TEXT PRIMARY KEY,
  medicine_id TEXT NOT NULL REFERENCES medicines (id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  at_time TEXT NOT NULL CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- Order within the dose.
  position INTEGER NOT NULL CHECK (position >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('given', 'by-herself', 'refused', 'not-here', 'open')),
  said_at TEXT NOT NULL,
  said_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (medicine_id, day, at_time, position)
) STRICT;

CREATE INDEX medicine_doses_by_day ON medicine_doses (day);

CREATE TRIGGER medicine_doses_are_due BEFORE INSERT ON medicine_doses
WHEN NOT EXISTS (
  SELECT 1 FROM medicines AS medicine, json_each(medicine.times) AS time
  WHERE medicine.id = NEW.medicine_id AND time.value = NEW.at_time
    AND medicine.from_day <= NEW.day AND NEW.day <= ifnull(medicine.until_day, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'nothing is due');
END;

CREATE TRIGGER medicine_doses_are_kept BEFORE UPDATE ON medicine_doses
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER medicines_are_kept BEFORE UPDATE ON medicines
WHEN NEW.person_id <> OLD.person_id OR NEW.times <> OLD.times OR NEW.from_day <> OLD.from_day
  OR (NEW.label IS NOT NULL AND NEW.label IS NOT OLD.label)
BEGIN
  SELECT RAISE(ABORT, 'another medicine is another row');
END;

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
  -- What a medicine is called: sealed, and known to the house while the person agrees. It leaves with the label.
  name_agreed_on TEXT CHECK (name_agreed_on IS date(name_agreed_on)),
  shown_name TEXT CHECK (
    shown_name IS NULL OR (length(shown_name) BETWEEN 1 AND 160 AND name_agreed_on IS NOT NULL)
  ),
  CHECK (until_day >= date(from_day, '-1 day'))
) STRICT;

-- What helps in an emergency. The newest row of a person counts; its content is sealed, and the house has a part of it
-- while the person agrees.
CREATE TABLE health_cards (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- The row that was read before this one was written.
  follows TEXT UNIQUE REFERENCES health_cards (id) ON DELETE RESTRICT CHECK (follows <> id),
  agreed_on TEXT CHECK (agreed_on IS NULL OR agreed_on IS date(agreed_on)),
  -- What the house sees, as JSON; NULL once the person no longer agrees, or has left.
  shown TEXT CHECK (shown IS NULL OR (json_valid(shown) AND agreed_on IS NOT NULL)),
  sealed_care BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Which cards another was put in the place of: what the house saw of every other comes back when the person does. Files that
  -- were merged have more than one.
  replaced INTEGER NOT NULL DEFAULT 0 CHECK (
    replaced IN (0, 1) AND (replaced = 0 OR shown IS NULL)
  )
) STRICT;

-- A dose that was not given has an answer of its own: it was not refused, and the person was here.
CREATE TABLE medicine_doses (
  id TEXT PRIMARY KEY,
  medicine_id TEXT NOT NULL REFERENCES medicines (id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  at_time TEXT NOT NULL CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- Order within the dose.
  position INTEGER NOT NULL CHECK (position >= 1),
  outcome TEXT NOT NULL
    CHECK (outcome IN ('given', 'by-herself', 'refused', 'not-here', 'not-given', 'open')),
  said_at TEXT NOT NULL,
  said_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (medicine_id, day, at_time, position)
) STRICT;

CREATE INDEX medicines_by_person ON medicines (person_id, from_day);
CREATE INDEX medicines_by_until ON medicines (until_day);
CREATE INDEX medicines_labelled ON medicines (person_id) WHERE label IS NOT NULL;
CREATE INDEX health_cards_by_person ON health_cards (person_id);
CREATE INDEX medicine_doses_by_day ON medicine_doses (day);

CREATE TRIGGER health_cards_go_under_an_order BEFORE DELETE ON health_cards
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER medicines_are_kept BEFORE UPDATE ON medicines
WHEN NEW.person_id <> OLD.person_id OR NEW.times <> OLD.times OR NEW.from_day <> OLD.from_day
  OR NEW.label IS NOT NULL AND NEW.label IS NOT OLD.label AND (
    OLD.label IS NULL OR length(NEW.label) > length(OLD.label) OR instr(NEW.label, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'another medicine is another row');
END;

CREATE TRIGGER health_cards_are_kept BEFORE UPDATE ON health_cards
WHEN NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.follows IS NOT OLD.follows
  OR NEW.agreed_on IS NOT OLD.agreed_on OR NEW.sealed_care <> OLD.sealed_care
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by <> OLD.recorded_by
  OR NEW.replaced < OLD.replaced
  OR NEW.shown IS NOT NULL AND (
    OLD.shown IS NULL OR length(NEW.shown) > length(OLD.shown) OR instr(NEW.shown, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

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

CREATE TRIGGER medicine_doses_go_under_an_order BEFORE DELETE ON medicine_doses
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

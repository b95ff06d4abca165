-- A dose that nobody gave has an answer of its own: it was not refused, and whoever takes it was here.
CREATE TABLE medicine_doses_since (
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

INSERT INTO medicine_doses_since (id, medicine_id, day, at_time, position, outcome, said_at, said_by)
SELECT id, medicine_id, day, at_time, position, outcome, said_at, said_by FROM medicine_doses;

DROP TRIGGER medicine_doses_go_under_an_order;
DROP TABLE medicine_doses;
ALTER TABLE medicine_doses_since RENAME TO medicine_doses;

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

CREATE TRIGGER medicine_doses_go_under_an_order BEFORE DELETE ON medicine_doses
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

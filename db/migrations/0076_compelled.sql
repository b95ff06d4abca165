-- What the centre is compelled to hand over. What is asked, and what was decided, is the office's; the table knows how far it is
-- and that two people decided.

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

CREATE INDEX compelled_disclosures_by_person ON compelled_disclosures (person_id);

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

CREATE TRIGGER compelled_disclosures_stand BEFORE DELETE ON compelled_disclosures BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER compelled_disclosures_of_somebody_hidden BEFORE INSERT ON compelled_disclosures
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_what_was_compelled AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM compelled_disclosures
  WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

-- What came in from a spreadsheet, and which row of it wrote what. Of the sheet itself nothing is kept, not even its name.
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('people', 'calls')),
  brought_at TEXT NOT NULL,
  brought_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Open only in the middle of the one transaction that takes it back.
  state TEXT NOT NULL CHECK (state IN ('in', 'open', 'back')),
  taken_back_at TEXT,
  taken_back_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- The highest number of a cancelled file: it is never given again.
  last_number INTEGER,
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL)),
  CHECK ((taken_back_at IS NULL) = (state = 'in'))
) STRICT;

CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  -- Of the sheet, as its program numbers it.
  line INTEGER NOT NULL CHECK (line >= 1),
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  -- The row opened the file; otherwise it only added to one.
  opens INTEGER NOT NULL CHECK (opens IN (0, 1)),
  stay_id TEXT REFERENCES stays (id) ON DELETE RESTRICT,
  referral_id TEXT REFERENCES referrals (id) ON DELETE RESTRICT,
  PRIMARY KEY (import_id, line),
  CHECK ((person_id IS NULL) = (stay_id IS NULL)),
  CHECK ((person_id IS NULL) <> (referral_id IS NULL)),
  CHECK (opens = 0 OR person_id IS NOT NULL)
) STRICT;

CREATE INDEX import_rows_by_person ON import_rows (person_id);
CREATE INDEX import_rows_by_stay ON import_rows (stay_id);
CREATE INDEX import_rows_by_referral ON import_rows (referral_id);

CREATE TRIGGER imports_come_in BEFORE INSERT ON imports
WHEN NEW.state <> 'in'
BEGIN
  SELECT RAISE(ABORT, 'it comes in first');
END;

CREATE TRIGGER imports_go_on BEFORE UPDATE ON imports
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.brought_at <> OLD.brought_at OR NEW.brought_by <> OLD.brought_by
  OR (OLD.state || '>' || NEW.state) NOT IN ('in>open', 'open>back')
BEGIN
  SELECT RAISE(ABORT, 'step by step');
END;

CREATE TRIGGER imports_stand BEFORE DELETE ON imports BEGIN
  SELECT RAISE(ABORT, 'what was brought in stays written down');
END;

CREATE TRIGGER import_rows_are_kept BEFORE UPDATE ON import_rows BEGIN
  SELECT RAISE(ABORT, 'what a row wrote does not change');
END;

CREATE TRIGGER imports_end_closed BEFORE UPDATE ON imports
WHEN NEW.state = 'back' AND EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'the gate is open');
END;

-- Which row wrote what goes with what it wrote.
CREATE TRIGGER import_rows_go_with_what_they_wrote BEFORE DELETE ON import_rows
WHEN NOT EXISTS (SELECT 1 FROM erasing)
  AND NOT EXISTS (SELECT 1 FROM imports WHERE id = OLD.import_id AND state = 'open')
  AND NOT EXISTS (SELECT 1 FROM referrals WHERE id = OLD.referral_id AND erased_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'it goes with what it wrote');
END;

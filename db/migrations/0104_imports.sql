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
  -- The highest number of a file that was taken back: it is given to nobody else.
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

-- The one gate has a second key: a file that a row opened goes again with the import that is taken back. What the house
-- wrote about her since is not looked at here; whatever names her refuses by its reference.
DROP TABLE erasing;

CREATE TABLE erasing (
  person_id TEXT PRIMARY KEY,
  order_id TEXT REFERENCES erasure_orders (id) ON DELETE RESTRICT,
  import_id TEXT REFERENCES imports (id) ON DELETE RESTRICT,
  CHECK ((order_id IS NULL) <> (import_id IS NULL))
) STRICT;

CREATE TRIGGER erasing_under_an_order BEFORE INSERT ON erasing
WHEN NEW.import_id IS NULL AND NOT EXISTS (
  SELECT 1 FROM erasure_orders AS decided
  WHERE decided.id = NEW.order_id AND decided.state = 'open' AND (
    decided.person_id = NEW.person_id
    OR EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.person_id AND kept_id = decided.person_id)
  )
)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER erasing_with_an_import BEFORE INSERT ON erasing
WHEN NEW.import_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM imports AS came JOIN import_rows AS wrote ON wrote.import_id = came.id
  WHERE came.id = NEW.import_id AND came.state = 'open' AND wrote.person_id = NEW.person_id AND wrote.opens = 1
)
BEGIN
  SELECT RAISE(ABORT, 'with its import only');
END;

-- Nothing that the row did not write: no earlier version, no stay of another origin, no note, no paper, no hold.
CREATE TRIGGER erasing_of_the_untouched BEFORE INSERT ON erasing
WHEN NEW.import_id IS NOT NULL AND (
  EXISTS (SELECT 1 FROM people_history WHERE person_id = NEW.person_id)
  OR EXISTS (
    SELECT 1 FROM stays WHERE person_id = NEW.person_id
      AND id NOT IN (SELECT stay_id FROM import_rows WHERE import_id = NEW.import_id AND stay_id IS NOT NULL)
  )
  OR EXISTS (SELECT 1 FROM contacts WHERE person_id = NEW.person_id)
  OR EXISTS (SELECT 1 FROM documents WHERE person_id = NEW.person_id)
  OR EXISTS (SELECT 1 FROM legal_records WHERE person_id = NEW.person_id)
  OR EXISTS (SELECT 1 FROM legal_holds WHERE person_id = NEW.person_id)
  OR EXISTS (SELECT 1 FROM drafts WHERE person_id = NEW.person_id)
  OR EXISTS (SELECT 1 FROM erasure_orders WHERE person_id = NEW.person_id)
)
BEGIN
  SELECT RAISE(ABORT, 'something was added since');
END;

CREATE TRIGGER erasing_is_not_changed BEFORE UPDATE ON erasing BEGIN
  SELECT RAISE(ABORT, 'under an order only');
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

CREATE TABLE retention_terms (
  id TEXT PRIMARY KEY,
  class TEXT NOT NULL CHECK (class IN ('assisted', 'notAssisted', 'houseLife', 'refusedCalls', 'olderBackups')),
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 600),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE legal_holds (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- NULL until it is lifted.
  until_on TEXT CHECK (until_on IS date(until_on)),
  -- Why.
  sealed BLOB NOT NULL,
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Who proposed to lift it: someone else does.
  lift_proposed_at TEXT,
  lift_proposed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((lift_proposed_at IS NULL) = (lift_proposed_by IS NULL)),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK (lifted_by IS NULL OR (lift_proposed_by IS NOT NULL AND lift_proposed_by <> lifted_by))
) STRICT;

CREATE TABLE erasure_orders (
  id TEXT PRIMARY KEY,
  -- Outlives the file it is about.
  person_id TEXT NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  ground TEXT NOT NULL CHECK (ground IN ('term', 'asked', 'mistake')),
  not_before TEXT NOT NULL CHECK (not_before IS date(not_before)),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'open', 'done', 'withdrawn')),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  agreed_at TEXT,
  agreed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  settled_at TEXT,
  settled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  erased_on TEXT CHECK (erased_on IS date(erased_on)),
  -- The number of the file, once it is erased: a document elsewhere is known by it.
  number INTEGER,
  -- Until then two recovery sheets read the narratives that it erased. NULL where none are kept.
  narratives_until TEXT CHECK (narratives_until IS date(narratives_until)),
  CHECK ((agreed_at IS NULL) = (agreed_by IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  CHECK ((settled_at IS NULL) = (state IN ('proposed', 'agreed'))),
  CHECK ((erased_on IS NULL) = (state IN ('proposed', 'agreed', 'withdrawn'))),
  CHECK (state NOT IN ('agreed', 'open', 'done') OR agreed_by IS NOT NULL),
  -- Anyone of the office may withdraw it in between.
  CHECK (erased_on IS NULL OR (erased_on >= not_before AND erased_on >= date(agreed_at, '+7 days'))),
  CHECK (narratives_until IS NULL OR (
    erased_on IS NOT NULL AND narratives_until BETWEEN erased_on AND date(erased_on, '+90 days')
  ))
) STRICT;

-- The narratives that an order erased, sealed to the recovery key alone. The first sign-in on or after their day deletes them.
CREATE TABLE erased_narratives (
  id TEXT PRIMARY KEY REFERENCES erasure_orders (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL
) STRICT;

-- The figures of a year that is over, as they were when the first file of it went. Breakdowns under five are not in them.
CREATE TABLE frozen_years (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1990 AND 9999),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  frozen_at TEXT NOT NULL
) STRICT;

-- What stays of a person: a line that at least five people share, and that leads to no one.
CREATE TABLE coarse_rows (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  sex TEXT,
  age_class TEXT CHECK (age_class IN ('under-18', '18-25', '26-35', '36-45', 'over-45', 'unknown')),
  reason TEXT
) STRICT;

-- Whose rows may go now. Empty but in the middle of the one transaction that erases.
CREATE TABLE erasing (
  person_id TEXT PRIMARY KEY,
  order_id TEXT REFERENCES erasure_orders (id) ON DELETE RESTRICT,
  import_id TEXT REFERENCES imports (id) ON DELETE RESTRICT,
  CHECK ((order_id IS NULL) <> (import_id IS NULL))
) STRICT;

CREATE INDEX legal_holds_by_person ON legal_holds (person_id);
-- One at a time.
CREATE UNIQUE INDEX erasure_orders_under_way ON erasure_orders (person_id) WHERE settled_at IS NULL;

CREATE TRIGGER retention_terms_are_kept BEFORE UPDATE ON retention_terms BEGIN
  SELECT RAISE(ABORT, 'a further term takes its place');
END;

CREATE TRIGGER retention_terms_stand BEFORE DELETE ON retention_terms BEGIN
  SELECT RAISE(ABORT, 'a further term takes its place');
END;

CREATE TRIGGER legal_holds_are_kept BEFORE UPDATE ON legal_holds
WHEN NEW.id <> OLD.id OR NEW.until_on IS NOT OLD.until_on OR NEW.set_at <> OLD.set_at OR NEW.set_by <> OLD.set_by
  OR (OLD.lifted_at IS NOT NULL AND NEW.lifted_at IS NOT OLD.lifted_at)
  OR (NEW.lifted_at IS NOT OLD.lifted_at AND NEW.lift_proposed_by IS NOT OLD.lift_proposed_by)
BEGIN
  SELECT RAISE(ABORT, 'a hold is lifted, not changed');
END;

CREATE TRIGGER legal_holds_of_somebody_hidden BEFORE INSERT ON legal_holds
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER erasure_orders_are_proposed BEFORE INSERT ON erasure_orders
WHEN NEW.state <> 'proposed' OR NOT EXISTS (SELECT 1 FROM people WHERE id = NEW.person_id)
BEGIN
  SELECT RAISE(ABORT, 'an order is proposed first');
END;

CREATE TRIGGER erasure_orders_go_on BEFORE UPDATE ON erasure_orders
WHEN NEW.id <> OLD.id OR NEW.parts <> OLD.parts OR NEW.ground <> OLD.ground
  OR NEW.not_before < OLD.not_before OR (NEW.not_before <> OLD.not_before AND OLD.state <> 'proposed')
  OR NEW.proposed_at <> OLD.proposed_at OR NEW.proposed_by <> OLD.proposed_by
  -- Two recovery sheets end it earlier.
  OR (NEW.narratives_until IS NOT OLD.narratives_until AND OLD.state <> 'agreed'
    AND ifnull(NEW.narratives_until >= OLD.narratives_until, 1))
  OR (OLD.agreed_at IS NOT NULL AND (NEW.agreed_at <> OLD.agreed_at OR NEW.agreed_by <> OLD.agreed_by))
  OR (NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
    'proposed>agreed', 'proposed>withdrawn', 'agreed>withdrawn', 'agreed>open', 'open>done'
  ))
BEGIN
  SELECT RAISE(ABORT, 'step by step');
END;

CREATE TRIGGER erasure_orders_are_agreed_by_two BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'agreed' AND OLD.state = 'proposed' AND NOT EXISTS (
  SELECT 1 FROM users AS first, users AS second
  WHERE first.id = NEW.proposed_by AND second.id = NEW.agreed_by AND first.id <> second.id
    AND (first.is_admin = 1 OR second.is_admin = 1)
)
BEGIN
  SELECT RAISE(ABORT, 'two people decide');
END;

CREATE TRIGGER erasure_orders_end_closed BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'done' AND EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'the gate is open');
END;

CREATE TRIGGER erasure_orders_stand BEFORE DELETE ON erasure_orders BEGIN
  SELECT RAISE(ABORT, 'what two people decided stays written down');
END;

CREATE TRIGGER erased_narratives_of_an_order BEFORE INSERT ON erased_narratives
WHEN NOT EXISTS (
  SELECT 1 FROM erasure_orders WHERE id = NEW.id AND state = 'open' AND narratives_until IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER erased_narratives_are_kept BEFORE UPDATE ON erased_narratives BEGIN
  SELECT RAISE(ABORT, 'kept as they were');
END;

CREATE TRIGGER frozen_years_stand BEFORE DELETE ON frozen_years BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER coarse_rows_are_kept BEFORE UPDATE ON coarse_rows BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER coarse_rows_stand BEFORE DELETE ON coarse_rows BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER legal_holds_go_under_an_order BEFORE DELETE ON legal_holds
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

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

-- Nothing that the row did not write: no earlier version, no stay of another origin, no note, no document, no hold.
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

CREATE TRIGGER erasure_orders_wait BEFORE UPDATE ON erasure_orders
WHEN NEW.state = 'open' AND OLD.state = 'agreed' AND (NEW.erased_on < NEW.not_before OR EXISTS (
  SELECT 1 FROM legal_holds
  WHERE person_id = NEW.person_id AND lifted_at IS NULL AND ifnull(until_on, '9999-12-31') >= NEW.erased_on
) OR EXISTS (
  SELECT 1 FROM compelled_disclosures AS asked
  WHERE asked.person_id = NEW.person_id AND asked.state IN ('open', 'proposed') AND NOT EXISTS (
    SELECT 1 FROM compelled_disclosures AS later
    WHERE later.order_id = asked.order_id AND later.version > asked.version
  )
))
BEGIN
  SELECT RAISE(ABORT, 'not yet');
END;

CREATE TRIGGER frozen_years_are_frozen BEFORE UPDATE ON frozen_years
WHEN NEW.year <> OLD.year OR json_type(OLD.figures, '$.tables') IS NOT NULL
  OR json_type(NEW.figures, '$.tables') IS NULL
  OR json_extract(NEW.figures, '$.calls') IS NOT json_extract(OLD.figures, '$.calls')
BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

-- Safety: how much danger there is, what to do, and who must not meet whom.
CREATE TABLE risk_assessments (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  level TEXT NOT NULL CHECK (level IN ('low', 'raised', 'high', 'acute')),
  review_on TEXT NOT NULL CHECK (review_on IS date(review_on) AND review_on > day),
  with_person INTEGER NOT NULL CHECK (with_person IN (0, 1)),
  -- What it rests on.
  sealed_care BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  signature BLOB NOT NULL CHECK (length(signature) = 84)
) STRICT;

-- The house reads the card; the office has the same under its own key, and keeps it when the house clears its copy.
CREATE TABLE safety_cards (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  card TEXT CHECK (json_valid(card)),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Of what the office stores, and of the card as the house reads it; NULL where what it was made of was not signed.
  signature BLOB CHECK (length(signature) = 84),
  card_signature BLOB CHECK (length(card_signature) = 84),
  CHECK (card IS NOT NULL OR card_signature IS NULL),
  PRIMARY KEY (person_id, version)
) STRICT;

-- The pair is the house's, for the warning; why is the office's.
CREATE TABLE must_not_meet (
  id TEXT PRIMARY KEY,
  person_a TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  person_b TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  signature BLOB NOT NULL CHECK (length(signature) = 84),
  CHECK (person_a < person_b),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
) STRICT;

CREATE INDEX risk_assessments_by_person ON risk_assessments (person_id, day);
CREATE UNIQUE INDEX must_not_meet_once ON must_not_meet (person_a, person_b) WHERE lifted_at IS NULL;
CREATE INDEX must_not_meet_by_b ON must_not_meet (person_b) WHERE lifted_at IS NULL;
CREATE INDEX safety_cards_shown ON safety_cards (person_id) WHERE card IS NOT NULL;

CREATE TRIGGER risk_assessments_are_kept
BEFORE UPDATE OF day, level, review_on, with_person, sealed_care, recorded_at, recorded_by, signature ON risk_assessments
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER safety_cards_are_kept
BEFORE UPDATE OF version, sealed_office, recorded_at, recorded_by, signature ON safety_cards
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- On the card of another person they have a number from then on, so that the staff on duty can ask who is meant.
CREATE TRIGGER safety_cards_lose_names BEFORE UPDATE OF card ON safety_cards
WHEN NEW.card IS NOT NULL AND (
  OLD.card IS NULL OR NEW.card IS NOT OLD.card AND instr(NEW.card, '…') = 0 AND instr(NEW.card, '№') = 0
)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER safety_cards_go_under_an_order BEFORE DELETE ON safety_cards
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER risk_assessments_go_under_an_order BEFORE DELETE ON risk_assessments
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

-- What helps in an emergency. The newest row of a person counts; what it says is sealed, and the house has a part of it while
-- she agrees.
CREATE TABLE health_cards (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- The row that was read before this one was written.
  follows TEXT UNIQUE REFERENCES health_cards (id) ON DELETE RESTRICT CHECK (follows <> id),
  agreed_on TEXT CHECK (agreed_on IS NULL OR agreed_on IS date(agreed_on)),
  -- What the house sees, as JSON; NULL once she does not agree any more, or has left.
  shown TEXT CHECK (shown IS NULL OR (json_valid(shown) AND agreed_on IS NOT NULL)),
  sealed_care BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX health_cards_by_person ON health_cards (person_id);

CREATE TRIGGER health_cards_are_kept BEFORE UPDATE ON health_cards
WHEN NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.follows IS NOT OLD.follows
  OR NEW.agreed_on IS NOT OLD.agreed_on OR NEW.sealed_care <> OLD.sealed_care
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by <> OLD.recorded_by
  OR NEW.shown IS NOT NULL AND (
    OLD.shown IS NULL OR length(NEW.shown) >= length(OLD.shown) OR instr(NEW.shown, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

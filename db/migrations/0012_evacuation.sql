-- What someone needs to get out of the house: "cannot use stairs". Leaves the house with the name.
ALTER TABLE people ADD COLUMN help_needed TEXT NOT NULL DEFAULT '' CHECK (length(help_needed) <= 80);

-- An evacuation list is outside from the moment it leaves until somebody says that it is destroyed.
CREATE TABLE evacuation_lists (
  id TEXT PRIMARY KEY,
  way TEXT NOT NULL CHECK (way IN ('printed', 'saved')),
  left_at TEXT NOT NULL,
  left_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  destroyed_at TEXT CHECK (destroyed_at >= left_at),
  destroyed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((destroyed_at IS NULL) = (destroyed_by IS NULL))
) STRICT;

CREATE INDEX evacuation_lists_outside ON evacuation_lists (left_at) WHERE destroyed_at IS NULL;

CREATE TRIGGER evacuation_lists_stay_destroyed BEFORE UPDATE ON evacuation_lists
WHEN OLD.destroyed_at IS NOT NULL
  OR NEW.id <> OLD.id OR NEW.way <> OLD.way OR NEW.left_at <> OLD.left_at OR NEW.left_by <> OLD.left_by
BEGIN
  SELECT RAISE(ABORT, 'a list is destroyed once');
END;

CREATE TRIGGER evacuation_lists_are_kept BEFORE DELETE ON evacuation_lists
BEGIN
  SELECT RAISE(ABORT, 'a list is not forgotten');
END;

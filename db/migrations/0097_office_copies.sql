-- Copies for the office that were carried out of the house on a stick, so that whoever looks for one knows which there are.
-- In a copy itself stands its own row alone.

CREATE TABLE office_copies (
  -- Its name on the stick, made of its moment: 20261124T201000Z.
  id TEXT PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z'),
  made_at TEXT NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Meant to be used until then: a courtesy that no program enforces.
  until_on TEXT NOT NULL CHECK (until_on IS date(until_on) AND until_on > made_on),
  destroyed_on TEXT CHECK (destroyed_on IS date(destroyed_on) AND destroyed_on >= made_on),
  destroyed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((destroyed_on IS NULL) = (destroyed_by IS NULL))
) STRICT;

CREATE TRIGGER office_copies_are_kept BEFORE UPDATE ON office_copies
WHEN NEW.id <> OLD.id OR NEW.made_at <> OLD.made_at OR NEW.made_on <> OLD.made_on OR NEW.made_by <> OLD.made_by
  OR NEW.until_on <> OLD.until_on OR OLD.destroyed_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'what was made stays written down');
END;

CREATE TRIGGER office_copies_stand BEFORE DELETE ON office_copies BEGIN
  SELECT RAISE(ABORT, 'what was made stays written down');
END;

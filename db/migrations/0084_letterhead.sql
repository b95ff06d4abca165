-- The logo of the centre, drawn anew by this program. There is one or none; another one takes its place and is not neutral
-- before somebody has said so.
CREATE TABLE letterhead_logo (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  picture BLOB NOT NULL
    CHECK (length(picture) BETWEEN 4 AND 524288 AND substr(picture, 1, 2) = x'FFD8'),
  is_neutral INTEGER NOT NULL DEFAULT 0 CHECK (is_neutral IN (0, 1)),
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER letterhead_logo_begins_unsaid BEFORE INSERT ON letterhead_logo
WHEN NEW.is_neutral <> 0
BEGIN
  SELECT RAISE(ABORT, 'nobody has called this logo neutral yet');
END;

CREATE TRIGGER letterhead_logo_is_replaced BEFORE UPDATE ON letterhead_logo
WHEN NEW.picture <> OLD.picture OR NEW.kept_at <> OLD.kept_at OR NEW.kept_by <> OLD.kept_by
BEGIN
  SELECT RAISE(ABORT, 'a logo is replaced, not changed');
END;

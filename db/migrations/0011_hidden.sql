-- A hidden file: its identity is sealed with a key of its own, to named colleagues and the recovery kit. The house shows
-- a number, and neither the house nor the office has the name, not in an earlier version either.
ALTER TABLE people ADD COLUMN sealed_hidden BLOB
CHECK (sealed_hidden IS NULL OR (name IS NULL AND sealed_office IS NULL));
ALTER TABLE people ADD COLUMN hidden_version INTEGER
CHECK ((hidden_version IS NULL) = (sealed_hidden IS NULL));

ALTER TABLE people_history ADD COLUMN sealed_hidden BLOB
CHECK (sealed_hidden IS NULL OR sealed_office IS NULL);
ALTER TABLE people_history ADD COLUMN hidden_version INTEGER
CHECK ((hidden_version IS NULL) = (sealed_hidden IS NULL));

CREATE INDEX people_hidden ON people (id) WHERE sealed_hidden IS NOT NULL;

-- member_id is a user, or 'kit' or 'kit.pending' for the recovery kit. Without a sealed key she is named and waits:
-- another holder seals it to her when she signs in.
CREATE TABLE hidden_holders (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  member_id TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  sealed_key BLOB,
  PRIMARY KEY (person_id, member_id)
) STRICT;

-- Nobody else's name may come back into a hidden file's past either.
CREATE TRIGGER people_history_stays_hidden BEFORE INSERT ON people_history
WHEN NEW.sealed_hidden IS NOT NULL AND json_extract(NEW.card, '$.name') IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

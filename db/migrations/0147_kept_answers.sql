-- What was worked out for somebody before a lock, so that she does not wait for it after the next sign-in. Sealed to her alone;
-- gone with the first row that is written to a table that was read for any of it.
CREATE TABLE kept_answers (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
  tables TEXT NOT NULL CHECK (json_valid(tables)),
  sealed BLOB NOT NULL
) STRICT;

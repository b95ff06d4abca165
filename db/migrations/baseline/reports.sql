-- Saved questions of a user, under a name: for themselves, or for every administrator of the house. Codes only.
CREATE TABLE saved_questions (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  question TEXT NOT NULL CHECK (json_valid(question)),
  is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (saved_by, name)
) STRICT;

-- What someone has left half written, sealed to her own key. No history, no trace: it goes when it is saved or discarded.
CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  -- Empty where it is about nobody with a file, or about something new.
  person_id TEXT NOT NULL,
  object TEXT NOT NULL,
  -- The version of the record it changes; 0 for something new.
  version INTEGER NOT NULL CHECK (version >= 0),
  sealed BLOB NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (user_id, kind, person_id, object)
) STRICT;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  sign_in_name TEXT NOT NULL CHECK (length(sign_in_name) BETWEEN 2 AND 40),
  is_shelter INTEGER NOT NULL CHECK (is_shelter IN (0, 1)),
  is_care INTEGER NOT NULL CHECK (is_care IN (0, 1)),
  is_admin INTEGER NOT NULL CHECK (is_admin IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'invited', 'disabled', 'removed')),
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'nl')),
  theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
  created_at TEXT NOT NULL,
  text_size TEXT NOT NULL DEFAULT 'normal'
    CHECK (text_size IN ('normal', 'large', 'largest')),
  first_screen TEXT NOT NULL DEFAULT 'today'
    CHECK (first_screen IN ('today', 'house', 'people', 'documents')),
  hides_names INTEGER NOT NULL DEFAULT 0 CHECK (hides_names IN (0, 1)),
  CHECK (is_shelter + is_care + is_admin >= 1)
) STRICT;

-- The same wrapped bundle as in the key file, so that every backup has it.
CREATE TABLE user_keys (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
  slot_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'reset')),
  tag BLOB NOT NULL CHECK (length(tag) = 16),
  cost TEXT NOT NULL CHECK (json_valid(cost)),
  wrapped_bundle BLOB NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT;

-- Who may do what: signed statements in one chain. The rest of what is stored about users is derived from it.
CREATE TABLE roster (
  sequence INTEGER PRIMARY KEY CHECK (sequence >= 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- Up to where a user has checked it, sealed under a key of their own. `holder` is the SHA-256 of their public key.
CREATE TABLE roster_checkpoints (
  holder BLOB PRIMARY KEY CHECK (length(holder) = 32),
  sealed BLOB NOT NULL
) STRICT;

-- Each epoch is a key of its own; a newer one wraps the one before.
CREATE TABLE compartment_epochs (
  compartment TEXT NOT NULL CHECK (compartment IN ('office', 'care')),
  epoch INTEGER NOT NULL CHECK (epoch BETWEEN 1 AND 65535),
  wrapped_previous BLOB,
  PRIMARY KEY (compartment, epoch),
  CHECK ((wrapped_previous IS NULL) = (epoch = 1))
) STRICT;

-- The newest key of a compartment, sealed to a user or to the recovery key ('recoveryKey').
CREATE TABLE compartment_keys (
  compartment TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  member_id TEXT NOT NULL,
  sealed_key BLOB NOT NULL,
  PRIMARY KEY (compartment, member_id),
  FOREIGN KEY (compartment, epoch) REFERENCES compartment_epochs (compartment, epoch) ON DELETE RESTRICT
) STRICT;

-- Two people may not sign in under the same name; a removed person's name is free again.
CREATE UNIQUE INDEX users_by_sign_in_name ON users (sign_in_name) WHERE state <> 'removed';

CREATE TRIGGER roster_is_not_changed BEFORE UPDATE ON roster BEGIN
  SELECT RAISE(ABORT, 'the roster is append-only');
END;

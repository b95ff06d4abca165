-- Residence procedures. A second exploitation opens another one; nothing goes back.
CREATE TABLE residence_tracks (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
  is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
  -- The first day on which there is something to do; nothing about what. NULL when there is nothing.
  next_on TEXT CHECK (next_on IS date(next_on)),
  -- All that counts for it in one record, so that everyone's can be read at once. Rebuilt whenever any of it changes.
  version INTEGER NOT NULL CHECK (version >= 1),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- What happened on a way, as it was recorded. A correction adds.
CREATE TABLE residence_events (
  id TEXT PRIMARY KEY,
  track_id TEXT NOT NULL REFERENCES residence_tracks (id) ON DELETE RESTRICT,
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- The documents of a person. The house knows what each is and until when it is valid; the rest is for the office.
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- Of residence documents.
  track_id TEXT REFERENCES residence_tracks (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL CHECK (
    kind IN (
      'orderToLeave', 'annex15', 'declarationOfArrival', 'orangeCard', 'certificateOfRegistration',
      'aCard', 'openEndedPermit', 'bCard',
      'passport', 'identityCard', 'birthCertificate', 'workPermit', 'insurance', 'addressProtection',
      'powerOfAttorney', 'courtPaper', 'coursePaper', 'workPaper', 'medicalPaper', 'returnPaper',
      'other'
    )
  ),
  state TEXT NOT NULL CHECK (
    state IN ('asked', 'held', 'replaced', 'withdrawn', 'lost', 'refused', 'mistake')
  ),
  asked_on TEXT CHECK (asked_on IS date(asked_on)),
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  expires_on TEXT CHECK (expires_on IS date(expires_on)),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (expires_on > issued_on),
  CHECK (state <> 'asked' OR asked_on IS NOT NULL),
  CHECK (
    (track_id IS NOT NULL) = (
      kind IN (
        'orderToLeave', 'annex15', 'declarationOfArrival', 'orangeCard', 'certificateOfRegistration',
        'aCard', 'openEndedPermit', 'bCard'
      )
    )
  ),
  CHECK (track_id IS NULL OR issued_on IS NOT NULL)
) STRICT;

CREATE TABLE documents_history (
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_on TEXT,
  issued_on TEXT,
  expires_on TEXT,
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (document_id, version)
) STRICT;

-- A user reviewed what is due and put it off for some days, with a reason.
CREATE TABLE snoozes (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- The document it is about, or the procedure where there is none yet.
  about_id TEXT NOT NULL,
  until_day TEXT NOT NULL CHECK (until_day IS date(until_day)),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- From which day a centre follows which rules; the newest row of a profile counts, and NULL switches it off.
CREATE TABLE profile_activations (
  id TEXT PRIMARY KEY,
  profile TEXT NOT NULL CHECK (profile IN ('2007', '2017', '2019')),
  from_day TEXT CHECK (from_day IS date(from_day)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- Scans of a document: sealed files of their own. What each is, and its key, is in the sealed record of its file in
-- `blobs`.
CREATE TABLE scans (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  -- NULL once it was removed: its key is deleted, and no one can open the file.
  blob_id TEXT UNIQUE REFERENCES blobs (id) ON DELETE RESTRICT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  removed_at TEXT,
  removed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Why it was removed, for those who could open it.
  sealed_reason BLOB,
  CHECK ((blob_id IS NULL) = (removed_at IS NOT NULL)),
  CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
  CHECK ((sealed_reason IS NULL) = (removed_at IS NULL))
) STRICT;

CREATE INDEX residence_tracks_by_person ON residence_tracks (person_id);
CREATE UNIQUE INDEX residence_tracks_one_open ON residence_tracks (person_id) WHERE is_open = 1;
CREATE INDEX residence_tracks_by_next ON residence_tracks (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX residence_events_by_track ON residence_events (track_id, recorded_at);
CREATE INDEX documents_by_person ON documents (person_id);
CREATE UNIQUE INDEX documents_one_current ON documents (track_id) WHERE track_id IS NOT NULL AND state = 'held';
CREATE INDEX snoozes_by_about ON snoozes (about_id, recorded_at);
CREATE INDEX scans_by_document ON scans (document_id);
-- Every change of a procedure reads its documents, and in a vault of 25 years there are 40,000 of them. Whether a
-- procedure led to an open-ended permit is read from the index alone.
CREATE INDEX documents_by_track ON documents (track_id, issued_on, kind, state, recorded_at, id)
WHERE track_id IS NOT NULL;
CREATE INDEX residence_tracks_without_next ON residence_tracks (id) WHERE is_open = 1 AND next_on IS NULL;
CREATE INDEX documents_ending ON documents (expires_on, kind, person_id, id)
WHERE state = 'held' AND expires_on IS NOT NULL;
-- A report reads what happened in its period, and in a vault of 25 years that is a 25th of it. Documents are read from
-- the index alone: their sealed data takes most of the space.
CREATE INDEX documents_issued ON documents (issued_on, asked_on, expires_on, kind, state, person_id)
WHERE issued_on IS NOT NULL;
CREATE INDEX documents_asked ON documents (asked_on, issued_on, expires_on, kind, state, person_id)
WHERE asked_on IS NOT NULL;
CREATE INDEX documents_valid_until ON documents (expires_on, issued_on, asked_on, kind, state, person_id)
WHERE expires_on IS NOT NULL;
-- Documents that count from the request on are searched by their end, like current ones.
CREATE INDEX documents_asked_ending ON documents (expires_on, kind, person_id, id)
WHERE state = 'asked' AND expires_on IS NOT NULL;

CREATE TRIGGER residence_tracks_stay_ended BEFORE UPDATE OF is_open ON residence_tracks
WHEN OLD.is_open = 0 AND NEW.is_open = 1 AND EXISTS (
  SELECT 1 FROM residence_tracks AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.opened_on >= NEW.opened_on
)
BEGIN
  SELECT RAISE(ABORT, 'a later one was opened');
END;

CREATE TRIGGER residence_events_are_kept BEFORE UPDATE ON residence_events BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- On every change of a document its earlier version is stored.
CREATE TRIGGER documents_keep_what_they_said BEFORE UPDATE ON documents
WHEN NEW.version = OLD.version + 1
BEGIN
  INSERT INTO documents_history (
    document_id, version, kind, state, asked_on, issued_on, expires_on, sealed_office, recorded_at,
    recorded_by
  )
  VALUES (
    OLD.id, OLD.version, OLD.kind, OLD.state, OLD.asked_on, OLD.issued_on, OLD.expires_on,
    OLD.sealed_office, OLD.recorded_at, OLD.recorded_by
  );
END;

CREATE TRIGGER documents_change_by_version BEFORE UPDATE ON documents
WHEN NEW.version <> OLD.version + 1
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER documents_history_stands BEFORE UPDATE ON documents_history BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- The document of three months is extended once, whatever it is called: two of them on one way, and no more.
CREATE TRIGGER documents_extended_once BEFORE INSERT ON documents
WHEN NEW.kind IN ('declarationOfArrival', 'orangeCard') AND 1 < (
  SELECT count(*) FROM documents
  WHERE track_id = NEW.track_id AND kind IN ('declarationOfArrival', 'orangeCard') AND state <> 'mistake'
)
BEGIN
  SELECT RAISE(ABORT, 'extended before');
END;

CREATE TRIGGER documents_extended_once_changed BEFORE UPDATE ON documents
WHEN NEW.kind IN ('declarationOfArrival', 'orangeCard') AND NEW.state <> 'mistake' AND 1 < (
  SELECT count(*) FROM documents
  WHERE track_id = NEW.track_id AND id <> NEW.id AND kind IN ('declarationOfArrival', 'orangeCard')
    AND state <> 'mistake'
)
BEGIN
  SELECT RAISE(ABORT, 'extended before');
END;

CREATE TRIGGER profile_activations_are_kept BEFORE UPDATE ON profile_activations BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- What is medical is for care workers; everything else is the office's.
CREATE TRIGGER scans_in_their_compartment BEFORE INSERT ON scans
WHEN NEW.blob_id IS NULL OR (SELECT compartment FROM blobs WHERE id = NEW.blob_id) <> (
  SELECT CASE kind WHEN 'medicalPaper' THEN 'care' ELSE 'office' END
  FROM documents WHERE id = NEW.document_id
)
BEGIN
  SELECT RAISE(ABORT, 'another compartment');
END;

CREATE TRIGGER scans_are_so_many BEFORE INSERT ON scans
WHEN 24 <= (
  SELECT count(*) FROM scans WHERE document_id = NEW.document_id AND removed_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'enough scans');
END;

-- A scan is removed, once, and changes in no other way.
CREATE TRIGGER scans_are_only_removed BEFORE UPDATE ON scans
WHEN OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.id <> OLD.id
  OR NEW.document_id <> OLD.document_id OR NEW.added_at <> OLD.added_at
  OR NEW.added_by <> OLD.added_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- A scan identifies the person. That of a hidden file opens only with the key of that file: form 1, and no epoch.
CREATE TRIGGER scans_of_somebody_hidden BEFORE INSERT ON scans
WHEN (SELECT substr(sealed, 1, 3) FROM blobs WHERE id = NEW.blob_id) <> x'010000' AND EXISTS (
  SELECT 1 FROM documents JOIN people ON people.id = documents.person_id
  WHERE documents.id = NEW.document_id AND people.sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER documents_stand BEFORE DELETE ON documents
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER residence_events_stand BEFORE DELETE ON residence_events
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER scans_stand BEFORE DELETE ON scans
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER documents_history_go_under_an_order BEFORE DELETE ON documents_history
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER residence_tracks_go_under_an_order BEFORE DELETE ON residence_tracks
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

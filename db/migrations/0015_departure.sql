-- What is gone through with somebody who leaves. Answers add up; the last one about an item, or about the list, counts.
CREATE TABLE departure_answers (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id) ON DELETE RESTRICT,
  item TEXT NOT NULL CHECK (
    item IN ('keys', 'medicines', 'papers', 'openItems', 'confidentiality', 'post', 'list')
  ),
  -- Order within the stay.
  position INTEGER NOT NULL CHECK (position >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'none', 'aside', 'open')),
  -- Why the list was set aside: for the house as long as it knows her name, for the office for good.
  reason TEXT CHECK (length(reason) BETWEEN 3 AND 300),
  sealed_office BLOB,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (stay_id, position),
  CHECK (outcome <> 'aside' OR item = 'list'),
  CHECK (outcome <> 'none' OR item <> 'list'),
  CHECK ((outcome = 'aside') = (sealed_office IS NOT NULL)),
  CHECK (reason IS NULL OR outcome = 'aside')
) STRICT;

CREATE INDEX departure_answers_by_item ON departure_answers (stay_id, item, position);

CREATE TRIGGER departure_answers_are_kept BEFORE UPDATE ON departure_answers
WHEN NEW.reason IS NOT NULL OR NEW.id <> OLD.id OR NEW.stay_id <> OLD.stay_id OR NEW.item <> OLD.item
  OR NEW.position <> OLD.position OR NEW.outcome <> OLD.outcome OR NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- A list ends only after she has left, and is done only when every item has an answer.
CREATE TRIGGER departure_lists_end_after_leaving BEFORE INSERT ON departure_answers
WHEN NEW.item = 'list' AND NEW.outcome IN ('done', 'aside') AND NOT EXISTS (
  SELECT 1 FROM stays WHERE id = NEW.stay_id AND until_night IS NOT NULL AND voided_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'still in the house');
END;

CREATE TRIGGER departure_lists_end_whole BEFORE INSERT ON departure_answers
WHEN NEW.item = 'list' AND NEW.outcome = 'done' AND (
  SELECT count(*) FROM departure_answers AS answer
  WHERE answer.stay_id = NEW.stay_id AND answer.item <> 'list' AND answer.outcome <> 'open'
    AND answer.position = (
      SELECT max(position) FROM departure_answers AS last
      WHERE last.stay_id = answer.stay_id AND last.item = answer.item
    )
) < 6
BEGIN
  SELECT RAISE(ABORT, 'items are open');
END;

-- Where post may follow, as she gave it: the office reads it, whoever writes it down drops it in. The newest counts.
CREATE TABLE departure_posts (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (stay_id, position)
) STRICT;

CREATE TRIGGER departure_posts_are_kept BEFORE UPDATE ON departure_posts
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Days on which somebody who left is called, as agreed with her.
CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day IS date(day)),
  caller TEXT NOT NULL CHECK (caller IN ('house', 'worker')),
  agreed_at TEXT NOT NULL,
  agreed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  outcome TEXT CHECK (outcome IN ('reached', 'notReached', 'calledOff')),
  settled_at TEXT,
  settled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT,
  CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
) STRICT;

CREATE INDEX follow_ups_open ON follow_ups (day) WHERE outcome IS NULL;
CREATE INDEX follow_ups_by_stay ON follow_ups (stay_id, day);

CREATE TRIGGER follow_ups_are_settled_once BEFORE UPDATE ON follow_ups
WHEN OLD.outcome IS NOT NULL OR NEW.stay_id <> OLD.stay_id OR NEW.person_id <> OLD.person_id
  OR NEW.day <> OLD.day OR NEW.caller <> OLD.caller OR NEW.agreed_at <> OLD.agreed_at
  OR NEW.agreed_by <> OLD.agreed_by
BEGIN
  SELECT RAISE(ABORT, 'a call is settled once');
END;

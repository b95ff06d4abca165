CREATE TABLE backup_places (
  id TEXT PRIMARY KEY,
  -- On this machine; another one has other folders.
  folder TEXT NOT NULL CHECK (length(folder) BETWEEN 1 AND 4096),
  is_outside INTEGER NOT NULL CHECK (is_outside IN (0, 1)),
  is_daily INTEGER NOT NULL CHECK (is_daily IN (0, 1)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  ended_at TEXT
) STRICT;

CREATE TABLE backups (
  -- Its name in the place, made of its moment: 20261124T201000Z.
  id TEXT NOT NULL CHECK (id GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z'),
  place_id TEXT NOT NULL REFERENCES backup_places (id) ON DELETE RESTRICT,
  made_at TEXT NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  -- Who requested it; null for an automatic backup.
  made_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  files INTEGER NOT NULL CHECK (files >= 0),
  missing INTEGER NOT NULL CHECK (missing >= 0),
  -- The last entry of the audit log in it.
  trace_seq INTEGER NOT NULL CHECK (trace_seq >= 0),
  gone TEXT CHECK (gone IN ('letGo', 'destroyed')),
  gone_at TEXT CHECK ((gone IS NULL) = (gone_at IS NULL)),
  PRIMARY KEY (place_id, id)
) STRICT;

CREATE TABLE backup_drills (
  id TEXT PRIMARY KEY,
  place_id TEXT NOT NULL,
  backup_id TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Counts, and what opened: no personal data.
  report TEXT NOT NULL CHECK (json_valid(report)),
  is_good INTEGER NOT NULL CHECK (is_good IN (0, 1)),
  FOREIGN KEY (place_id, backup_id) REFERENCES backups (place_id, id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX backups_by_day ON backups (made_on);
CREATE INDEX backup_drills_by_backup ON backup_drills (place_id, backup_id);

CREATE TRIGGER backup_places_stand BEFORE DELETE ON backup_places BEGIN
  SELECT RAISE(ABORT, 'a backup may still stand there');
END;

CREATE TRIGGER backups_are_kept BEFORE UPDATE ON backups
WHEN NEW.id <> OLD.id OR NEW.place_id <> OLD.place_id OR NEW.made_at <> OLD.made_at OR NEW.made_on <> OLD.made_on
  OR NEW.made_by IS NOT OLD.made_by OR NEW.bytes <> OLD.bytes OR NEW.files <> OLD.files
  OR NEW.missing <> OLD.missing OR NEW.trace_seq <> OLD.trace_seq OR OLD.gone IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'what was made stays written down');
END;

CREATE TRIGGER backups_stand BEFORE DELETE ON backups BEGIN
  SELECT RAISE(ABORT, 'what was made stays written down');
END;

CREATE TRIGGER backup_drills_are_kept BEFORE UPDATE ON backup_drills BEGIN
  SELECT RAISE(ABORT, 'what was found stays written down');
END;

CREATE TRIGGER backup_drills_stand BEFORE DELETE ON backup_drills BEGIN
  SELECT RAISE(ABORT, 'what was found stays written down');
END;

-- What administrators stated about the swap, the hibernation and the disk of a computer. The newest ones count; none is changed.
CREATE TABLE machine_statements (
  id TEXT PRIMARY KEY,
  -- Of which computer: a hash that tells nothing about it.
  machine TEXT NOT NULL CHECK (length(machine) = 32),
  fact TEXT NOT NULL CHECK (fact IN ('disk', 'swap', 'hibernation')),
  kind TEXT NOT NULL CHECK (kind IN ('sawGood', 'sawMissing', 'accepted', 'withdrawn')),
  reason TEXT NOT NULL CHECK (length(reason) <= 300 AND (kind = 'withdrawn') = (reason = '')),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX machine_statements_by_machine ON machine_statements (machine, fact, at);

CREATE TRIGGER machine_statements_stay BEFORE UPDATE ON machine_statements
BEGIN
  SELECT RAISE(ABORT, 'a further statement adds');
END;

CREATE TRIGGER machine_statements_are_kept BEFORE DELETE ON machine_statements
BEGIN
  SELECT RAISE(ABORT, 'a further statement adds');
END;

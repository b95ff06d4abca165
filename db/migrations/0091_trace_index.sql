-- Administrators look for what somebody did, and for what was done of a kind: the newest first, among a million entries.
CREATE INDEX trace_by_action ON trace (action, seq);
CREATE INDEX trace_by_user ON trace (user_id, action, seq);

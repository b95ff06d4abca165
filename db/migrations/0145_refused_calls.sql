-- At a sign-in refused calls lose their names: found by what was decided, not among every call that keeps its names.
DROP INDEX referrals_with_names;
CREATE INDEX referrals_with_names ON referrals (decision, decided_at) WHERE erased_at IS NULL;

-- Today asks of each who is assisted whether a call about her was accepted since.
CREATE INDEX referrals_accepted ON referrals (person_id, decided_at) WHERE decision = 'accepted';

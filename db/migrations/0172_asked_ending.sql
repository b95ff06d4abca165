-- Papers that count from the day they are asked for are looked at by when they end, as those that are held.
CREATE INDEX documents_asked_ending ON documents (expires_on, kind, person_id, id)
WHERE state = 'asked' AND expires_on IS NOT NULL;

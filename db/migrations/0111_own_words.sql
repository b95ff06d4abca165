-- Words that a centre added to a list, where one was chosen: by the field it stands beside, `{"reason": "…"}`. The column of the
-- field holds the code of ours that the word is counted as, so that no rule and no report has to know of it.
ALTER TABLE referrals ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE stays ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE stay_events ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE assistances ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE appointments ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE intake_endings ADD COLUMN own_words TEXT CHECK (json_valid(own_words));

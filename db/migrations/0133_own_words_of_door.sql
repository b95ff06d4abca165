-- Words that a centre added to the places where visitors are received and to kinds of post, where one was chosen, as in 0111.
ALTER TABLE visits ADD COLUMN own_words TEXT CHECK (json_valid(own_words));
ALTER TABLE parcels ADD COLUMN own_words TEXT CHECK (json_valid(own_words));

-- The page that kept words were typed on: what is typed there later takes their place.
ALTER TABLE kept_words ADD COLUMN saved_from TEXT NOT NULL DEFAULT '';

-- Which save of its page a draft was last saved from: a browser may send two at once, and the one
-- that was typed first may come last.
ALTER TABLE draft ADD COLUMN saved_turn INTEGER NOT NULL DEFAULT 0;

-- When an account was last switched on, or given a new starting password: unused accounts count their
-- days from then.
ALTER TABLE staff ADD COLUMN on_since TEXT;

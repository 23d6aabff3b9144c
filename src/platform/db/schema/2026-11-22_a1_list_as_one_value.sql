-- A list bound as one value: a JSON text, which SQLite takes apart with json_each (key, value).
-- PostgreSQL's own takes the type json only; this is the same for a text, so that one statement
-- serves both.
-- only postgresql
CREATE FUNCTION json_each(list text) RETURNS TABLE (key text, value text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS 'SELECT each.key, each.value FROM json_each_text(list::json) AS each';
-- end

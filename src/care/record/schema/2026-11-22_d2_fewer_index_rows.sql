-- What a record costs when it is sent. record_by_kind begins with the setting too; and a draft that
-- was sent is looked for by its own key only, so that those not sent yet are all that is listed.
DROP INDEX record_by_setting;
DROP INDEX draft_by_author;
DROP INDEX draft_by_child;
CREATE INDEX draft_not_sent_by_author ON draft (author_id, saved_at) WHERE sent_as IS NULL;
CREATE INDEX draft_by_child ON draft (child_id);

-- SPDX-License-Identifier: MIT
-- From the start again, now. A job whose unique key another has taken meanwhile stays as it is.
UPDATE @schema.jobs j
   SET checkpoint = CASE WHEN state = 7 THEN NULL ELSE checkpoint END,
       state = 2, due_at = :now, attempt = 0, crashes = 0, finished_at = NULL, result = NULL, expires_at = NULL
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[])
   AND NOT EXISTS (SELECT FROM @schema.jobs holder
                    WHERE holder.unique_key = j.unique_key AND holder.state < 7 AND holder.id <> j.id)

-- SPDX-License-Identifier: MIT
-- From the start again, now. A job whose unique key another has taken meanwhile stays as it is.
UPDATE OR IGNORE jobs
   SET checkpoint = CASE WHEN state = 7 THEN NULL ELSE checkpoint END,
       state = 2, due_at = :now, attempt = 0, crashes = 0, finished_at = NULL, result = NULL, expires_at = NULL
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))

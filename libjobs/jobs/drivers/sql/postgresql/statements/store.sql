-- SPDX-License-Identifier: MIT
-- What open() must know: who the store is, and what a commit promises.
SELECT (SELECT identity FROM @schema.jobs_store),
       current_setting('synchronous_commit') <> 'off' AND current_setting('fsync')::boolean
       AND current_setting('full_page_writes')::boolean

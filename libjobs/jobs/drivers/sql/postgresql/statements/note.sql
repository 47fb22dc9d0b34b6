-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs
   SET progress_done = coalesce(:done, progress_done),
       progress_total = coalesce(:total, progress_total),
       progress_text = coalesce(:text, progress_text),
       checkpoint = coalesce(:checkpoint, checkpoint)
 WHERE id = :id AND fence = :fence

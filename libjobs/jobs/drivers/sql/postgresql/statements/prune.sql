-- SPDX-License-Identifier: MIT
SELECT @schema.jobs_prune(ARRAY[7, 8, 9]::smallint[], ARRAY[:age_completed, :age_failed, :age_cancelled]::bigint[],
                          ARRAY[:keep_completed, :keep_failed, :keep_cancelled]::bigint[], :limit)

-- SPDX-License-Identifier: MIT
/*include claim_columns*/,
state, worker, started_at, finished_at, CAST(result AS BLOB), error, unique_key, client_id,
progress_done, progress_total, progress_text

-- SPDX-License-Identifier: MIT
/*include claim_columns*/,
state, worker, started_at, finished_at, result, error, unique_key, client_id,
coalesce(progress_done, 0), coalesce(progress_total, 0), progress_text

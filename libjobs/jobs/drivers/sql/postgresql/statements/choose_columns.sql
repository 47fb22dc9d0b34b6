-- SPDX-License-Identifier: MIT
id, state, queue, kind, due_at, worker, CASE WHEN wish / 4 = fence THEN wish % 4 ELSE 0 END, unique_key

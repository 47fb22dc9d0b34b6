-- SPDX-License-Identifier: MIT
SELECT id, state, queue, kind FROM jobs WHERE state IN (1, 4) AND due_at <= :now ORDER BY due_at LIMIT :limit

-- SPDX-License-Identifier: MIT
SELECT /*include job_columns*/ FROM jobs WHERE id = :id

-- SPDX-License-Identifier: MIT
SELECT /*include job_columns*/ FROM @schema.jobs WHERE id = :id

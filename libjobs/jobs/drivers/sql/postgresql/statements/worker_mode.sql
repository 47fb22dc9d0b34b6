-- SPDX-License-Identifier: MIT
SELECT mode FROM @schema.jobs_workers WHERE id = :id

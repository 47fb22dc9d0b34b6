-- SPDX-License-Identifier: MIT
SELECT id FROM @schema.jobs_names WHERE name = :name

-- SPDX-License-Identifier: MIT
SELECT id FROM jobs_names WHERE name = :name

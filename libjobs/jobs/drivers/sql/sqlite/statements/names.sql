-- SPDX-License-Identifier: MIT
SELECT id, name FROM jobs_names WHERE id > :known

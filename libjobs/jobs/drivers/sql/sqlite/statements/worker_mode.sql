-- SPDX-License-Identifier: MIT
SELECT mode FROM jobs_workers WHERE id = :id

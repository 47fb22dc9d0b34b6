-- SPDX-License-Identifier: MIT
UPDATE jobs_workers SET mode = :mode WHERE id = :id

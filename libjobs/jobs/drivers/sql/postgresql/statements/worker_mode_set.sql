-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs_workers SET mode = :mode WHERE id = :id

-- SPDX-License-Identifier: MIT
SELECT id FROM jobs WHERE state IN (1, 4) AND state = :state

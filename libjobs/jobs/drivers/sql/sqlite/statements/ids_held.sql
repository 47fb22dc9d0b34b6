-- SPDX-License-Identifier: MIT
SELECT id FROM jobs WHERE state = :state AND state IN (3, 5, 6)

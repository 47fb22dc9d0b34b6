-- SPDX-License-Identifier: MIT
SELECT id FROM jobs WHERE state = :state AND state >= 7

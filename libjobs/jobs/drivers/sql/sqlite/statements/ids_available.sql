-- SPDX-License-Identifier: MIT
SELECT id FROM jobs WHERE state = 2

-- SPDX-License-Identifier: MIT
SELECT id FROM @schema.jobs WHERE state = 2

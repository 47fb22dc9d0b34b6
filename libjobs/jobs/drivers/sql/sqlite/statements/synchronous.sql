-- SPDX-License-Identifier: MIT
-- What is really in force: 2 is FULL.
PRAGMA synchronous

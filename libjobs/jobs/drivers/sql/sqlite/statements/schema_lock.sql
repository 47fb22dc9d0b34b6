-- SPDX-License-Identifier: MIT
-- One process migrates at a time. BEGIN IMMEDIATE has seen to that already.
SELECT 1

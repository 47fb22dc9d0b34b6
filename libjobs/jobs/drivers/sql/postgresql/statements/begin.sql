-- SPDX-License-Identifier: MIT
-- Whatever the role's own default is. A lock that somebody holds for long is an error, not a hang.
BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = '10s'

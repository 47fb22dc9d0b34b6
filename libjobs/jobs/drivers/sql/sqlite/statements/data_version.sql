-- SPDX-License-Identifier: MIT
PRAGMA data_version

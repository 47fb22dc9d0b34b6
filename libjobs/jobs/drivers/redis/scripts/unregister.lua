-- SPDX-License-Identifier: MIT

removeWorker(ARGV[3])
return 1

-- SPDX-License-Identifier: MIT

evenIfFull()
removeWorker(ARGV[3])
return 1

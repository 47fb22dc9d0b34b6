# SPDX-License-Identifier: MIT
#
# Installs BUILD_DIR and moves the result to PREFIX: what was there before cannot hide a file that is
# missing now, and nothing may depend on the place it was installed to.
file(REMOVE_RECURSE ${PREFIX} ${PREFIX}-staging)
execute_process(
    COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --config ${CONFIG} --prefix ${PREFIX}-staging
    COMMAND_ERROR_IS_FATAL ANY
)
file(RENAME ${PREFIX}-staging ${PREFIX})

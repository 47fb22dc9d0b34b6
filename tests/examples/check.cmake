# SPDX-License-Identifier: MIT
#
# cmake -D PROGRAM=… -D OUTPUT=<regular expression> -P check.cmake
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} ended with ${result}:\n${output}")
endif()
if(NOT output MATCHES "${OUTPUT}")
    message(FATAL_ERROR "${PROGRAM} said\n${output}and not ${OUTPUT}")
endif()

# SPDX-License-Identifier: MIT
#
# cmake -D README=… -D SOURCE=… -P example.cmake: the first C++ block of README is SOURCE, byte for byte. In hexadecimal, since
# CMake's strings treat brackets and semicolons their own way.
file(READ ${README} readme HEX)
file(READ ${SOURCE} source HEX)
string(HEX "```cpp\n" fence)
string(HEX "```\n" end)

string(FIND "${readme}" "${fence}" start)
if(start EQUAL -1)
    message(FATAL_ERROR "${README} shows no C++")
endif()
string(LENGTH "${fence}" fence_length)
math(EXPR start "${start} + ${fence_length}")
string(SUBSTRING "${readme}" ${start} -1 rest)
string(LENGTH "${source}" source_length)
string(FIND "${rest}" "${source}${end}" place)
if(NOT place EQUAL 0)
    message(FATAL_ERROR "The first example in ${README} is not ${SOURCE}")
endif()

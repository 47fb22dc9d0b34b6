# SPDX-License-Identifier: MIT
#
# Qt's and the standard library's headers are most of what a file of ours costs to compile. They are read once for all programs and tests. The
# libraries do without: they are also built inside other projects (the test install_fetchcontent), which must find them in the compiler cache,
# and so a file of theirs that forgets an include is found.
option(JOBS_PRECOMPILED_HEADERS "Read the headers of Qt and of the standard library once for all programs and tests" ${PROJECT_IS_TOP_LEVEL})

# jobs_add_precompiled(<target> LIBRARIES <target>… [HEADERS <header>…])
#
# An object library for REUSE_FROM: the headers that most files include, and HEADERS after them.
function(jobs_add_precompiled target)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LIBRARIES;HEADERS")
    set(source ${PROJECT_BINARY_DIR}/${target}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Only the precompiled header counts.\n")
    add_library(${target} OBJECT ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${target} PRIVATE ${ARG_LIBRARIES})
    target_precompile_headers(${target} PRIVATE
        <QtCore/QCoreApplication>
        <QtCore/QDateTime>
        <QtCore/QFile>
        <QtCore/QFuture>
        <QtCore/QHash>
        <QtCore/QJsonArray>
        <QtCore/QJsonDocument>
        <QtCore/QJsonObject>
        <QtCore/QLoggingCategory>
        <QtCore/QMetaEnum>
        <QtCore/QPromise>
        <QtCore/QRandomGenerator>
        <QtCore/QSet>
        <QtCore/QStringList>
        <QtCore/QTimer>
        <QtCore/QUrl>
        <QtCore/QUuid>
        <algorithm>
        <array>
        <atomic>
        <chrono>
        <functional>
        <map>
        <memory>
        <mutex>
        <optional>
        <string>
        <thread>
        <utility>
        <variant>
        <vector>
        <tl/expected.hpp>
        ${ARG_HEADERS}
    )
endfunction()

if(JOBS_PRECOMPILED_HEADERS)
    jobs_add_precompiled(jobs_precompiled LIBRARIES Qt6::Core tl::expected)
endif()

# jobs_precompile(<target>…): for programs, and for what only they are made of.
function(jobs_precompile)
    if(NOT JOBS_PRECOMPILED_HEADERS)
        return()
    endif()
    foreach(target IN LISTS ARGN)
        target_precompile_headers(${target} REUSE_FROM jobs_precompiled)
    endforeach()
endfunction()

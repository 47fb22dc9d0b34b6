// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtTest/QTest>

#include <chrono>

/*!
    \file
    Each file of a test begins with this one (cmake/JobsTest.cmake sees to it): what a test waits for may take its time.

    QTRY_VERIFY() and QTRY_COMPARE() give up after five seconds of Qt's, which a busy machine may need to start a process. How long they wait
    says nothing about the code under test; it only ends what hangs, and before CTest does, so that the test can say what it waited for.
    A promise about time is stated by a clock that the test turns, or by a number at the place where it is tested.
*/
namespace Jobs::Tests {

#ifdef __SANITIZE_ADDRESS__
inline constexpr std::chrono::milliseconds patience = std::chrono::minutes{3};
#else
inline constexpr std::chrono::milliseconds patience = std::chrono::minutes{1};
#endif

} // namespace Jobs::Tests

// A loop rather than a lambda, since conditions name structured bindings. It looks more often than Qt's, which waits 50 ms at a time.
#define JOBS_TEST_WAIT(condition)                                                                                                      \
    for (const QDeadlineTimer jobsTestLimit(Jobs::Tests::patience);                                                                    \
         !QTest::currentTestFailed() && !(condition) && !jobsTestLimit.hasExpired();)                                                  \
    QTest::qWait(5)

#undef QTRY_VERIFY
#define QTRY_VERIFY(condition)                                                                                                         \
    do {                                                                                                                               \
        JOBS_TEST_WAIT(condition);                                                                                                     \
        QVERIFY(condition);                                                                                                            \
    } while (false)

#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected)                                                                                                 \
    do {                                                                                                                               \
        JOBS_TEST_WAIT((actual) == (expected));                                                                                        \
        QCOMPARE(actual, expected);                                                                                                    \
    } while (false)

// SPDX-License-Identifier: MIT
#pragma once

#include "driverconformance.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <numeric>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Found by QCOMPARE, so that a failure shows the values.
inline char *toString(JobId id) { return QTest::toString(id.value); }
inline char *toString(WorkerId id) { return QTest::toString(id.value); }
inline char *toString(Timestamp time) { return QTest::toString(toDateTime(time)); }

inline char *toString(const std::vector<JobId> &ids)
{
    QStringList numbers;
    for (const JobId id : ids)
        numbers.append(id.toString());
    return QTest::toString(u"["_s + numbers.join(u", ") + u"]"_s);
}

//! The value, or a default-made one and a failed test.
template<typename T>
T must(Result<T> result)
{
    if (!result) {
        QTest::qFail(qPrintable(result.error().toString()), __FILE__, __LINE__);
        return T{};
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline void must(const Result<> &result)
{
    if (!result)
        QTest::qFail(qPrintable(result.error().toString()), __FILE__, __LINE__);
}

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::JobUpdate)
Q_DECLARE_METATYPE(Jobs::JobFilter)

// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/localmonitor.h>
#include <jobstesting/testing.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

inline constexpr Jobs::JobIdentifier<QJsonObject> mail{"mail"};
inline constexpr Jobs::JobIdentifier<QJsonObject> report{"report"};

//! A store of the data row's sort, with as many queues and monitors on it as the test wants.
class Stores
{
public:
    //! Rows "memory" and "sqlite"; only stores that processes share, where \a shared.
    static void addRows(bool shared = false)
    {
        QTest::addColumn<bool>("isFile");
        if (!shared)
            QTest::newRow("memory") << false;
        QTest::newRow("sqlite") << true;
    }

    Stores()
    {
        QFETCH(bool, isFile);
        m_isFile = isFile;
    }

    QString url() const { return m_isFile ? QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("jobs.db")) : QStringLiteral("memory:"); }
    std::unique_ptr<Jobs::JobQueue> newQueue(Jobs::JobQueueOptions options = {.numWorkers = 2})
    {
        return std::make_unique<Jobs::JobQueue>(Jobs::openDriver(url()), std::move(options));
    }

private:
    QTemporaryDir m_dir;
    bool m_isFile = false;
};

//! Waits for the answer, with the event loop running: what a LocalMonitor does in several steps needs it.
template<typename T>
Jobs::Result<T> answerOf(QFuture<Jobs::Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        return Jobs::failure(Jobs::JobQueueError::Code::Internal, QStringLiteral("no answer within a minute"));
    if (future.isCanceled())
        return Jobs::failure(Jobs::JobQueueError::Code::Internal, QStringLiteral("cancelled"));
    return future.result();
}

inline Jobs::JobId pushed(Jobs::JobQueue &queue, const QJsonObject &parameters = {}, const Jobs::PushOptions &options = {})
{
    const auto answer = answerOf(queue.push(mail, parameters, options));
    return answer ? answer->id : Jobs::JobId{};
}

//! \a jobs handlers that fail, and are not repeated.
inline void registerFailing(Jobs::JobQueue &queue, const QString &message)
{
    const auto registered = queue.registerJob(mail, [message](const QJsonObject &parameters) {
        throw Jobs::JobFailure(message.contains(u'%') ? message.arg(parameters.value(QLatin1StringView("number")).toInt()) : message, false);
    });
    QVERIFY(registered);
}

#define VERIFY_ANSWER(answer) QVERIFY2((answer).has_value(), (answer).has_value() ? "" : qPrintable((answer).error().toString()))

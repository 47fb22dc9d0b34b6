// SPDX-License-Identifier: MIT
#include <jobsd/operations/logging.h>
#include <jobsd/operations/metrics.h>
#include <jobsd/operations/notifier.h>
#include <jobsd/operations/watchdog.h>

#include <jobs/drivers/memorydriver.h>
#include <jobs/jobqueue.h>
#include <jobstesting/testing.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Jobsd;
using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Service manager, log and metrics.
class tst_Operations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServiceManagerIsTold_data();
    void theServiceManagerIsTold();
    void withoutAServiceManagerNothingHappens();
    void theWatchdogIsFedByAnswersAlone();
    void linesAreWhatTheReaderWants_data();
    void linesAreWhatTheReaderWants();
    void jsonCarriesTheIdentifiersOfAJob();
    void levelsBecomeRules();
    void metricsCountWhatHappens();
    void metricsHaveBoundedLabels();
    void metricsTellOfAStoreThatDoesNotAnswer();
};

namespace {

//! The service manager's end.
class NotifySocket
{
public:
    explicit NotifySocket(const QByteArray &name)
    {
        m_fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        memcpy(address.sun_path, name.constData(), size_t(name.size()));
        if (name.startsWith('@'))
            address.sun_path[0] = 0;
        if (bind(m_fd, reinterpret_cast<sockaddr *>(&address), socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()))) != 0)
            qFatal("bind");
        qputenv("NOTIFY_SOCKET", name);
    }
    ~NotifySocket() { ::close(m_fd); }

    QByteArray next()
    {
        char buffer[4096];
        ssize_t size = -1;
        Testing::waitUntil([&] { return (size = recv(m_fd, buffer, sizeof buffer, 0)) >= 0; });
        return size > 0 ? QByteArray(buffer, size) : QByteArray();
    }
    bool isSilent()
    {
        char byte = 0;
        return recv(m_fd, &byte, 1, 0) < 0;
    }

private:
    int m_fd = -1;
};

} // namespace

void tst_Operations::theServiceManagerIsTold_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::newRow("a path") << false;
    QTest::newRow("the abstract namespace") << true;
}

void tst_Operations::theServiceManagerIsTold()
{
    QFETCH(bool, abstract);
    const QTemporaryDir dir;
    NotifySocket manager(abstract ? "@jobsd-test-" + QByteArray::number(getpid()) : dir.filePath(u"notify"_s).toUtf8());
    const Notifier notifier = Notifier::fromEnvironment();
    QVERIFY(notifier.isWanted());
    QVERIFY(qgetenv("NOTIFY_SOCKET").isEmpty()); // for children to come

    notifier.ready(u"two\nlines"_s);
    QCOMPARE(manager.next(), "READY=1\nSTATUS=two lines\nMAINPID=" + QByteArray::number(getpid()));
    notifier.reloading();
    QVERIFY(manager.next().startsWith("RELOADING=1\nMONOTONIC_USEC="));
    notifier.stopping(1500ms, u"bye"_s);
    QCOMPARE(manager.next(), QByteArray("STOPPING=1\nSTATUS=bye\nEXTEND_TIMEOUT_USEC=1500000"));
    notifier.alive();
    QCOMPARE(manager.next(), QByteArray("WATCHDOG=1"));
}

void tst_Operations::withoutAServiceManagerNothingHappens()
{
    qunsetenv("NOTIFY_SOCKET");
    qputenv("WATCHDOG_USEC", "1000000");
    qputenv("WATCHDOG_PID", "1"); // somebody else's
    const Notifier notifier = Notifier::fromEnvironment();
    QVERIFY(!notifier.isWanted());
    QVERIFY(!notifier.watchdog());
    notifier.ready({});
}

void tst_Operations::theWatchdogIsFedByAnswersAlone()
{
    const QTemporaryDir dir;
    NotifySocket manager(dir.filePath(u"notify"_s).toUtf8());
    qputenv("WATCHDOG_USEC", "20000");
    const Notifier notifier = Notifier::fromEnvironment();
    JobQueue queue(openDriver(u"sqlite:"_s + dir.filePath(u"jobs.db"_s)), {.numWorkers = 1}); // has a thread of its own
    QVERIFY(queue.start());
    Watchdog watchdog(&queue, notifier);
    QCOMPARE(manager.next(), QByteArray("WATCHDOG=1"));
    QCOMPARE(manager.next(), QByteArray("WATCHDOG=1"));

    // The store's thread hangs: silence, however often the timer comes by.
    std::promise<void> goOn;
    auto released = goOn.get_future().share();
    std::promise<void> hangs;
    queue.withDriver([&hangs, released](Result<JobQueueDriver *>) {
        hangs.set_value();
        released.wait();
        return false;
    });
    hangs.get_future().wait();
    QCoreApplication::processEvents();
    while (!manager.isSilent()) { }
    QElapsedTimer timer;
    timer.start();
    Testing::waitUntil([&] { return timer.elapsed() > 60; });
    QVERIFY(manager.isSilent());

    goOn.set_value();
    QCOMPARE(manager.next(), QByteArray("WATCHDOG=1"));
}

void tst_Operations::linesAreWhatTheReaderWants_data()
{
    QTest::addColumn<LineFormat>("format");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << LineFormat::Text << QByteArray("2026-01-31T12:00:00.007Z warning jobs.worker: job 17 a attempt 2 → \"x\" ⏎ \ufffd[31m");
    QTest::newRow("journal") << LineFormat::Journal << QByteArray("<4>jobs.worker: job 17 a attempt 2 → \"x\" ⏎ \ufffd[31m");
    QTest::newRow("json") << LineFormat::Json
                          << QByteArray(R"({"attempt":2,"category":"jobs.worker","job":17,"kind":"a","level":"warning","message":"job 17 a attempt 2 → \"x\"\n\u001b[31m","time":"2026-01-31T12:00:00.007Z"})");
    QTest::newRow("json in the journal") << LineFormat::JournalJson
                          << QByteArray(R"(<4>{"attempt":2,"category":"jobs.worker","job":17,"kind":"a","level":"warning","message":"job 17 a attempt 2 → \"x\"\n\u001b[31m","time":"2026-01-31T12:00:00.007Z"})");
}

void tst_Operations::linesAreWhatTheReaderWants()
{
    QFETCH(LineFormat, format);
    const LogMessage message{QtWarningMsg, u"jobs.worker"_s, u"job 17 a attempt 2 → \"x\"\n\u001b[31m"_s,
                             QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 7), Qt::UTC)};
    QTEST(logLine(message, format, nullptr), "line");
}

void tst_Operations::jsonCarriesTheIdentifiersOfAJob()
{
    auto running = std::make_shared<RunningJobs>();
    QByteArray line; // outlives the queue, whose last jobs write it, too
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1});
    queue.addMiddleware(running);
    QVERIFY(queue.registerKind(u"resize"_s, [&](JobContext &context) -> HandlerResult {
        line = logLine({QtInfoMsg, u"jobs.handler"_s, u"job %1 resize attempt 1: half way"_s.arg(context.id().value), QDateTime::currentDateTime()},
                       LineFormat::Json, running.get());
        return Completed{};
    }));
    QVERIFY(queue.start());
    const auto pushed = Testing::valueOf(queue.pushKind(u"resize"_s, "{}", {.queue = u"images"_s,
        .metadata = {{u"traceparent"_s, u"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"_s}}}));
    QVERIFY(Testing::waitForState(queue, *pushed, JobState::Completed));

    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.value(u"queue"_s).toString(), u"images"_s);
    QCOMPARE(object.value(u"trace_id"_s).toString(), u"0af7651916cd43dd8448eb211c80319c"_s);
    QCOMPARE(object.value(u"job"_s).toInteger(), pushed->id.value);

    // Forgotten a little after it ended.
    for (int i = 0; i < 300; ++i)
        QVERIFY(Testing::valueOf(queue.pushKind(u"resize"_s, "{}")));
    QTRY_VERIFY(!running->find(pushed->id.value));
}

void tst_Operations::levelsBecomeRules()
{
    const auto enabled = [](QtMsgType level, const QStringList &more = {}) {
        QLoggingCategory::setFilterRules(filterRules({LogFormat::Text, level, more}));
        const QLoggingCategory category("jobs.test");
        return QList<bool>{category.isDebugEnabled(), category.isInfoEnabled(), category.isWarningEnabled(), category.isCriticalEnabled()};
    };
    QCOMPARE(enabled(QtDebugMsg), (QList<bool>{true, true, true, true}));
    QCOMPARE(enabled(QtInfoMsg), (QList<bool>{false, true, true, true}));
    QCOMPARE(enabled(QtWarningMsg), (QList<bool>{false, false, true, true}));
    QCOMPARE(enabled(QtCriticalMsg), (QList<bool>{false, false, false, true}));
    QCOMPARE(enabled(QtCriticalMsg, {u"jobs.test.debug=true"_s}), (QList<bool>{true, false, false, true}));
    QLoggingCategory::setFilterRules({});
}

#define VERIFY_HAS(text, line) QVERIFY2((text).contains(line), (text).constData())

void tst_Operations::metricsCountWhatHappens()
{
    Metrics metrics(u"1.2.3"_s);
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1});
    connect(&queue, &JobQueue::jobEvents, this, [&](const QList<JobEvent> &events) { metrics.count(events); });
    QVERIFY(queue.registerKind(u"good"_s, [](JobContext &) -> HandlerResult { return Completed{}; }));
    QVERIFY(queue.registerKind(u"bad"_s, [](JobContext &) -> HandlerResult { return JobError{u"no"_s}; }, {.retry = constantRetry(2, 0ms)}));
    QVERIFY(queue.start());
    metrics.setQueue(&queue);
    const auto good = Testing::valueOf(queue.pushKind(u"good"_s, "{}"));
    const auto bad = Testing::valueOf(queue.pushKind(u"bad"_s, "{}", {.queue = u"mail"_s}));
    QVERIFY(Testing::waitForState(queue, *good, JobState::Completed));
    QVERIFY(Testing::waitForState(queue, *bad, JobState::Failed));
    QVERIFY(Testing::valueOf(queue.pauseQueue(u"mail"_s)));
    metrics.countStorage("tick"_L1, 2ms, nullptr);
    const JobQueueError busy{JobQueueError::Code::StoreBusy, {}, {}};
    metrics.countStorage("tick"_L1, 2ms, &busy);
    QTRY_VERIFY(metrics.render().contains(R"(jobs_finished_total{kind="bad",outcome="failed",queue="mail"} 1)"));

    const QByteArray text = metrics.render();
    VERIFY_HAS(text, R"(jobs_build_info{qt=")");
    VERIFY_HAS(text, R"(version="1.2.3"} 1)");
    VERIFY_HAS(text, R"(jobs_pushed_total{kind="good",queue="default"} 1)");
    VERIFY_HAS(text, R"(jobs_finished_total{kind="good",outcome="completed",queue="default"} 1)");
    VERIFY_HAS(text, R"(jobs_retries_total{kind="bad",queue="mail"} 1)");
    VERIFY_HAS(text, R"(jobs_wait_seconds_count{queue="mail"} 2)");
    VERIFY_HAS(text, R"(jobs_queue_jobs{queue="mail",state="failed"} 1)");
    VERIFY_HAS(text, R"(jobs_queue_jobs{queue="mail",state="available"} 0)");
    VERIFY_HAS(text, R"(jobs_queue_paused{queue="mail"} 1)");
    VERIFY_HAS(text, R"(jobs_workers{state="working"} 1)");
    VERIFY_HAS(text, R"(jobs_storage_errors_total{op="tick"} 1)");
    VERIFY_HAS(text, R"(jobs_storage_seconds_bucket{op="tick",le="0.0025"} 2)");
    VERIFY_HAS(text, "jobs_storage_up 1");
    VERIFY_HAS(text, "# TYPE jobs_run_seconds histogram");
}

void tst_Operations::metricsHaveBoundedLabels()
{
    Metrics metrics(u"1"_s);
    QList<JobEvent> events;
    for (int i = 0; i < 1000; ++i) {
        JobEvent event;
        event.kind = u"kind%1"_s.arg(i);
        event.queue = u"queue%1"_s.arg(i);
        events.append(event);
    }
    metrics.count(events);
    const QByteArray text = metrics.render();
    QCOMPARE(text.count("jobs_pushed_total{"), Metrics::mostNames + 1);
    VERIFY_HAS(text, R"(jobs_pushed_total{kind="other",queue="other"} 800)");
}

void tst_Operations::metricsTellOfAStoreThatDoesNotAnswer()
{
    Metrics metrics(u"1"_s);
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1});
    QVERIFY(queue.start());
    metrics.setQueue(&queue);
    queue.stop().waitForFinished();
    VERIFY_HAS(metrics.render(), "jobs_storage_up 0");
}

QTEST_GUILESS_MAIN(tst_Operations)
#include "tst_operations.moc"

// SPDX-License-Identifier: MIT
#include <jobsd/plugins/isolatedhandler.h>
#include <jobsd/plugins/pluginfile.h>

#include <jobs/drivers/memorydriver.h>
#include <jobs/jobqueue.h>
#include <jobstesting/testing.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Jobsd;
using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Plugins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_queue.reset(); }
    void onlyFilesNobodyElseCanChangeAreLoaded();
    void whatIsNoPluginIsRefused();
    void theExampleRunsInTheDaemon();
    void theExampleRunsInAProcessOfItsOwn();
    void theJobArrivesWholeOnTheOtherSide();
    void aCrashIsOneFailedAttemptWithItsBacktrace();
    void whatTheHandlerSaysBecomesTheOutcome_data();
    void whatTheHandlerSaysBecomesTheOutcome();
    void aSnoozeAndACheckpointComeAcross();
    void aCancelReachesTheHandler();
    void crashesInARowCloseTheKindUntilItIsLifted();

private:
    void isolate(const QString &kind, const QString &file, JobDefinitionOptions options = {.retry = noRetry()})
    {
        auto definition = std::make_shared<PluginKindDefinition>();
        definition->file = file;
        definition->settings = {{u"a"_s, u"b"_s}};
        definition->killAfter = 2s;
        HandlerEnvironment environment;
        environment.program = QStringLiteral(JOBSD_PROGRAM);
        QVERIFY(m_queue->replaceKind(kind, isolatedHandler(definition, {m_dir.path()}, environment, m_quarantine), options));
    }
    QueuedJob ended(JobId id)
    {
        QueuedJob job;
        if (!Testing::waitUntil([&] { return isFinal((job = *Testing::valueOf(m_queue->job(id))).state); }))
            qWarning() << "job has not ended" << job;
        return job;
    }
    QueuedJob run(const QString &how, const PushOptions &options = {})
    {
        return ended(*Testing::valueOf(m_queue->pushKind(u"misbehave"_s, jsonText(QJsonObject{{u"how"_s, how}}), options)));
    }

    QTemporaryDir m_dir;
    QString m_crash;
    QString m_example;
    std::unique_ptr<JobQueue> m_queue;
    std::shared_ptr<Quarantine> m_quarantine;
    QStringList m_closed;
};

void tst_Plugins::initTestCase()
{
    m_crash = m_dir.filePath(u"libcrash.so"_s);
    m_example = m_dir.filePath(u"libchecksum.so"_s);
    QVERIFY(QFile::copy(QStringLiteral(CRASH_PLUGIN), m_crash));
    QVERIFY(QFile::copy(QStringLiteral(EXAMPLE_PLUGIN), m_example));
    for (const QString &file : {m_crash, m_example})
        QVERIFY(chmod(QFile::encodeName(file).constData(), 0755) == 0);
}

void tst_Plugins::init()
{
    m_closed.clear();
    m_queue = std::make_unique<JobQueue>(std::make_unique<MemoryDriver>(), JobQueueOptions{.numWorkers = 2});
    m_quarantine = std::make_shared<Quarantine>(m_queue.get(), [this](const QString &kind) {
        QMetaObject::invokeMethod(this, [this, kind] { m_closed.append(kind); });
    });
    QVERIFY(m_queue->start());
}

void tst_Plugins::onlyFilesNobodyElseCanChangeAreLoaded()
{
    const QString folder = m_dir.path();
    const auto why = [&](const QString &file, const QStringList &directories) {
        const auto checked = checkedPluginFile(file, directories);
        return checked ? QString() : checked.error().message;
    };
    QCOMPARE(*checkedPluginFile(m_crash, {folder}), QFileInfo(m_crash).canonicalFilePath());
    QVERIFY(why(m_crash, {}).endsWith("is none of plugins.directories"_L1));
    QVERIFY(why(folder + u"/no.so"_s, {folder}).endsWith("there is no such file"_L1));
    QVERIFY(why(folder, {folder}).endsWith("there is no such file"_L1));

    // A link leads to a place that is not listed.
    const QString link = m_dir.filePath(u"link.so"_s);
    QVERIFY(QFile::link(QStringLiteral(CRASH_PLUGIN), link));
    QVERIFY(why(link, {folder}).endsWith("is none of plugins.directories"_L1));

    QCOMPARE(chmod(QFile::encodeName(m_crash).constData(), 0775), 0);
    QVERIFY(why(m_crash, {folder}).contains("is writable by others"_L1));
    QCOMPARE(chmod(QFile::encodeName(m_crash).constData(), 0755), 0);
    QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0777), 0);
    QVERIFY(why(m_crash, {folder}).contains("is writable by others"_L1));
    QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0700), 0);
    if (geteuid() == 0) {
        QCOMPARE(chown(QFile::encodeName(m_crash).constData(), 65534, 65534), 0);
        QVERIFY(why(m_crash, {folder}).contains("belongs to user 65534"_L1));
        QCOMPARE(chown(QFile::encodeName(m_crash).constData(), 0, 0), 0);
    }
    QCOMPARE(why(m_crash, {folder}), QString());
}

void tst_Plugins::whatIsNoPluginIsRefused()
{
    const QString text = m_dir.filePath(u"text.so"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no library") > 0);
    file.close();
    const auto loaded = loadPlugin(text);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains("is no plugin"_L1), qPrintable(loaded.error().message));
}

static const QByteArray hostname = R"({"path": "/etc/hostname"})";

void tst_Plugins::theExampleRunsInTheDaemon()
{
    const auto plugin = loadPlugin(*checkedPluginFile(m_example, {m_dir.path()}));
    QVERIFY2(plugin, plugin ? "" : qPrintable(plugin.error().message));
    QVERIFY((*plugin)->registerJobs(*m_queue, {}));
    const QueuedJob job = ended(*Testing::valueOf(m_queue->pushKind(u"checksum"_s, hostname)));
    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.result.size(), 66);
}

void tst_Plugins::theExampleRunsInAProcessOfItsOwn()
{
    isolate(u"checksum"_s, m_example);
    const QueuedJob job = ended(*Testing::valueOf(m_queue->pushKind(u"checksum"_s, hostname)));
    QCOMPARE(job.error, QString());
    QCOMPARE(job.result.size(), 66);
    const QueuedJob failed = ended(*Testing::valueOf(m_queue->pushKind(u"checksum"_s, R"({"path": "/no/such"})")));
    QCOMPARE(failed.error, u"/no/such: No such file or directory"_s);
}

void tst_Plugins::theJobArrivesWholeOnTheOtherSide()
{
    isolate(u"misbehave"_s, m_crash);
    const QueuedJob job = run(u"well"_s, {.queue = u"q"_s});
    QCOMPARE(job.error, QString());
    const QJsonObject result = valueOfJsonText(job.result).toObject();
    QCOMPARE(result, (QJsonObject{{u"id"_s, job.id.value}, {u"attempt"_s, 1}, {u"fence"_s, job.fence}, {u"queue"_s, u"q"_s}, {u"setting"_s, u"b"_s}}));
    QTRY_COMPARE(Testing::valueOf(m_queue->job(job.id))->progress, (JobProgress{1, 2, u"half"_s}));
    QCOMPARE(Testing::valueOf(m_queue->log(job.id))->first().text, u"a line\nof two"_s);
}

void tst_Plugins::aCrashIsOneFailedAttemptWithItsBacktrace()
{
    isolate(u"misbehave"_s, m_crash, {.retry = constantRetry(2, 0ms)});
    const QueuedJob job = run(u"crash"_s);
    QCOMPARE(job.state, JobState::Failed);
    QCOMPARE(job.attempt, 2);
    QCOMPARE(job.error, u"the plugin's process ended by SIGSEGV"_s);
    const auto attempts = *Testing::valueOf(m_queue->attempts(job.id));
    QCOMPARE(attempts.first().errorType, u"SIGSEGV"_s);
    QVERIFY2(attempts.first().trace.contains("libcrash.so"_L1), qPrintable(attempts.first().trace));
    QCOMPARE(run(u"well"_s).state, JobState::Completed); // nothing else was harmed
}

void tst_Plugins::whatTheHandlerSaysBecomesTheOutcome_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("error");
    QTest::newRow("an error") << u"throw"_s << u"thrown"_s;
    QTest::newRow("an exit in the handler") << u"exit"_s << u"the plugin's process ended before it told the outcome"_s;
    QTest::newRow("a push") << u"push"_s << u"a plugin in a process of its own has no store; load it into the daemon, or push through jobsctl"_s;
}

void tst_Plugins::whatTheHandlerSaysBecomesTheOutcome()
{
    QFETCH(QString, how);
    isolate(u"misbehave"_s, m_crash);
    const QueuedJob job = run(how);
    QCOMPARE(job.state, JobState::Failed);
    QTEST(job.error, "error");
}

void tst_Plugins::aSnoozeAndACheckpointComeAcross()
{
    isolate(u"misbehave"_s, m_crash);
    const QueuedJob job = run(u"snooze"_s);
    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.attempt, 1); // the snooze is not counted
    QCOMPARE(valueOfJsonText(job.result).toObject().value(u"checkpoint"_s).toInt(), 42);
}

void tst_Plugins::aCancelReachesTheHandler()
{
    isolate(u"misbehave"_s, m_crash);
    const JobId id = *Testing::valueOf(m_queue->pushKind(u"misbehave"_s, R"({"how": "wait"})"));
    QVERIFY(Testing::waitUntil([&] { return !Testing::valueOf(m_queue->log(id))->isEmpty(); }));
    QVERIFY(Testing::valueOf(m_queue->cancel(id)));
    QCOMPARE(ended(id).state, JobState::Cancelled);
    QVERIFY(m_closed.isEmpty());
}

void tst_Plugins::crashesInARowCloseTheKindUntilItIsLifted()
{
    isolate(u"misbehave"_s, m_crash);
    m_quarantine->setLimit(2);
    run(u"crash"_s);
    run(u"well"_s); // not in a row
    run(u"crash"_s);
    QCOMPARE(*m_quarantine->closedSince(u"misbehave"_s), QString());
    run(u"crash"_s);
    QTRY_COMPARE(m_closed, QStringList{u"misbehave"_s});
    const auto since = m_quarantine->closedSince(u"misbehave"_s);
    QVERIFY2(since->contains("after 2 crashes in a row; the last: the plugin's process ended by SIGSEGV"_L1), qPrintable(*since));

    MemoryDriver other;
    QVERIFY(other.open());
    QVERIFY(other.setMetadata(u"jobsd/quarantine/misbehave"_s, "x"));
    QVERIFY(*Quarantine::lift(other, u"misbehave"_s));
    QVERIFY(!*Quarantine::lift(other, u"misbehave"_s));
}

QTEST_GUILESS_MAIN(tst_Plugins)
#include "tst_plugins.moc"
